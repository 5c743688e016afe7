// The rows by which the inbox counts its folders are added up now and then, so that they stay few.
import { addUpCounts } from '#db/case-counts.ts';
import type { JobKind } from '../job.ts';

/** Once a minute, and woken by nobody: no count waits for it. */
export const countJobs: JobKind = ({ pool }) => [
  {
    part: 'counts',
    run: async () => {
      await addUpCounts(pool);
      return 0;
    },
    everyMs: 60_000,
    wokenBy: [],
  },
];
