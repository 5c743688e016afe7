// Calendars as rows of texts: which texts are hours, what is refused and at which field, and what a calendar made of them counts.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { changesIn } from '../desk-list.ts';
import { hourMs } from '../time.ts';
import { addWorking, workingBetween } from '../working-time.ts';
import {
  calendarsOf,
  calendarTroublesIn,
  readHours,
  readOwnDays,
  tidiedCalendar,
  weekdays,
  writeHours,
  type CalendarRow,
} from './calendars.ts';
import { closedDays, knownHolidayRows } from './holidays.ts';
import { knownCalendars } from './known-calendars.ts';

const [city, ramadan] = knownCalendars;
assert.ok(city && ramadan);
const days = closedDays(knownHolidayRows, {});
const wib = (text: string): number => Date.parse(`${text}+07:00`);

suite('hours as people write them', () => {
  const rows: [text: string, kept: string | undefined][] = [
    ['07.30-12.00, 13.00-16.00', '07.30-12.00, 13.00-16.00'],
    ['13:00 – 16:00; 7:30–12:00', '07.30-12.00, 13.00-16.00'],
    ['08.00 s.d. 14.00', '08.00-14.00'],
    ['08.00 sd 14.00', '08.00-14.00'],
    ['00.00-24.00', '00.00-24.00'],
    ['08.00-12.00, 12.00-13.00', '08.00-12.00, 12.00-13.00'],
    ['', ''],
    [' Tutup ', ''],
    ['-', ''],
    ['libur', ''],
    ['08.00', undefined],
    ['08.00-08.00', undefined],
    ['16.00-08.00', undefined],
    ['08.00-24.01', undefined],
    ['08.60-10.00', undefined],
    ['08.00-12.00, 11.59-13.00', undefined],
    ['08.00-12.00,', undefined],
    ['08.00-10.00-12.00', undefined],
    ['pagi', undefined],
    ['8-12', undefined],
    ['08.00-12.00 09.00-10.00', undefined],
    ['-1.00-12.00', undefined],
  ];
  for (const [text, kept] of rows)
    test(`${JSON.stringify(text)} is ${kept === undefined ? 'none' : JSON.stringify(kept)}`, () => {
      const read = readHours(text);
      assert.equal(read === undefined ? undefined : writeHours(read), kept);
    });

  test('whatever is written out is read the same', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 8 });
    fc.assert(
      fc.property(minutes, (some) => {
        const ends = some.toSorted((one, other) => one - other);
        const spans = ends.flatMap((fromMinute, at) => {
          const toMinute = ends[at + 1];
          return at % 2 === 1 || toMinute === undefined ? [] : [{ fromMinute, toMinute }];
        });
        assert.deepEqual(readHours(writeHours(spans)), spans);
      }),
    );
  });

  test('days of one’s own stand a line each, with their hours or closed; nothing else is one', () => {
    assert.deepEqual(readOwnDays('2026-12-24 tutup\n\n 2026-02-28 09.00-12.00 \n'), {
      '2026-12-24': [],
      '2026-02-28': [{ fromMinute: 540, toMinute: 720 }],
    });
    assert.deepEqual(readOwnDays(''), {});
    for (const wrong of [
      '2026-02-30 tutup',
      '24-12-2026 tutup',
      '2026-12-24',
      '2026-12-24 sore',
      '2026-12-24 tutup\n2026-12-24 tutup',
    ])
      assert.equal(readOwnDays(wrong), undefined, wrong);
  });
});

suite('a list of calendars', () => {
  const troubles = (...rows: CalendarRow[]) =>
    calendarTroublesIn(rows).map(({ id, field, why }) => `${id} ${field} ${why}`);
  const other = { ...city, id: 'lain', name: 'Lain' };

  test('those that are brought along are whole, and stand as they are kept', () => {
    assert.deepEqual(calendarTroublesIn(knownCalendars), []);
    assert.deepEqual(knownCalendars.map(tidiedCalendar), knownCalendars);
  });

  const rows: [what: string, rows: readonly CalendarRow[], troubles: readonly string[]][] = [
    [
      'hours that are none',
      [{ ...city, monday: '8-12', friday: 'x' }],
      ['city-5 monday no-hours', 'city-5 friday no-hours'],
    ],
    [
      'a calendar that never opens',
      [Object.assign({ ...city }, Object.fromEntries(weekdays.map((day) => [day, ''])))],
      ['city-5 monday never-open'],
    ],
    ['a day of its own that is none', [{ ...city, ownDays: '2026-02-30 tutup' }], ['city-5 ownDays own-days']],
    ['a name twice', [city, { ...other, name: ' jam kerja kota, 5 HARI' }], ['lain name calendar-twice']],
    ['a period of no calendar', [ramadan], [`${ramadan.id} partOf no-calendar`]],
    ['a period of a period', [city, ramadan, { ...ramadan, id: 'p', partOf: ramadan.id }], ['p partOf no-calendar']],
    [
      'a period without a beginning',
      [city, { ...ramadan, fromDate: '2026-2-19' }],
      [`${ramadan.id} fromDate no-period`],
    ],
    [
      'a period that ends before it begins',
      [city, { ...ramadan, toDate: '2026-02-18' }],
      [`${ramadan.id} toDate no-period`],
    ],
    ['a period of one day', [city, { ...ramadan, toDate: '2026-02-19' }], []],
    [
      'two periods that share a day',
      [city, ramadan, { ...ramadan, id: 'p', name: 'P', fromDate: '2026-03-20', toDate: '2026-03-25' }],
      [`${ramadan.id} fromDate periods-overlap`, 'p fromDate periods-overlap'],
    ],
    [
      'periods that follow each other',
      [city, ramadan, { ...ramadan, id: 'p', name: 'P', fromDate: '2026-03-21', toDate: '2026-03-25' }],
      [],
    ],
    ['the same days in another calendar', [city, other, ramadan, { ...ramadan, id: 'p', partOf: 'lain' }], []],
    [
      'a period in which nobody works',
      [city, { ...ramadan, ...Object.fromEntries(weekdays.map((day) => [day, ''])) }],
      [],
    ],
  ];
  for (const [what, list, expected] of rows)
    test(what, () => {
      assert.deepEqual(troubles(...list), expected);
    });

  test('hours are kept in one form; what cannot be read stays for whoever mends it', () => {
    const kept = tidiedCalendar({
      ...city,
      name: ' A ',
      monday: '13:00–16:00; 7:30-12:00',
      tuesday: ' 8-12 ',
      ownDays: '2026-12-24 libur\n2026-02-28 9.00-12.00',
    });
    assert.deepEqual(
      [kept.name, kept.monday, kept.tuesday, kept.ownDays],
      ['A', '07.30-12.00, 13.00-16.00', '8-12', '2026-02-28 09.00-12.00\n2026-12-24 tutup'],
    );
    const period = tidiedCalendar({ ...ramadan, zone: 'WIT', jointLeave: 'worked', ownDays: '2026-12-24 tutup' });
    assert.deepEqual(period, ramadan);
    const usual = tidiedCalendar({ ...city, fromDate: '2026-01-01', toDate: '2026-02-01' });
    assert.deepEqual(changesIn([city], [usual]), []);
  });
});

suite('what a calendar of the list counts', () => {
  const hoursIn = (
    row: Partial<CalendarRow>,
    from: string,
    to: string,
    more: readonly CalendarRow[] = [ramadan],
  ): number => {
    const calendar = calendarsOf([{ ...city, ...row }, ...more], days)['city-5'];
    return workingBetween(calendar, wib(`${from}T00:00:00`), wib(`${to}T00:00:00`)) / hourMs;
  };

  test('a week of Perpres 21/2023 has 37.5 hours, one of Ramadan 32.5', () => {
    assert.equal(hoursIn({}, '2026-06-08', '2026-06-15'), 37.5);
    assert.equal(hoursIn({}, '2026-03-02', '2026-03-09'), 32.5);
  });

  test('national holidays are closed always, joint leave where nobody works on it', () => {
    // 18 March 2026 is joint leave (Nyepi), 19 March the holiday, 20 March joint leave of Idulfitri, within the period of Ramadan.
    assert.equal(hoursIn({}, '2026-03-16', '2026-03-21'), 13);
    assert.equal(hoursIn({ jointLeave: 'worked' }, '2026-03-16', '2026-03-21'), 26);
    assert.equal(hoursIn({ ownDays: '2026-03-19 08.00-09.00' }, '2026-03-16', '2026-03-21'), 14);
    assert.equal(hoursIn({ ownDays: '2026-06-09 tutup' }, '2026-06-08', '2026-06-15'), 30);
  });

  test('each zone has its own morning, and a period belongs to its own calendar alone', () => {
    const east = calendarsOf([{ ...city, zone: 'WIT' }], days)['city-5'];
    assert.equal(addWorking(east, wib('2026-06-08T00:00:00'), hourMs), wib('2026-06-08T06:30:00'));
    const calendars = calendarsOf([city, { ...city, id: 'lain' }, ramadan], days);
    assert.deepEqual(Object.keys(calendars), ['city-5', 'lain']);
    assert.equal(calendars['lain']?.periods?.length, 0);
    assert.equal(calendars['city-5']?.periods?.length, 1);
  });
});
