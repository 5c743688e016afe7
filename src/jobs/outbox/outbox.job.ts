// What must go out is delivered.
import type { Job, JobKind } from '../job.ts';
import { runOutbox } from './run-outbox.ts';

/** A platform that takes its time to answer holds up one of them; the others deliver meanwhile. */
const lanes = 4;

/** Several lanes in one process, so that a slow platform does not hold up the others. */
export const outboxJobs: JobKind = ({ store, channelFor, photosOf, noteAccount }) =>
  Array.from({ length: lanes }, (): Job => ({
    part: 'outbox',
    run: (clock) => runOutbox({ store, channelFor, photosOf, noteAccount }, clock),
    everyMs: 2_000,
    wokenBy: ['outbox'],
  }));
