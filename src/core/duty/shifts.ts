// The shifts into which a desk's day is cut, as the roster names them, and which of them an instant belongs to.
// Must not read a clock: every instant is an argument. Days are counted from 1970-01-01, in western Indonesian time.
import { dayMs, localDate, minuteMs, wibMinutes, type Holidays, type Instant } from '../time.ts';

/** In the order of a day; minutes after its midnight. The night goes on into the next morning, and belongs to the day on which it began. */
export const shifts = [
  { name: 'morning', fromMinute: 7 * 60, untilMinute: 15 * 60 },
  { name: 'evening', fromMinute: 15 * 60, untilMinute: 22 * 60 },
  { name: 'night', fromMinute: 22 * 60, untilMinute: 31 * 60 },
] as const;
/** As the roster spells it. */
export type ShiftName = (typeof shifts)[number]['name'];
/** In the order of a day, too. */
export const shiftNames = ['morning', 'evening', 'night'] as const satisfies readonly ShiftName[];

/** One square of the roster. */
export type Square = { day: number; shift: ShiftName };
/** Somebody who stands in it. */
export type Turn = Square & { officerId: string };

const midnightOf = (day: number): Instant => day * dayMs - wibMinutes * minuteMs;

/** The day on the wall in Yogyakarta. */
export const dayOf = (at: Instant): number => Math.floor((at + wibMinutes * minuteMs) / dayMs);

/** The shift that runs, and until when. */
export const shiftAt = (at: Instant): Square & { untilAt: Instant } => {
  const today = dayOf(at);
  const found = [today, today - 1].flatMap((day) =>
    shifts.flatMap(({ name, fromMinute, untilMinute }) => {
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

const isIn = ({ day, shift }: Square, square: Square): boolean => day === square.day && shift === square.shift;

/** Who stands in a square, in the order of the roster. */
export const onDuty = (roster: readonly Turn[], square: Square): string[] =>
  roster.filter((turn) => isIn(turn, square)).map(({ officerId }) => officerId);

/** Squares of these days in which nobody stands. */
export const gapsIn = (roster: readonly Turn[], days: readonly number[]): Square[] => {
  const taken = new Set(roster.map(({ day, shift }) => `${String(day)} ${shift}`));
  return days
    .flatMap((day) => shiftNames.map((shift): Square => ({ day, shift })))
    .filter(({ day, shift }) => !taken.has(`${String(day)} ${shift}`));
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
