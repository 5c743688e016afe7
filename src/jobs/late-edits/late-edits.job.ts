// Changes of words whose message does not come are shown to officers.
import { placeLateEdits } from '#app/place-late-edits.ts';
import type { JobKind } from '../job.ts';

/** Every half minute; how long an edit may wait for its message is decided in `app`. */
export const lateEditJobs: JobKind = ({ store }) => [
  { part: 'lateEdits', run: (clock) => placeLateEdits(store, clock()), everyMs: 30_000, wokenBy: [] },
];
