// The one promise that matters next: icon, words and shape, never colour alone. Recalculated every 15 s from the server's time.
import { CircleAlert, CircleCheck, Clock, Hourglass, Pause } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useServerNow } from '../server-clock.ts';
import { text } from '../text/id.ts';
import type { BadgeLook } from './Marks.tsx';
import { spanWords, spokenSpan } from './time-words.ts';

/** What is needed of a running, paused or absent clock. `limitMs` is the whole standard, for the quarter marks. */
export type Deadline = { step: string; dueAt: string; limitMs: number; paused: boolean } | undefined;

type Shown = { look: BadgeLook; sign: LucideIcon; words: string; spoken: string };

const stepWords = (step: string): string =>
  (text.steps as Record<string, { name: string } | undefined>)[step]?.name ?? step;

export const showDeadline = (deadline: Deadline, now: number): Shown => {
  if (deadline === undefined)
    return { look: 'ok', sign: CircleCheck, words: text.deadline.done, spoken: text.deadline.done };
  const named = stepWords(deadline.step);
  if (deadline.paused) {
    return { look: 'paused', sign: Pause, words: text.deadline.paused, spoken: text.deadline.spokenPaused(named) };
  }
  const leftMs = Date.parse(deadline.dueAt) - now;
  if (leftMs < 0) {
    const over = spanWords(-leftMs, -leftMs >= 2 * 3_600_000);
    return {
      look: 'late',
      sign: CircleAlert,
      words: text.deadline.over(over),
      spoken: text.deadline.spokenOver(named, spokenSpan(-leftMs)),
    };
  }
  const share = deadline.limitMs > 0 ? leftMs / deadline.limitMs : 1;
  const spoken = text.deadline.spokenLeft(named, spokenSpan(leftMs));
  const words = spanWords(leftMs);
  if (share < 0.25) return { look: 'soon', sign: Hourglass, words, spoken };
  return { look: share < 0.5 ? 'calm' : 'neutral', sign: Clock, words, spoken };
};

export function DeadlineBadge({ deadline, large = false }: { deadline: Deadline; large?: boolean }): ReactNode {
  const now = useServerNow();
  const { look, sign: Sign, words, spoken } = showDeadline(deadline, now);
  return (
    <span className={large ? `badge badge-large badge-${look}` : `badge badge-${look}`}>
      <Sign size={large ? 18 : 14} aria-hidden />
      <span aria-hidden>
        {large && look !== 'ok' && look !== 'paused' && look !== 'late' ? text.deadline.left(words) : words}
      </span>
      <span className="visually-hidden">{spoken}</span>
    </span>
  );
}
