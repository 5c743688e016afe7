// Days as the city counts them: from midnight to midnight on the clock of its wall.
import { hourMs, type Instant } from './time.ts';

/** As databases call that clock. */
export const cityZone = 'Asia/Jakarta';
const aheadMs = 7 * hourMs;

/** `2026-11-30`: the day in which an instant lies. */
export const dateOf = (at: Instant): string => new Date(at + aheadMs).toISOString().slice(0, 10);

/** When such a day begins; not a number of what is no day. */
export const startOfDate = (date: string): Instant => Date.parse(`${date}T00:00:00Z`) - aheadMs;
