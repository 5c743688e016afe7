// When the end of an account's token is near enough to be told.
import { dayMs, type Instant } from './time.ts';

const warnBeforeMs = 7 * dayMs;

/** From a week before on, and when it is over. */
export const tokenEndsSoon = (endsAt: Instant, now: Instant): boolean => now >= endsAt - warnBeforeMs;
