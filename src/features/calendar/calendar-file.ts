// The calendars as a table for a spreadsheet: a row a calendar, and a row a period in which other hours hold.
import { zoneNames, type CalendarRow } from '#core/sop/calendars.ts';
import { checkedBy, mayStand, type Column, type Sheet } from '../desk-list/sheet.ts';
import { parseDay } from '../jss-import/jss-date.ts';
import { CalendarBody } from './calendar.contract.ts';

const check = checkedBy(CalendarBody);

const dayColumn = (field: 'fromDate' | 'toDate', head: string): Column<CalendarRow> => ({
  ...{ field, head },
  read: (cell) => (cell === '' ? '' : (parseDay(cell) ?? { fault: mayStand('calendar', field) })),
});

const worked: Readonly<Record<CalendarRow['jointLeave'], string>> = { closed: 'tutup', worked: 'masuk' };

/** New rows get ids of `newId`, but for those that are in the list by name and calendar. */
export const calendarSheet = (newId: () => string): Sheet<CalendarRow> => ({
  list: 'calendar',
  columns: [
    { field: 'id', head: 'id' },
    { field: 'partOf', head: 'bagian_dari' },
    { field: 'name', head: 'nama' },
    dayColumn('fromDate', 'mulai'),
    dayColumn('toDate', 'sampai'),
    { field: 'zone', head: 'zona', read: (cell) => cell.toUpperCase() },
    { field: 'monday', head: 'senin' },
    { field: 'tuesday', head: 'selasa' },
    { field: 'wednesday', head: 'rabu' },
    { field: 'thursday', head: 'kamis' },
    { field: 'friday', head: 'jumat' },
    { field: 'saturday', head: 'sabtu' },
    { field: 'sunday', head: 'minggu' },
    {
      field: 'jointLeave',
      head: 'cuti_bersama',
      read: (cell) =>
        cell === ''
          ? cell
          : (Object.entries(worked).find(([kind, word]) => [kind, word].includes(cell.toLowerCase()))?.[0] ?? {
              fault: mayStand('calendar', 'jointLeave'),
            }),
      write: (kept) => worked[kept as CalendarRow['jointLeave']] ?? kept,
    },
    { field: 'ownDays', head: 'hari_sendiri' },
    { field: 'source', head: 'dasar' },
  ],
  needed: 'name',
  usual: {
    ...{ id: '', partOf: '', name: '', fromDate: '', toDate: '', zone: zoneNames[0] ?? 'WIB', jointLeave: 'closed' },
    ...{ monday: '', tuesday: '', wednesday: '', thursday: '', friday: '', saturday: '', sunday: '' },
    ...{ ownDays: '', source: '' },
  },
  check: ({ id: _id, ...body }) => check(body),
  idOf: (row, known) =>
    known.find(({ name, partOf }) => name === row.name.trim() && partOf === row.partOf.trim())?.id ?? newId(),
  nameOf: ({ name }) => name,
});
