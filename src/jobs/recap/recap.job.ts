// On Monday morning what the week before came to is counted and kept: once, whichever process looks first, and made up after a standstill.
import { makeRecap } from '#db/recaps.ts';
import type { JobKind } from '../job.ts';

/** Nothing wakes it: it looks now and then whether a week is over. */
export const recapJobs: JobKind = ({ indexing }) => [
  { part: 'recap', run: (clock) => makeRecap(indexing.database, clock()), everyMs: 300_000, wokenBy: [] },
];
