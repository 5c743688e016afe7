// Brings in what figures are counted from, of cases that a version before this one wrote: after an update all of them, a few at a time.
import { bringInFacts } from '#db/facts.ts';
import { dayMs, type Instant } from '#core/time.ts';
import type { JobKind } from '../job.ts';

/** Looks through all cases once, and again a day later: another process may still run the version before. */
export const figureJobs: JobKind = ({ pool, store }) => {
  let after: string | undefined;
  let nextAt: Instant = 0;
  const run = async (clock: () => Instant): Promise<number> => {
    if (after === undefined && clock() < nextAt) return 0;
    after = await bringInFacts(pool, store.terms(), after);
    if (after === undefined) nextAt = clock() + dayMs;
    return after === undefined ? 0 : 1;
  };
  return [{ part: 'figures', run, everyMs: 60_000, wokenBy: [] }];
};
