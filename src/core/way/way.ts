// By which way an officer is reached beside the bell: in what order, when not, and when the next way is tried.
// Must not know how a way carries anything; every clock is an argument.
import { dayOf, midnightOf } from '../city-day.ts';
import { dayMs, minuteMs, type Instant } from '../time.ts';

/** In the order in which they are tried until the officer chooses another. */
export const ways = ['push', 'telegram', 'whatsapp', 'email'] as const;
/** One of them. */
export type Way = (typeof ways)[number];
/** Ways that lead to an address, which its owner proves to be theirs; push leads to devices. */
export type AddressedWay = Exclude<Way, 'push'>;

/** Minutes after midnight in western Indonesian time; it may run over midnight, and ends before it begins anew. */
export type QuietHours = { fromMinute: number; untilMinute: number };
/** What an officer chose for themselves: a way that is not in the order is not used. */
export type WayChoice = { order: readonly Way[]; quiet?: QuietHours };

/** Until the officer chooses. */
export const usualChoice: WayChoice = { order: ways, quiet: { fromMinute: 21 * 60, untilMinute: 6 * 60 } };

const dayMinutes = 24 * 60;
const isMinute = (minute: number): boolean => Number.isInteger(minute) && minute >= 0 && minute < dayMinutes;

/** No way twice, and hours that begin and end. */
export const isChoice = ({ order, quiet }: WayChoice): boolean =>
  new Set(order).size === order.length &&
  order.every((way) => ways.includes(way)) &&
  (quiet === undefined ||
    (isMinute(quiet.fromMinute) && isMinute(quiet.untilMinute) && quiet.fromMinute !== quiet.untilMinute));

/** The end of the quiet hours in which this moment lies. */
export const quietUntil = ({ fromMinute, untilMinute }: QuietHours, now: Instant): Instant | undefined => {
  const midnight = midnightOf(dayOf(now));
  const minute = (now - midnight) / minuteMs;
  const runsOver = fromMinute > untilMinute;
  const isQuiet = runsOver
    ? minute >= fromMinute || minute < untilMinute
    : minute >= fromMinute && minute < untilMinute;
  if (!isQuiet) return undefined;
  const endsToday = midnight + untilMinute * minuteMs;
  return runsOver && minute >= fromMinute ? endsToday + dayMs : endsToday;
};

/** Danger waits for no morning, and whoever is on duty is awake. */
export const leavesAt = (
  { quiet }: WayChoice,
  { urgency, onDuty }: { urgency: 'danger' | 'now' | 'digest'; onDuty: boolean },
  now: Instant,
): Instant => (urgency === 'danger' || onDuty || quiet === undefined ? now : (quietUntil(quiet, now) ?? now));

/** How long a way that proves arrival is waited for; of the others nothing more is heard than that they took it. */
export const proofWithinMs: Readonly<Record<Way, number | undefined>> = {
  push: 3 * minuteMs,
  telegram: undefined,
  whatsapp: 5 * minuteMs,
  email: undefined,
};

/** What is known of a person's ways: `open` can be used now; `failing` did not lead to them last; `tried` for this message already. */
export type Standing = { open: readonly Way[]; failing: readonly Way[]; tried: readonly Way[] };

/** The first of the person's own order that is left; one that failed last comes after those that did not. */
export const nextWay = ({ order }: WayChoice, { open, failing, tried }: Standing): Way | undefined => {
  const left = order.filter((way) => open.includes(way) && !tried.includes(way));
  return left.find((way) => !failing.includes(way)) ?? left[0];
};

const firstRestMs = minuteMs;
const mostRounds = 6;

/** When ways that could not be used for now are tried anew after so many rounds: a minute, doubling; undefined where it is given up. */
export const nextRoundAt = (rounds: number, now: Instant): Instant | undefined =>
  rounds >= mostRounds ? undefined : now + firstRestMs * 2 ** (rounds - 1);
