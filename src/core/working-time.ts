// Time that runs only while somebody works: adding it, taking it away, and how much of it lies between two instants.
// Must not know which calendar a step has, nor read a clock. A day's hours are those of the day itself, else none on a holiday, else those
// of the period it lies in, else those of its weekday.
import {
  dayMs,
  dayOfDate,
  minuteMs,
  type DurationMs,
  type Holidays,
  type Instant,
  type OpeningHours,
  type WeekSpans,
  type WorkingSpan,
} from './time.ts';

/** From one local date `YYYY-MM-DD` to another, both within: other hours than usual. */
export type HoursPeriod = { from: string; to: string; spans: WeekSpans };

/** By local date: hours of that day alone, on a holiday and a Sunday, too; none where it is closed. */
export type OwnDays = Readonly<Record<string, readonly WorkingSpan[]>>;

export type WorkingCalendar = OpeningHours & {
  holidays: Holidays;
  /** Of two that name a day, the first counts. */
  periods?: readonly HoursPeriod[];
  ownDays?: OwnDays;
};

type Span = { from: number; to: number };
/** One day's opening hours in milliseconds after its midnight, in order and apart. */
type DayHours = { spans: readonly Span[]; sum: DurationMs };
type Week = { days: readonly DayHours[]; sum: DurationMs };
/** A calendar made ready for counting: from one of `turns` to the next, every week is as the one before. */
type Ready = {
  offsetMs: number;
  week: Week;
  periods: readonly { from: number; to: number; week: Week }[];
  single: ReadonlyMap<number, DayHours>;
  turns: readonly number[];
};

const minutesPerDay = 24 * 60;

const joined = (spans: readonly Span[]): Span[] => {
  const apart: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = apart.at(-1);
    if (last === undefined || span.from > last.to) apart.push({ ...span });
    else last.to = Math.max(last.to, span.to);
  }
  return apart;
};

const hoursOf = (spans: readonly WorkingSpan[]): DayHours => {
  const valid = spans.filter(
    ({ fromMinute, toMinute }) => fromMinute >= 0 && toMinute > fromMinute && toMinute <= minutesPerDay,
  );
  const apart = joined(
    valid.map(({ fromMinute, toMinute }) => ({ from: fromMinute * minuteMs, to: toMinute * minuteMs })),
  );
  return { spans: apart, sum: apart.reduce((sum, { from, to }) => sum + to - from, 0) };
};

const weekOf = (spans: WeekSpans): Week => {
  const days = spans.map(hoursOf);
  return { days, sum: days.reduce((sum, day) => sum + day.sum, 0) };
};

const closed: DayHours = { spans: [], sum: 0 };

const madeReady = ({ utcOffsetMinutes, spans, holidays, periods = [], ownDays = {} }: WorkingCalendar): Ready => {
  const single = new Map([
    ...holidays.map((date): [number, DayHours] => [dayOfDate(date), closed]),
    ...Object.entries(ownDays).map(([date, own]): [number, DayHours] => [dayOfDate(date), hoursOf(own)]),
  ]);
  const inside = periods.map((one) => ({ from: dayOfDate(one.from), to: dayOfDate(one.to), week: weekOf(one.spans) }));
  const turns = [...[...single.keys()].flatMap((day) => [day, day + 1]), ...inside.flatMap((p) => [p.from, p.to + 1])];
  return {
    ...{ offsetMs: utcOffsetMinutes * minuteMs, week: weekOf(spans), periods: inside, single },
    turns: [...new Set(turns)].toSorted((one, other) => one - other),
  };
};

// What follows from a value is remembered beside it, not which of them is in force.
const readied = new WeakMap<WorkingCalendar, Ready>();
const ready = (calendar: WorkingCalendar): Ready => {
  const known = readied.get(calendar) ?? madeReady(calendar);
  readied.set(calendar, known);
  return known;
};

const combined = new WeakMap<OpeningHours, WeakMap<Holidays, WorkingCalendar>>();

/** Opening hours on the days that are no holidays; undefined where every hour counts. */
export const calendarOf = (hours: OpeningHours | undefined, holidays: Holidays): WorkingCalendar | undefined => {
  if (hours === undefined) return undefined;
  const byHolidays = combined.get(hours) ?? new WeakMap<Holidays, WorkingCalendar>();
  combined.set(hours, byHolidays);
  const calendar = byHolidays.get(holidays) ?? { ...hours, holidays };
  byHolidays.set(holidays, calendar);
  return calendar;
};

const weekAt = (found: Ready, day: number): Week =>
  found.periods.find(({ from, to }) => from <= day && day <= to)?.week ?? found.week;

const hoursAt = (found: Ready, day: number): DayHours =>
  found.single.get(day) ?? weekAt(found, day).days[(((day + 4) % 7) + 7) % 7] ?? closed;

/** The opening hours of one local day as instants, in order. */
const spansAt = (found: Ready, day: number): Span[] => {
  const midnight = day * dayMs - found.offsetMs;
  return hoursAt(found, day).spans.map(({ from, to }) => ({ from: midnight + from, to: midnight + to }));
};

const dayAt = (found: Ready, at: Instant): number => Math.floor((at + found.offsetMs) / dayMs);

/** How many turns lie at or before a day. */
const turnsUntil = ({ turns }: Ready, day: number): number => {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle] ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whole weeks that can be taken at once from `day` on (back from it: `step` -1), so that some of `left` remains. */
const weeksFrom = (found: Ready, day: number, left: DurationMs, step: 1 | -1): { weeks: number; time: DurationMs } => {
  const passed = turnsUntil(found, day);
  const run = step === 1 ? (found.turns[passed] ?? Infinity) - day : day - (found.turns[passed - 1] ?? -Infinity) + 1;
  const { sum } = weekAt(found, day);
  if (run === Infinity && sum === 0) throw new Error('the working calendar has no opening hours');
  const weeks = Math.min(Math.floor(run / 7), sum === 0 ? Infinity : Math.ceil(left / sum) - 1);
  return { weeks, time: weeks * sum };
};

/** The instant at which `amount` of working time has passed since `from`; without a calendar every hour counts. */
export const addWorking = (calendar: WorkingCalendar | undefined, from: Instant, amount: DurationMs): Instant => {
  if (calendar === undefined || amount <= 0) return from + Math.max(0, amount);
  const found = ready(calendar);
  let left = amount;
  for (let day = dayAt(found, from); ;) {
    for (const span of spansAt(found, day)) {
      const start = Math.max(span.from, from);
      const open = span.to - start;
      if (open <= 0) continue;
      if (open >= left) return start + left;
      left -= open;
    }
    const { weeks, time } = weeksFrom(found, day + 1, left, 1);
    left -= time;
    day += 1 + weeks * 7;
  }
};

/** Working time between two instants; negative when `to` lies before `from`. */
export const workingBetween = (calendar: WorkingCalendar | undefined, from: Instant, to: Instant): DurationMs => {
  if (calendar === undefined) return to - from;
  if (to < from) return 0 - workingBetween(calendar, to, from);
  const found = ready(calendar);
  const last = dayAt(found, to);
  let sum = 0;
  for (let day = dayAt(found, from); day <= last;) {
    for (const span of spansAt(found, day)) sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
    day += 1;
    const until = Math.min(found.turns[turnsUntil(found, day)] ?? last, last);
    const weeks = Math.max(0, Math.floor((until - day) / 7));
    sum += weeks * weekAt(found, day).sum;
    day += weeks * 7;
  }
  return sum;
};

/** The latest instant from which `amount` of working time is left until `until`. */
export const subtractWorking = (calendar: WorkingCalendar | undefined, until: Instant, amount: DurationMs): Instant => {
  if (calendar === undefined || amount <= 0) return until - Math.max(0, amount);
  const found = ready(calendar);
  let left = amount;
  for (let day = dayAt(found, until); ;) {
    for (const span of spansAt(found, day).toReversed()) {
      const end = Math.min(span.to, until);
      const open = end - span.from;
      if (open <= 0) continue;
      if (open >= left) return end - left;
      left -= open;
    }
    const { weeks, time } = weeksFrom(found, day - 1, left, -1);
    left -= time;
    day -= 1 + weeks * 7;
  }
};
