// How long a failed attempt is waited out, and when it is the last: pure, so that every kind of work says it in the same words.
import type { Instant } from '#core/time.ts';

/** The wait after a failure doubles from `firstMs` up to `longestMs`. */
export type Patience = { firstMs: number; longestMs: number };

/** How long to wait after the n-th failed attempt (n ≥ 1). */
export const waitMs = ({ firstMs, longestMs }: Patience, attempts: number): number =>
  Math.min(longestMs, firstMs * 2 ** (attempts - 1));

/** When to try again after the n-th failure: no sooner than its turn, nor than the other side asks for. */
export const nextTry = (
  patience: Patience,
  { attempts, afterMs = 0 }: { attempts: number; afterMs?: number | undefined },
  now: Instant,
): Instant => now + Math.max(afterMs, waitMs(patience, attempts));
