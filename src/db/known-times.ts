// On which days nobody works and in which hours who does, as it counts now: the desk's lists, and the file of lists before them.
import { calendarsOf } from '#core/sop/calendars.ts';
import { closedDays, knownHolidayRows, type HolidayYears } from '#core/sop/holidays.ts';
import type { Terms } from '#core/sop/terms.ts';
import { addMissingHolidays, calendarList, holidayList } from './calendars.ts';
import type { Queryable } from './queryable.ts';
import { findAgencyCalendars } from './sop-versions.ts';

/** As they are kept. `own`: years that the file of lists names. */
export const keptTimes = async (db: Queryable, own: HolidayYears): Promise<Omit<Terms, 'sops'>> => {
  const days = closedDays(await holidayList.read(db), own);
  const ofAgencies = await findAgencyCalendars(db);
  return {
    ...{ holidays: days.holidays, calendars: calendarsOf(await calendarList.read(db), days) },
    agencyCalendars: Object.fromEntries(ofAgencies.map(({ id, calendar }) => [id, calendar])),
  };
};

/** The same, once what the program brings along is there: before anything is promised by it. */
export const readTimes: typeof keptTimes = async (db, own) => {
  await addMissingHolidays(db, knownHolidayRows);
  return keptTimes(db, own);
};
