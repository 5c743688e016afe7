// How one promise is shown: its kind, its words, and what those hear who cannot see it. Pure; `now` is handed in.
import type { StepName } from '#core/sop/key.ts';
import { hourMs } from '#core/time.ts';
import { text } from '#words/console.ts';
import { stepWords } from './step-words.ts';
import { spanWords, spokenSpan } from './time-words.ts';

/** What is needed of a running, paused or absent clock. */
export type Deadline =
  | { step: StepName; stepName?: string; dueAt: string; paused: boolean; warnAt?: string; nearAt?: string }
  | undefined;
/** `neutral` before the first warning, `calm` from it on, `soon` from the last one on. */
export type DeadlineLook = 'ok' | 'paused' | 'late' | 'soon' | 'calm' | 'neutral';

/** `words` for the eye, beside a sign; `spoken` says which step and whole units of time. */
export type Shown = { look: DeadlineLook; words: string; spoken: string };

const isPast = (mark: string | undefined, now: number): boolean => mark !== undefined && Date.parse(mark) <= now;

/** No deadline means that nothing runs any more; a paused one shows no time, since none passes. */
export const showDeadline = (deadline: Deadline, now: number): Shown => {
  if (deadline === undefined) return { look: 'ok', words: text.deadline.done, spoken: text.deadline.done };
  const step = stepWords(deadline);
  if (deadline.paused) return { look: 'paused', words: text.deadline.paused, spoken: text.deadline.spokenPaused(step) };
  const leftMs = Date.parse(deadline.dueAt) - now;
  if (leftMs < 0) {
    const over = spanWords(-leftMs, -leftMs >= 2 * hourMs);
    return {
      look: 'late',
      words: text.deadline.over(over),
      spoken: text.deadline.spokenOver(step, spokenSpan(-leftMs)),
    };
  }
  const calm = isPast(deadline.warnAt, now) ? 'calm' : 'neutral';
  const look = isPast(deadline.nearAt, now) ? 'soon' : calm;
  return { look, words: spanWords(leftMs), spoken: text.deadline.spokenLeft(step, spokenSpan(leftMs)) };
};
