// How one promise is shown: its kind, its words, and what those hear who cannot see it. Pure; `now` is handed in.
import type { StepName } from '#core/sop.ts';
import { hourMs } from '#core/time.ts';
import { text } from '../text/id.ts';
import { spanWords, spokenSpan } from './time-words.ts';

/** What is needed of a running, paused or absent clock. `limitMs` is the whole standard, for the quarter marks. */
export type Deadline = { step: StepName; dueAt: string; limitMs: number; paused: boolean } | undefined;
/** `neutral` above half of the time, `calm` above a quarter, `soon` below it. */
export type DeadlineLook = 'ok' | 'paused' | 'late' | 'soon' | 'calm' | 'neutral';
export type Shown = { look: DeadlineLook; words: string; spoken: string };

const lookOf = (share: number): DeadlineLook => {
  if (share < 0.25) return 'soon';
  return share < 0.5 ? 'calm' : 'neutral';
};

export const showDeadline = (deadline: Deadline, now: number): Shown => {
  if (deadline === undefined) return { look: 'ok', words: text.deadline.done, spoken: text.deadline.done };
  const step = text.steps[deadline.step].name;
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
  const share = deadline.limitMs > 0 ? leftMs / deadline.limitMs : 1;
  return { look: lookOf(share), words: spanWords(leftMs), spoken: text.deadline.spokenLeft(step, spokenSpan(leftMs)) };
};
