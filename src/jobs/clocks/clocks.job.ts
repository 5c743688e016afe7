// Time acts on every case whose clock asks for a look, within a second: asking whether any does is one probe of an index.
import { sweepDeadlines } from '#app/sweep-deadlines.ts';
import type { JobKind } from '../job.ts';

/** Every two seconds and woken by nobody: time gives no news. */
export const clockJobs: JobKind = ({ store }) => [
  { part: 'sweep', run: (clock) => sweepDeadlines({ store }, clock()), everyMs: 500, wokenBy: [] },
];
