// What people's rights ask of the clock: requests whose day comes near are told of, and bytes of whoever was erased are let go of.
import type { ObjectStore } from '#ports/object-store.ts';
import type { JobDeps, JobKind } from '../job.ts';
import { findDoomed, noteRemoved, tellOfDue } from './rights.queue.ts';

/** How many files are gone; of one that is there no longer nothing is left either. */
export const removeDoomed = async (pool: JobDeps['pool'], objects: Pick<ObjectStore, 'remove'>): Promise<number> => {
  const keys = await findDoomed(pool);
  for (const key of keys) {
    await objects.remove(key);
    await noteRemoved(pool, key);
  }
  return keys.length;
};

/** Two parts, so that a store of files that is away delays no clock. */
export const rightsJobs: JobKind = ({ pool, objects }) => [
  { part: 'rights', run: (clock) => tellOfDue(pool, clock()), everyMs: 60_000, wokenBy: [] },
  { part: 'doomed-files', run: () => removeDoomed(pool, objects), everyMs: 30_000, wokenBy: [] },
];
