// Brings in what figures are counted from, of cases that a version before this one wrote: after an update all of them, a few at a time.
// Once all are in, days that are over are counted, and everybody is told of each month that is, and of each quarter's survey.
import { bringInFacts } from '#db/facts.ts';
import { publishSurveys } from '#db/figures/publish-survey.ts';
import { publishMonths } from '#db/figures/publish.ts';
import { dropNotes, tallyDays } from '#db/figures/tally.ts';
import { dayMs, minuteMs, type Instant } from '#core/time.ts';
import type { JobKind } from '../job.ts';

/** Looks through all cases once, and again a day later: another process may still run the version before. */
export const figureJobs: JobKind = ({ pool, store, indexing }) => {
  let after: string | undefined;
  let nextAt: Instant = 0;
  const run = async (clock: () => Instant): Promise<number> => {
    if (after === undefined && clock() < nextAt) return 0;
    after = await bringInFacts(pool, store.termsFor, after);
    if (after === undefined) nextAt = clock() + dayMs;
    return after === undefined ? 0 : 1;
  };
  const publish = async (clock: () => Instant): Promise<number> => {
    if (nextAt > 0) await publishMonths(pool, indexing.database.kysely, clock());
    await publishSurveys(pool, indexing.database.kysely, clock());
    return 0;
  };
  const tally = async (clock: () => Instant): Promise<number> => {
    if (nextAt === 0) {
      await dropNotes(pool);
      return 0;
    }
    return (await tallyDays(pool, indexing.database.kysely, clock())) ? 1 : 0;
  };
  return [
    { part: 'figures', run, everyMs: 60_000, wokenBy: [] },
    { part: 'counted-days', run: tally, everyMs: minuteMs, wokenBy: [] },
    { part: 'published-months', run: publish, everyMs: 10 * minuteMs, wokenBy: [] },
  ];
};
