// The holidays as a table for a spreadsheet, and the joint decree of a year as one: what such a decree does not name is dropped.
import { decreedYears, withDropped, type HolidayKind, type HolidayRow } from '#core/sop/holidays.ts';
import { checkedBy, mayStand, type Say, type Sheet } from '../desk-list/sheet.ts';
import { parseDay } from '../jss-import/jss-date.ts';
import { HolidayBody } from './calendar.contract.ts';

const check = checkedBy(HolidayBody);

/** As the file says them. */
const said: Readonly<Record<HolidayKind, string>> = {
  ...{ national: 'libur nasional', 'joint-leave': 'cuti bersama', none: 'bukan libur' },
};
const read = (cell: string): string | undefined =>
  cell === ''
    ? cell
    : Object.entries(said).find(([kind, word]) => [kind, word, word.split(' ')[1]].includes(cell.toLowerCase()))?.[0];

const warningsIn = (rows: readonly HolidayRow[], known: readonly HolidayRow[]): Say[] => {
  const whole = decreedYears(rows);
  const part = [...new Set(rows.map(({ id }) => id.slice(0, 4)))].filter((year) => !whole.includes(year));
  const dropped = withDropped(known, rows).length - rows.length;
  return [
    ...(whole.length === 0 ? [] : ([({ listFile }) => listFile.wholeYears(whole.join(', '), dropped)] satisfies Say[])),
    ...(part.length === 0 ? [] : ([({ listFile }) => listFile.partOfYears(part.join(', '))] satisfies Say[])),
  ];
};

export const holidaySheet: Sheet<HolidayRow> = {
  list: 'holiday',
  columns: [
    { field: 'id', head: 'tanggal', read: (cell) => parseDay(cell) ?? { fault: mayStand('holiday', 'id') } },
    { field: 'name', head: 'nama' },
    {
      field: 'kind',
      head: 'jenis',
      read: (cell) => read(cell) ?? { fault: mayStand('holiday', 'kind') },
      write: (kept) => said[kept as HolidayKind] ?? kept,
    },
    { field: 'decree', head: 'dasar' },
  ],
  needed: 'id',
  usual: { id: '', name: '', kind: 'national', decree: '' },
  check: ({ id: _id, ...body }) => check(body),
  idOf: ({ id }) => id,
  nameOf: ({ id, name }) => `${id} ${name}`,
  completed: (rows, known) => withDropped(known, rows),
  warningsIn,
};
