// The shifts into which a desk's day is cut, as the roster names them, and which of them an instant belongs to.
// Must not read a clock: every instant is an argument. Days are counted from 1970-01-01, in western Indonesian time.
import { dayOf, midnightOf } from '../city-day.ts';
import { localDate, minuteMs, type Holidays, type Instant } from '../time.ts';

/** As the roster spells them, in the order of a day. */
export const shiftNames = ['morning', 'evening', 'night'] as const;
/** One of them. */
export type ShiftName = (typeof shiftNames)[number];

/** Minutes after a day's midnight at which each begins; a night that begins at midnight says 1440, and belongs to the day before. */
export type ShiftStarts = Readonly<Record<ShiftName, number>>;
/** Until the desk chooses others. */
export const usualStarts: ShiftStarts = { morning: 7 * 60, evening: 15 * 60, night: 22 * 60 };

const dayMinutes = 24 * 60;
const leastMinutes = 60;

type Shift = { name: ShiftName; fromMinute: number; untilMinute: number };

/** In the order of a day. The night goes on into the next morning, and belongs to the day on which it began. */
export const shiftsOf = ({ morning, evening, night }: ShiftStarts): readonly Shift[] => [
  { name: 'morning', fromMinute: morning, untilMinute: evening },
  { name: 'evening', fromMinute: evening, untilMinute: night },
  { name: 'night', fromMinute: night, untilMinute: morning + dayMinutes },
];

/** Whether they cut a day in their order, none shorter than an hour. */
export const areShifts = (starts: ShiftStarts): boolean =>
  shiftNames.every((name) => Number.isInteger(starts[name]) && starts[name] >= 0 && starts[name] <= dayMinutes) &&
  shiftsOf(starts).every(({ fromMinute, untilMinute }) => untilMinute - fromMinute >= leastMinutes);

/** One square of the roster. */
export type Square = { day: number; shift: ShiftName };
/** Somebody who stands in it. */
export type Turn = Square & { officerId: string };

/** The shift that runs, and until when. */
export const shiftAt = (at: Instant, starts: ShiftStarts = usualStarts): Square & { untilAt: Instant } => {
  const today = dayOf(at);
  const found = [today, today - 1].flatMap((day) =>
    shiftsOf(starts).flatMap(({ name, fromMinute, untilMinute }) => {
      const [from, untilAt] = [fromMinute, untilMinute].map((minute) => midnightOf(day) + minute * minuteMs);
      return from !== undefined && untilAt !== undefined && from <= at && at < untilAt
        ? [{ day, shift: name, untilAt }]
        : [];
    }),
  );
  const [first] = found;
  if (first === undefined) throw new Error('the shifts leave a gap in the day');
  return first;
};

/** The Monday of a day's week, and the six days after it. */
export const weekOf = (day: number): number[] => {
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  return [0, 1, 2, 3, 4, 5, 6].map((later) => monday + later);
};

/** What kind of day it is: a holiday on a Sunday is a holiday. */
export const kindOfDay = (day: number, holidays: Holidays): 'workday' | 'weekend' | 'holiday' => {
  if (holidays.includes(localDate(day))) return 'holiday';
  return weekOf(day).indexOf(day) >= 5 ? 'weekend' : 'workday';
};

/** Whether both are the same hours of the same day. */
export const isSameSquare = (one: Square, other: Square): boolean => one.day === other.day && one.shift === other.shift;

/** Who stands in a square, in the order of the roster. */
export const onDuty = (roster: readonly Turn[], square: Square): string[] =>
  roster.filter((turn) => isSameSquare(turn, square)).map(({ officerId }) => officerId);

const squaresOf = (days: readonly number[]): Square[] =>
  days.flatMap((day) => shiftNames.map((shift): Square => ({ day, shift })));

/** So many in the order of the days, this one first. */
export const squaresFrom = ({ day, shift }: Square, count: number): Square[] => {
  const days = Array.from({ length: Math.ceil(count / shiftNames.length) + 1 }, (_, later) => day + later);
  const first = shiftNames.indexOf(shift);
  return squaresOf(days).slice(first, first + count);
};

/** Squares of these days in which nobody stands. */
export const gapsIn = (roster: readonly Turn[], days: readonly number[]): Square[] => {
  const taken = new Set(roster.map(({ day, shift }) => `${String(day)} ${shift}`));
  return squaresOf(days).filter(({ day, shift }) => !taken.has(`${String(day)} ${shift}`));
};

/** What a copy adds: turns as many days later, but for squares in which somebody stands already. */
export const copiedForward = (roster: readonly Turn[], from: readonly number[], laterDays: number): Turn[] =>
  roster
    .filter(({ day }) => from.includes(day))
    .map((turn) => ({ ...turn, day: turn.day + laterDays }))
    .filter((turn) => onDuty(roster, turn).length === 0);

/** Where somebody stands in two shifts without one between them: as a person may be meant to, or nobody looked. */
export const backToBackIn = (roster: readonly Turn[]): { officerId: string; first: Square; then: Square }[] => {
  const after = ({ day, shift }: Square): Square => {
    const next = shiftNames[shiftNames.indexOf(shift) + 1];
    return next === undefined ? { day: day + 1, shift: shiftNames[0] } : { day, shift: next };
  };
  const keyOf = ({ day, shift, officerId }: Turn): string => `${String(day)} ${shift} ${officerId}`;
  const standing = new Set(roster.map(keyOf));
  return roster.flatMap(({ officerId, day, shift }) => {
    const then = after({ day, shift });
    return standing.has(keyOf({ ...then, officerId })) ? [{ officerId, first: { day, shift }, then }] : [];
  });
};
