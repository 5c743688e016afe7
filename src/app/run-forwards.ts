// Passes cases on to another city system, once as far as it lets itself be asked, and brings back its news.
// Must not know how it is spoken to.
import { dayMs, hourMs, minuteMs, type Instant } from '#core/time.ts';
import type { ForwardBook, ForwardClaim, ForwardEnd, ForwardOutcome, OtherSystem } from '#ports/forwards.ts';
import { backoffMs } from './run-outbox.ts';

const claimed = 5;
const leaseMs = 2 * minuteMs;
const triedForMs = 3 * dayMs;
const pullEveryMs = 10 * minuteMs;
/** Clocks differ, and news may be written after the time that stands on it. */
const overlapMs = 2 * hourMs;

const endOf = (claim: ForwardClaim, outcome: ForwardOutcome, now: Instant): ForwardEnd => {
  if (outcome.kind !== 'again') return outcome;
  const { detail, unknown, afterMs = 0 } = outcome;
  if (now >= claim.createdAt + triedForMs) return { kind: 'refused', detail };
  return { kind: 'again', at: now + Math.max(afterMs, backoffMs(claim.attempts + 1)), detail, unknown };
};

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Where nobody knows how an attempt ended, the other system is looked at first. */
const passOn = async (system: OtherSystem, claim: ForwardClaim, now: Instant): Promise<ForwardOutcome> => {
  if (claim.uncertainSince !== undefined)
    try {
      const externalId = await system.find(claim, claim.uncertainSince, now);
      if (externalId !== undefined) return { kind: 'sent', externalId };
    } catch (error) {
      return { kind: 'again', detail: detailOf(error), unknown: true };
    }
  return system.send(claim);
};

/** How many cases found their end. */
export const runForwards = async (book: ForwardBook, system: OtherSystem, clock: () => Instant): Promise<number> => {
  const claims = await book.claim(system.id, clock(), claimed, leaseMs);
  let ended = 0;
  for (const claim of claims) {
    const end = endOf(claim, await passOn(system, claim, clock()), clock());
    await book.settle(claim, end, clock());
    if (end.kind !== 'again') ended += 1;
  }
  return ended;
};

/** How many cases were asked after. One that cannot be asked after has its turn again later; the first failure is thrown at the end. */
export const pullForwards = async (book: ForwardBook, system: OtherSystem, clock: () => Instant): Promise<number> => {
  const asked = await book.claimPulls(system.id, clock(), clock() + pullEveryMs);
  const failures: unknown[] = [];
  for (const forwarded of asked)
    try {
      const now = clock();
      const pulled = await system.pull({ ...forwarded, since: forwarded.since - overlapMs }, now);
      await book.keepNews(forwarded, pulled, now);
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0) throw failures[0];
  return asked.length;
};
