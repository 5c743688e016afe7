// Cases go to the city's other systems, and their news is asked for: each system by itself.
import type { JobKind } from '../job.ts';
import { forwardBook } from './forwards.queue.ts';
import { pullForwards, runForwards } from './run-forwards.ts';

/** A pair of jobs for each system, so that one that hangs holds up no other. */
export const forwardJobs: JobKind = ({ pool, store, systems }) => {
  const book = forwardBook(pool);
  return systems.flatMap((one) => [
    { part: 'forwards', run: (clock) => runForwards({ book, store }, one, clock), everyMs: 5_000, wokenBy: ['case'] },
    { part: 'pulls', run: (clock) => pullForwards(book, one, clock), everyMs: 30_000, wokenBy: [] },
  ]);
};
