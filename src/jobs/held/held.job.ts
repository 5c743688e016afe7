// Does acts whose time to be called back has passed.
import type { JobKind } from '../job.ts';

/** Every second: whoever presses is told a number of seconds. */
export const heldJobs: JobKind = ({ releaseHeld }) => [
  { part: 'held', run: (clock) => releaseHeld(clock()), everyMs: 1_000, wokenBy: [] },
];
