// Changes of words whose message does not come are shown to officers.
import { placeLateEdits } from '#app/place-unplaced.ts';
import type { JobKind } from '../job.ts';

export const lateEditJobs: JobKind = ({ store }) => [
  { part: 'lateEdits', run: (clock) => placeLateEdits(store, clock()), everyMs: 30_000, wokenBy: [] },
];
