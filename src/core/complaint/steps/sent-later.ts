// Words that leave at a moment that their sender chose: the promise of the step comes before it. Must not decide what becomes of them then.
import type { Instant } from '../../time.ts';
import { isOutward, type CommandType } from '../act-table.ts';
import type { Complaint } from '../complaint.ts';
import { levelOf } from '../priority.ts';
import { latestMs, soonestMs, waitsForNothing } from '../waiting.ts';
import { promisedIn } from './held-back.ts';

/** Why words do not wait for a moment: it is no moment to wait for, the step's promise ends before it, or this waits for nothing. */
export type LaterTrouble = 'send-time-wrong' | 'send-after-deadline' | 'cannot-be-sent-later';

/** What stands in the way; also of what waits already, once its case went on. */
export const laterTrouble = (
  state: Complaint,
  type: CommandType,
  { now, sendAt }: { now: Instant; sendAt: Instant },
): LaterTrouble | undefined => {
  if (state.status === 'none' || !isOutward(type)) return 'cannot-be-sent-later';
  if (waitsForNothing(type, levelOf(state.file) === 'danger')) return 'cannot-be-sent-later';
  if (!(sendAt >= now + soonestMs && sendAt <= now + latestMs)) return 'send-time-wrong';
  // What is late already would only get later.
  return promisedIn(state).some((dueAt) => dueAt <= sendAt) ? 'send-after-deadline' : undefined;
};
