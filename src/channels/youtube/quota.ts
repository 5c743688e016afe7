// How much of the day's units an account has used, and how fast it may be asked so that answers never lack them.
// Pure. https://developers.google.com/youtube/v3/determine_quota_cost
import { dayMs, hourMs, type Instant } from '#core/time.ts';
import type { Usage } from '#ports/channel.ts';

/** What Google gives a project unless more was granted. */
export const unitsADay = 10_000;
/** What polling may use of them: the rest is kept for answers. */
const pollingShare = 4000;
/** Ten answers more, even where the share of answers is used up and polling goes on with what is left. */
const lastReserve = 500;

/** `read`: what asking cost, one unit a call; `written`: what answers cost, 50 each. */
export type Spent = { read: number; written: number };

/** `day` is the day in California, where the units are given anew at midnight. */
export type Used = Spent & { day: string };

/** One unit for a read, fifty for a write. */
export const costOf = (method: 'GET' | 'POST'): Spent =>
  method === 'POST' ? { read: 0, written: 50 } : { read: 1, written: 0 };

const pacific = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The date in Pacific time, when Google gives units anew. */
export const dayOf = (now: Instant): string => pacific.format(now);

/** Until midnight in California, also on the two days that are an hour longer or shorter. */
export const untilResetMs = (now: Instant): number => {
  const today = dayOf(now);
  let at = now - (now % hourMs) + hourMs;
  while (dayOf(at) === today && at - now < 2 * dayMs) at += hourMs;
  return at - now;
};

/** Nothing where what is remembered was of another day. */
export const usedNow = (used: Used | undefined, now: Instant): Used => {
  const day = dayOf(now);
  return used?.day === day ? used : { day, read: 0, written: 0 };
};

/** Sums up; the day stays. */
export const plus = (used: Used, { read, written }: Spent): Used => ({
  ...used,
  read: used.read + read,
  written: used.written + written,
});

/** YouTube's own word goes before what was counted here: others may use the same project. */
export const usedUp = (used: Used): Used => ({ ...used, read: Math.max(used.read, unitsADay - used.written) });

/** What polling may still use today. */
export const leftToPoll = ({ read, written }: Used): number =>
  Math.max(0, Math.min(pollingShare - read, unitsADay - lastReserve - read - written));

/** The rest of the day, shared out evenly among what may still be used. */
export const paceMs = (used: Used, now: Instant, unitsARound: number): number =>
  untilResetMs(now) / Math.max(1, Math.floor(leftToPoll(used) / Math.max(1, unitsARound)));

/** Per cent of the day's units; at all of them also how long until there are new ones. */
export const usageOf = ({ read, written }: Used, now: Instant): Usage => {
  const percent = Math.min(100, (100 * (read + written)) / unitsADay);
  return percent < 100 ? { percent } : { percent, regainAccessMs: untilResetMs(now) };
};
