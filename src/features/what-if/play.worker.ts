// The thread in which weeks of a desk are played through, so that nobody waits for them who asks for something else.
import { parentPort, workerData } from 'node:worker_threads';
import { chanceOf } from '#core/chance.ts';
import { forecastOf } from './forecast.ts';
import type { Play } from './play.ts';
import { beyondReach } from './reach.ts';
import { countedWeeks, simulate } from './simulate.ts';

const { measured, desk, courses, seed } = workerData as Play;
const played = Array.from({ length: courses }, (_, index) =>
  simulate(measured, desk, countedWeeks, chanceOf(seed + index)),
);
parentPort?.postMessage(forecastOf(played, beyondReach(measured, desk)));
