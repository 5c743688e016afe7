// How much of the day's units an account has used, and how fast it may be asked so that answers never lack them.
// Pure. https://developers.google.com/youtube/v3/determine_quota_cost
import { dayMs, type Instant } from '#core/time.ts';
import type { Usage } from '#ports/channel.ts';

export const unitsADay = 10_000;
/** Kept for answers, of which each costs 50. */
const keptForAnswers = 6000;

/** `day` is the day in California, where the units are given anew at midnight. */
export type Used = { day: string; units: number };

const pacific = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
});

const partsOf = (now: Instant): Record<string, string> =>
  Object.fromEntries(pacific.formatToParts(now).map(({ type, value }) => [type, value]));

export const dayOf = (now: Instant): string => {
  const { year = '', month = '', day = '' } = partsOf(now);
  return `${year}-${month}-${day}`;
};

const hourMs = 3_600_000;

/** Until midnight in California, also on the two days that are an hour longer or shorter. */
export const untilResetMs = (now: Instant): number => {
  const today = dayOf(now);
  let at = now - (now % hourMs) + hourMs;
  while (dayOf(at) === today && at - now < 2 * dayMs) at += hourMs;
  return at - now;
};

export const usedNow = (used: Used | undefined, now: Instant): Used => {
  const day = dayOf(now);
  return used?.day === day ? used : { day, units: 0 };
};

/** What polling may still use today. */
export const leftToPoll = ({ units }: Used): number => Math.max(0, unitsADay - keptForAnswers - units);

/** The rest of the day, shared out evenly among what may still be used. */
export const paceMs = (used: Used, now: Instant, unitsARound: number): number =>
  untilResetMs(now) / Math.max(1, Math.floor(leftToPoll(used) / unitsARound));

export const usageOf = ({ units }: Used): Usage => ({ percent: Math.min(100, Math.round((100 * units) / unitsADay)) });
