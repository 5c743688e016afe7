// /api/v1/holidays and /api/v1/calendars: on which days nobody works, and in which hours who does; rows of texts as their forms hold them.
import { Type, type Static } from 'typebox';
import { jointLeaves, zoneNames } from '#core/sop/calendars.ts';
import { holidayKinds } from '#core/sop/holidays.ts';

const line = (maxLength: number) => Type.String({ maxLength });
const name = Type.String({ maxLength: 120, pattern: '\\S' });
const hours = line(120);

const holidayFields = { name, kind: Type.Enum(holidayKinds), decree: line(300) };

/** Its day is in its address. */
export const HolidayBody = Type.Object(holidayFields, { additionalProperties: false });
export type HolidayBody = Static<typeof HolidayBody>;

/** A day that is none yet. */
export const NewHolidayBody = Type.Object({ id: line(10), ...holidayFields }, { additionalProperties: false });
export type NewHolidayBody = Static<typeof NewHolidayBody>;

const calendarFields = {
  ...{ partOf: line(64), name, fromDate: line(10), toDate: line(10) },
  ...{ zone: Type.Enum(zoneNames), jointLeave: Type.Enum(jointLeaves) },
  ...{
    monday: hours,
    tuesday: hours,
    wednesday: hours,
    thursday: hours,
    friday: hours,
    saturday: hours,
    sunday: hours,
  },
  ...{ ownDays: line(4000), source: line(300) },
};

/** The whole calendar, or the whole of one of its periods. */
export const CalendarBody = Type.Object(calendarFields, { additionalProperties: false });
export type CalendarBody = Static<typeof CalendarBody>;

export const ListedParams = Type.Object({ id: line(64) });
export type ListedParams = Static<typeof ListedParams>;

/** By date. */
export const HolidaysAnswer = Type.Object({
  holidays: Type.Array(Type.Object({ id: Type.String(), ...holidayFields })),
  /** Of which nobody told the holidays yet. */
  withoutHolidays: Type.Optional(Type.Number()),
  /** Years that the file of lists names: of them the list says nothing. */
  declared: Type.Array(Type.String()),
});
export type HolidaysAnswer = Static<typeof HolidaysAnswer>;

/** Each with its periods after it. */
export const CalendarsAnswer = Type.Object({
  calendars: Type.Array(Type.Object({ id: Type.String(), ...calendarFields })),
});
export type CalendarsAnswer = Static<typeof CalendarsAnswer>;
