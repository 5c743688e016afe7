// One round of work on claimed rows: each is worked on and settled, and one that fails holds up no other.
// Must not know tables or platforms.
import type { Instant } from '#core/time.ts';

/** How one kind of rows is worked on. `work` asks the world outside; `settle` keeps what came of it. */
export type Attended<Claim, End> = {
  claim: (now: Instant) => Promise<readonly Claim[]>;
  work: (claim: Claim) => Promise<End>;
  settle: (claim: Claim, end: End, now: Instant) => Promise<unknown>;
  /** How much was done by an end, as the round counts it: 0 lets the worker rest. */
  counts: (end: End) => number;
  /** One after the other, where whoever is asked should not be asked for several at once. */
  inTurn?: boolean;
};

/** Whoever waited too long for its turn is another's by now. */
const isLost = (claimed: object, now: Instant): boolean =>
  'leasedUntil' in claimed && typeof claimed.leasedUntil === 'number' && claimed.leasedUntil <= now;

/** How much was done. The clock is read again for each end, since work takes time. The first failure is thrown when all have ended. */
export const attend = async <Claim extends object, End>(
  { claim, work, settle, counts, inTurn = false }: Attended<Claim, End>,
  clock: () => Instant,
): Promise<number> => {
  const one = async (claimed: Claim): Promise<number> => {
    if (isLost(claimed, clock())) return 0;
    const end = await work(claimed);
    await settle(claimed, end, clock());
    return counts(end);
  };
  const claims = await claim(clock());
  const ends: PromiseSettledResult<number>[] = [];
  for (const group of inTurn ? claims.map((claimed) => [claimed]) : [claims])
    ends.push(...(await Promise.allSettled(group.map(one))));
  let done = 0;
  for (const end of ends) {
    if (end.status === 'rejected') throw end.reason;
    done += end.value;
  }
  return done;
};
