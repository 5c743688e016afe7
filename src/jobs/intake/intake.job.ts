// What came in is read and taken in, payload by payload.
import { drainInbound } from '#app/drain-inbound.ts';
import type { JobKind } from '../job.ts';

/** Woken by each stored payload; the five seconds are for news that was lost. */
export const intakeJobs: JobKind = ({ intake }) => [
  {
    part: 'drain',
    run: (clock) => drainInbound(intake, clock),
    everyMs: 5_000,
    wokenBy: ['inbound'],
  },
];
