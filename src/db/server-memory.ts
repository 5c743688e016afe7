// How much memory the embedded server may use, by what the machine, or the container, has.
import { totalmem } from 'node:os';

const mib = 2 ** 20;

const between = (least: number, most: number, bytes: number): number =>
  Math.round(Math.min(most * mib, Math.max(least * mib, bytes)) / mib);

/** Of the container where one sets a limit. */
export const memoryOf = (): number => {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
};

/**
 * A buffer is taken when it is first used, so that a small city on a large machine stays small. Sorting and indexing take theirs for as
 * long as they last.
 */
export const memorySettings = (bytes: number): string[] => [
  `shared_buffers=${String(between(64, 1024, bytes / 16))}MB`,
  `effective_cache_size=${String(between(256, 65_536, bytes / 2))}MB`,
  `work_mem=${String(between(4, 32, bytes / 512))}MB`,
  `maintenance_work_mem=${String(between(32, 512, bytes / 32))}MB`,
];
