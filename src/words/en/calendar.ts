// Words of the screens of holidays and of working hours.
import type { calendars as indonesian } from '../id/calendar.ts';
import type { Same } from '../same.ts';

/** The same as the Indonesian ones, name for name. */
export const calendars: Same<typeof indonesian> = {
  holidays: {
    title: 'Holidays',
    lead: 'National holidays and joint leave, year by year. No working time passes on them. What was promised does not move; the steps that open next use this list.',
    add: 'Add a holiday',
    edit: 'Edit',
    editOf: (name) => `Edit ${name}`,
    save: 'Save the holiday',
    saved: 'The holiday is saved. What was promised stands.',
    year: 'Year',
    none: 'No holidays of this year yet.',
    count: (national, joint) => `${String(national)} national, ${String(joint)} joint leave`,
    missing: (year) =>
      `The holidays of ${String(year)} are missing, so that its working days know week-ends alone. Upload or paste the joint decree here once it is out.`,
    declared: (years) =>
      `The holidays of ${years} stand in the file of lists. For that year the file holds, not the list below.`,
    kinds: { national: 'National holiday', 'joint-leave': 'Joint leave', none: 'No holiday' },
    fields: { id: 'Date', name: 'Name', kind: 'Kind', decree: 'Decree' },
    decreeHint: 'The number of the decree that says so, or took it back.',
  },
  hours: {
    title: 'Working hours',
    lead: 'Working calendars: the hours of every day, periods with other hours like Ramadan, and days of one’s own. Steps of the procedure run by the wall clock, but for those that are set to one of these calendars.',
    add: 'Add a calendar',
    addPeriod: 'Add a period',
    addPeriodOf: (name) => `Add a period to ${name}`,
    edit: 'Edit',
    editOf: (name) => `Edit ${name}`,
    save: 'Save the calendar',
    savePeriod: 'Save the period',
    saved: 'The calendar is saved. What was promised stands.',
    wall: 'Wall clock',
    wallNote: 'Every hour counts, day and night, holidays too. The steps as enacted in 2023 run by it.',
    periods: 'Periods with other hours',
    closed: 'closed',
    span: (from, to) => `${from} to ${to}`,
    jointLeaves: { closed: 'Closed on joint leave', worked: 'Works on joint leave' },
    weekly: (hours) => `${hours} hours a week`,
    fields: {
      name: 'Name',
      zone: 'Time zone',
      jointLeave: 'On joint leave',
      fromDate: 'From',
      toDate: 'Until',
      ownDays: 'Own days',
      source: 'Source',
    },
    jointLeaveOptions: { closed: 'Closed', worked: 'Works' },
    days: {
      monday: 'Monday',
      tuesday: 'Tuesday',
      wednesday: 'Wednesday',
      thursday: 'Thursday',
      friday: 'Friday',
      saturday: 'Saturday',
      sunday: 'Sunday',
    },
    hoursHint: 'For example 07.30-12.00, 13.00-16.00. Empty: closed.',
    noHours: 'These are no hours. Write them like 07.30-12.00, 13.00-16.00.',
    ownDaysHint: 'A day a line: 2026-12-24 tutup, or 2026-02-28 09.00-12.00 for a day that is worked.',
    noOwnDays: 'A line is no date with its hours or tutup.',
    noPeriod: 'The last day must not be earlier than the first.',
  },
};
