// Time acts on every case whose clock asks for a look.
import { sweepDeadlines } from '#app/sweep-deadlines.ts';
import type { JobKind } from '../job.ts';

/** Every two seconds and woken by nobody: time gives no news. */
export const clockJobs: JobKind = ({ store }) => [
  { part: 'sweep', run: (clock) => sweepDeadlines({ store }, clock()), everyMs: 2_000, wokenBy: [] },
];
