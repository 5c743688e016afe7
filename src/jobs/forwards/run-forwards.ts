// Passes cases on to another city system, once as far as it lets itself be asked, and brings back its news.
// Must not know how it is spoken to.
import { isUpikNumber } from '#core/upik-number.ts';
import { dayMs, hourMs, minuteMs, type Instant } from '#core/time.ts';
import type {
  ForwardClaim,
  ForwardEnd,
  ForwardOutcome,
  ForwardTrouble,
  Forwarded,
  OtherSystem,
  Pulled,
} from '#ports/forwards.ts';
import type { Store, Tx } from '#ports/store.ts';
import { retryingConflicts } from '#app/handle-command.ts';
import { registerIn } from '#app/acts/register-case.ts';
import { attend } from '../attend.ts';
import { nextTry } from '../patience.ts';
import type { ForwardBook } from './forwards.queue.ts';

/** The store, since what a register answers is an event of the case. */
export type ForwardPorts = { book: ForwardBook; store: Store };

const limit = 5;
const leaseMs = 2 * minuteMs;
const triedForMs = 3 * dayMs;
const patience = { firstMs: 5_000, longestMs: 30 * minuteMs };
const pullEveryMs = 10 * minuteMs;
/** Clocks differ, and news may be written after the time that stands on it. */
const overlapMs = 2 * hourMs;

const endOf = (claim: ForwardClaim, outcome: ForwardOutcome, now: Instant): ForwardEnd => {
  if (outcome.kind !== 'again') return outcome;
  const { detail, unknown, afterMs } = outcome;
  if (now >= claim.createdAt + triedForMs) return { kind: 'refused', detail, unknown };
  return { kind: 'again', at: nextTry(patience, { attempts: claim.attempts + 1, afterMs }, now), detail, unknown };
};

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What became of an attempt whose end nobody knows; undefined when it never arrived. */
const lookFor = async (
  { find }: OtherSystem,
  claim: ForwardClaim,
  since: Instant,
  now: Instant,
): Promise<ForwardOutcome | undefined> => {
  if (find === undefined)
    return { kind: 'refused', detail: 'it cannot be asked whether it took the case', unknown: true };
  try {
    const externalId = await find(claim, since, now);
    return externalId === undefined ? undefined : { kind: 'sent', externalId };
  } catch (error) {
    return { kind: 'again', detail: detailOf(error), unknown: true };
  }
};

/** Where nobody knows how an attempt ended, the other system is looked at first; a number that is no longer needed is not asked for. */
const passOn = async (
  { book }: ForwardPorts,
  system: OtherSystem,
  claim: ForwardClaim,
  clock: () => Instant,
): Promise<ForwardEnd> => {
  const { uncertainSince } = claim;
  const found = uncertainSince === undefined ? undefined : await lookFor(system, claim, uncertainSince, clock());
  if (found !== undefined) return endOf(claim, found, clock());
  if (system.register === 'upik' && !(await book.waitsForNumber(claim.complaintId))) return { kind: 'withdrawn' };
  return endOf(claim, await system.send(claim), clock());
};

/** SOP row 4, in the name of the officer who asked; what stands in its way. */
const takeOver = async (
  tx: Tx,
  { complaintId, askedBy }: ForwardClaim,
  upikNumber: string | undefined,
  now: Instant,
): Promise<ForwardTrouble | undefined> => {
  if (upikNumber === undefined) return 'number-missing';
  if (!isUpikNumber(upikNumber)) return 'number-shape';
  const { state } = await tx.log.load(complaintId);
  const known = state.status === 'none' ? undefined : state.file.upikNumber;
  // A case that was opened again has its former number, and waits for one in this step.
  if (known !== undefined && state.status !== 'registration')
    return known === upikNumber.trim() ? undefined : 'registered-otherwise';
  const registered = await registerIn(tx, complaintId, { type: 'RegisterInUpik', now, by: askedBy, upikNumber });
  if (registered.ok) return undefined;
  return 'takenBy' in registered ? 'number-taken' : 'not-registered';
};

/** The row's end and what it means for the case, both or neither; nothing when the lease was lost meanwhile. */
const settle = (
  { store }: ForwardPorts,
  { register }: OtherSystem,
  { claim, end, now }: { claim: ForwardClaim; end: ForwardEnd; now: Instant },
): Promise<void> =>
  retryingConflicts(store, async (tx) => {
    if (!(await tx.forwards.settle(claim, end, now))) return;
    if (register !== 'upik' || end.kind !== 'sent') return;
    const trouble = await takeOver(tx, claim, end.externalId, now);
    if (trouble !== undefined) await tx.forwards.noteTrouble(claim, trouble, now);
  });

/** How many cases found their end. */
export const runForwards = (ports: ForwardPorts, system: OtherSystem, clock: () => Instant): Promise<number> =>
  attend<ForwardClaim, ForwardEnd>(
    {
      claim: (now) => ports.book.claim(system.id, now, { limit, leaseMs, untilRegistered: system.register === 'upik' }),
      work: (claim) => passOn(ports, system, claim, clock),
      settle: (claim, end, now) => settle(ports, system, { claim, end, now }),
      counts: ({ kind }) => (kind === 'again' ? 0 : 1),
      inTurn: true,
    },
    clock,
  );

/** How many cases were asked after. One that cannot be asked after has its turn again later; the first failure is thrown at the end. */
export const pullForwards = (book: ForwardBook, system: OtherSystem, clock: () => Instant): Promise<number> =>
  attend<Forwarded, { pulled: Pulled; at: Instant }>(
    {
      claim: (now) => book.claimPulls(system.id, now, now + pullEveryMs),
      work: async (forwarded) => {
        const at = clock();
        return { at, pulled: await system.pull({ ...forwarded, since: forwarded.since - overlapMs }, at) };
      },
      settle: (forwarded, { pulled, at }) => book.keepNews(forwarded, pulled, at),
      counts: () => 1,
      inTurn: true,
    },
    clock,
  );
