// Findings of what comes in: when, by which channel, about what, and how long it takes until it is answered.
import { leastCounted } from '../figures/definitions.ts';
import type { Finding } from './finding.ts';
import { changeBetween, percentOf, tooFew } from './share.ts';
import type { Compared } from './shares.ts';

/** Of the week before, where it is known: how many more came, less than 0 where fewer. */
export const findingOfArrivals = ({ now, before }: Compared<number>): Finding =>
  now <= 0
    ? { says: 'none', of: 'cases' }
    : { says: 'arrived', n: now, more: before === undefined ? undefined : now - before };

const hoursADay = 24;
/** A stretch of duty that is worth naming. */
export const stretchHours = 3;

/** The place of the largest in a round; the middle one where neighbours are as large, none where others are, too. */
const onlyLargest = (round: readonly number[]): number | undefined => {
  const largest = Math.max(...round);
  const at = (place: number): number | undefined => round[(place + round.length) % round.length];
  const [start, another] = round.flatMap((one, place) => (one === largest && at(place - 1) !== largest ? [place] : []));
  if (start === undefined || another !== undefined) return undefined;
  let end = start;
  while (at(end + 1) === largest) end += 1;
  return Math.floor((start + end) / 2) % round.length;
};

/** A day that is as busy as its neighbour is not named alone. */
const onlyDay = (days: readonly number[]): number | undefined => {
  const largest = Math.max(...days);
  return days.filter((one) => one === largest).length === 1 ? days.indexOf(largest) : undefined;
};

/** `week[day][hour]`, seven days of 24 hours, Monday first; the busiest three hours may go past midnight. `percent` is of those hours. */
export const findingOfHours = (week: readonly (readonly number[])[]): Finding => {
  const days = week.map((hours) => hours.reduce((sum, one) => sum + one, 0));
  const n = days.reduce((sum, one) => sum + one, 0);
  const stopped = tooFew('cases', n);
  if (stopped !== undefined) return stopped;
  const byHour = Array.from({ length: hoursADay }, (_, hour) => week.reduce((sum, day) => sum + (day[hour] ?? 0), 0));
  const stretches = byHour.map((_, hour) =>
    Array.from({ length: stretchHours }, (__, more) => byHour[(hour + more) % hoursADay] ?? 0).reduce((a, b) => a + b),
  );
  const [day, hour] = [onlyDay(days), onlyLargest(stretches)];
  if (day === undefined && hour === undefined) return { says: 'evenly', n };
  const part = hour === undefined ? (days[day ?? 0] ?? 0) : (stretches[hour] ?? 0);
  return { says: 'busiest', day, hour, percent: percentOf({ part, n }) ?? 0, n };
};

/** How many came by one channel, or about one matter, in both periods. */
export type Named = { name: string; now: number; before: number };

/** The channel that most came by; of two alike the one that grew more, then the first of the alphabet. */
export const findingOfChannels = (channels: readonly Named[]): Finding => {
  const n = channels.reduce((sum, { now }) => sum + now, 0);
  const before = channels.reduce((sum, one) => sum + one.before, 0);
  const [first] = channels.toSorted((a, b) => b.now - a.now || a.before - b.before || (a.name < b.name ? -1 : 1));
  if (first === undefined || n < leastCounted) return tooFew('cases', n) ?? { says: 'none', of: 'cases' };
  const change = changeBetween({ part: first.before, n: before }, { part: first.now, n });
  const percent = percentOf({ part: first.now, n }) ?? 0;
  return { says: 'most-by', name: first.name, percent, n, ...(change === undefined ? {} : { change }) };
};

/** More than chance leaves, as a rule of thumb for counts: twice the root of both together. */
export const hasRisen = ({ now, before }: Pick<Named, 'now' | 'before'>): boolean =>
  now >= leastCounted && now - before > 2 * Math.sqrt(now + before);

/** The one that rose most by cases; both periods must be of one length. */
export const findingOfRising = (matters: readonly Named[]): Finding => {
  const n = matters.reduce((sum, { now }) => sum + now, 0);
  const stopped = tooFew('cases', n);
  if (stopped !== undefined) return stopped;
  const risen = matters
    .filter(hasRisen)
    .toSorted((a, b) => b.now - b.before - (a.now - a.before) || (a.name < b.name ? -1 : 1));
  const [first] = risen;
  if (first === undefined) return { says: 'none-rising', n };
  return { says: 'rising', name: first.name, from: first.before, to: first.now, others: risen.length - 1 };
};

/** From the report until the reporter is told the result. */
export const findingOfLasting = ({ medianMs, p90Ms, n }: { medianMs: number; p90Ms: number; n: number }): Finding =>
  tooFew('ended', n) ?? { says: 'lasting', medianMs, p90Ms, n };
