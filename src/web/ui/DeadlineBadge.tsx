// The one promise that matters next: icon, words and shape, never colour alone. Recalculated every 15 s from the server's time.
import { CircleAlert, CircleCheck, Clock, Hourglass, Pause, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useServerNow } from '../server-clock.ts';
import { text } from '#words/console.ts';
import { showDeadline, type Deadline, type DeadlineLook } from './deadline.ts';

const signs: Record<DeadlineLook, LucideIcon> = {
  ok: CircleCheck,
  paused: Pause,
  late: CircleAlert,
  soon: Hourglass,
  calm: Clock,
  neutral: Clock,
};
const running: readonly DeadlineLook[] = ['soon', 'calm', 'neutral'];

/** The step is told to screen readers; the eye gets the time that is left or over. */
export function DeadlineBadge({ deadline, large = false }: { deadline: Deadline; large?: boolean }): ReactNode {
  const now = useServerNow();
  const { look, words, spoken } = showDeadline(deadline, now);
  const Sign = signs[look];
  return (
    <span className={large ? `badge badge-large badge-${look}` : `badge badge-${look}`}>
      <Sign size={large ? 18 : 14} aria-hidden />
      <span aria-hidden>{large && running.includes(look) ? text.deadline.left(words) : words}</span>
      <span className="visually-hidden">{spoken}</span>
    </span>
  );
}
