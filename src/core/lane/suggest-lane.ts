// Which sensitive lane what somebody wrote may belong to: a suggestion for officers, who decide. Nothing moves by itself.
import { finderOf } from '../signs-in-words.ts';
import { lanes } from './lane.ts';
import { laneRows, spokenAbout } from './lane-words.ts';

/** Each lane once, in their order. What is long over belongs there all the same. */
export const lanesIn = finderOf({ signs: lanes, rows: laneRows, before: spokenAbout, behind: '' });
