// Plays a desk through in a thread of its own, one question after the other, as often as its number of cases allows.
import { Worker } from 'node:worker_threads';
import { dayMs } from '#core/time.ts';
import { countedWeeks, playedMs } from './simulate.ts';
import type { Desk, Forecast, Measured } from './what-if.contract.ts';

/** The same seed gives the same courses. */
export type Play = { measured: Measured; desk: Desk; courses: number; seed: number };

const mostMs = 30_000;
const mostHeapMb = 384;
/** Cases over all courses, of which a hundred thousand take about a second. */
const mostCases = 600_000;
/** So many may be under way or wait: the last of them is told within two minutes at the worst. */
const mostWaiting = 4;

/** Fewer of a large city: its shares vary less. */
export const coursesFor = (measured: Measured, desk: Desk): number => {
  const aWeek = ({ arrivals }: Pick<Measured, 'arrivals'>): number => arrivals.reduce((sum, mean) => sum + mean, 0);
  const others = (measured.beside ?? []).reduce((sum, one) => sum + aWeek(one), 0);
  const weeks = playedMs(measured, desk, countedWeeks) / (7 * dayMs);
  const aCourse = (aWeek(measured) * desk.arrivals + others) * weeks;
  return Math.max(8, Math.min(40, Math.floor(mostCases / Math.max(1, aCourse))));
};

const inThread = async (play: Play): Promise<Forecast> => {
  const worker = new Worker(new URL('play.worker.ts', import.meta.url), {
    workerData: play,
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMb },
  });
  const late = setTimeout(() => void worker.terminate(), mostMs);
  try {
    return await new Promise<Forecast>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => {
        reject(new Error('weeks of a desk took longer to play through than half a minute'));
      });
    });
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
};

/** `play-busy`: too many others wait. */
export type Played = Forecast | 'play-busy';

/**
 * One at a time: each takes a core. What went wrong is the asker's alone. The same desk of the same measures is played once, however many ask:
 * its seed is the same. `run` plays one.
 */
export const player = (
  run: (play: Play) => Promise<Forecast> = inThread,
): ((measured: Measured, desk: Desk) => Promise<Played>) => {
  const played = new WeakMap<Measured, Map<string, Promise<Forecast>>>();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return (measured, desk) => {
    const known = played.get(measured) ?? new Map<string, Promise<Forecast>>();
    played.set(measured, known);
    const name = JSON.stringify(desk);
    const same = known.get(name);
    if (same !== undefined) return same;
    if (waiting >= mostWaiting) return Promise.resolve('play-busy');
    waiting += 1;
    const mine = last
      .then(() => run({ measured, desk, courses: coursesFor(measured, desk), seed: 1 }))
      .finally(() => {
        waiting -= 1;
      });
    known.set(name, mine);
    last = mine.catch(() => known.delete(name));
    return mine;
  };
};
