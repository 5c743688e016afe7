// The holidays and working calendars that the desk keeps, and what of them counts together with the file of lists. None is ever deleted.
import {
  calendarTroublesIn,
  namedTroublesIn,
  tidiedCalendar,
  type CalendarRow,
  type CalendarTrouble,
} from '#core/sop/calendars.ts';
import { holidayTroublesIn, type HolidayRow, type HolidayTrouble } from '#core/sop/holidays.ts';
import type { KeptList } from './desk-lists.ts';
import { tellChange, timesChanged } from './live-news.ts';
import type { Queryable } from './queryable.ts';
import { insertRows, upsertRows, type RowOf } from './rows.ts';
import { findAgencyCalendars, findNamedCalendars } from './sop-versions.ts';

const rowOf = ({ partOf, fromDate, toDate, jointLeave, ownDays, ...row }: CalendarRow): RowOf<'calendar'> => ({
  ...row,
  ...{ part_of: partOf, from_date: fromDate, to_date: toDate, joint_leave: jointLeave, own_days: ownDays },
});

/** Those that the program brings along, where they are not there yet: what somebody changed stays. */
export const addMissingHolidays = async (db: Queryable, holidays: readonly HolidayRow[]): Promise<void> => {
  await insertRows(db, 'holiday', holidays, 'on conflict (id) do nothing');
};

/** As `addMissingHolidays`. */
export const addMissingCalendars = async (db: Queryable, calendars: readonly CalendarRow[]): Promise<void> => {
  await insertRows(db, 'calendar', calendars.map(rowOf), 'on conflict (id) do nothing');
};

export const holidayList: KeptList<HolidayRow, HolidayTrouble> = {
  name: 'holiday',
  lock: 'lock table holiday in share row exclusive mode',
  read: async (db) =>
    (await db.query<HolidayRow>('select id, name, kind, decree from holiday order by id collate "C"')).rows,
  tidied: ({ name, decree, ...row }) => ({ ...row, name: name.trim(), decree: decree.trim() }),
  troublesIn: (after) => holidayTroublesIn(after),
  write: async (client, changes) => {
    await upsertRows(
      client,
      'holiday',
      ['id'],
      changes.flatMap(({ after }) => after ?? []),
    );
    await tellChange(client, { what: timesChanged });
  },
  actsOf: ({ id: day, before, after, fields }) => {
    const named = { day, name: after?.name ?? '' };
    return before === undefined
      ? [{ type: 'HolidayAdded', ...named }]
      : [{ type: 'HolidayChanged', ...named, changed: [...fields] }];
  },
};

export const calendarList: KeptList<CalendarRow, CalendarTrouble> = {
  name: 'calendar',
  lock: 'lock table calendar in share row exclusive mode',
  read: async (db) =>
    (
      await db.query<CalendarRow>(
        `select id, part_of as "partOf", name, from_date as "fromDate", to_date as "toDate", zone, sunday, monday, tuesday, wednesday,
           thursday, friday, saturday, joint_leave as "jointLeave", own_days as "ownDays", source
         from calendar order by case when part_of = '' then id else part_of end collate "C", part_of <> '', from_date, id`,
      )
    ).rows,
  tidied: tidiedCalendar,
  troublesIn: async (after, _changes, db) => {
    const named = [...(await findNamedCalendars(db)), ...(await findAgencyCalendars(db))];
    return [...calendarTroublesIn(after), ...namedTroublesIn(after, named)];
  },
  write: async (client, changes) => {
    await upsertRows(
      client,
      'calendar',
      ['id'],
      changes.flatMap(({ after }) => (after === undefined ? [] : [rowOf(after)])),
    );
    await tellChange(client, { what: timesChanged });
  },
  actsOf: ({ id: calendarId, before, after, fields }) => {
    const named = { calendarId, name: after?.name ?? '' };
    return before === undefined
      ? [{ type: 'CalendarAdded', ...named }]
      : [{ type: 'CalendarChanged', ...named, changed: [...fields] }];
  },
};
