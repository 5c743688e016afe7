// Which words to a reporter may wait before they leave, and for how long at most. Must not know what they say.
import { dayMs, minuteMs } from '../time.ts';
import type { CommandType } from './act-table.ts';

/** Nobody waits in danger, and nobody who is led to those who help at once. */
export const waitsForNothing = (type: CommandType, isInDanger: boolean): boolean =>
  type === 'DivertToEmergency' || isInDanger;

/** For a moment that was chosen: whoever wants less waits the seconds in which words can be called back. */
export const soonestMs = minuteMs;
/** What is to be said later than this is another answer by then. */
export const latestMs = 14 * dayMs;
