// Storms become one message: what one person is told of one kind waits a moment for its like, and then goes out at most every ten minutes.
import { minuteMs, type Instant } from '../time.ts';
import type { AlertUrgency } from './alert.ts';

/** How long what is not dangerous waits for others of its kind. */
export const gatherMs = minuteMs;
/** Between two messages of one kind to one person. */
export const apartMs = 10 * minuteMs;
/** Nothing joins a message that is about to leave. */
export const closedBeforeMs = 5_000;

/** The message of this kind to this person that leaves, or left, last. */
export type LastTold = { id: string; notBefore: Instant };

/** It joins one that has not left yet, or becomes a message of its own. */
export type Gathered = { joins: string } | { notBefore: Instant };

/** Danger waits for nothing and hides in nothing. */
export const gather = (
  { urgency, at }: { urgency: AlertUrgency; at: Instant },
  last: LastTold | undefined,
  now: Instant,
): Gathered => {
  if (urgency !== 'now') return { notBefore: at };
  if (last === undefined) return { notBefore: now + gatherMs };
  if (last.notBefore >= now + closedBeforeMs) return { joins: last.id };
  return { notBefore: Math.max(now + gatherMs, last.notBefore + apartMs) };
};
