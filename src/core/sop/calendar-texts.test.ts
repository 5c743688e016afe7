// Whatever is typed into a calendar: kept in one form, the same when it is kept again, and never counted where it could not be read.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { hourMs } from '../time.ts';
import { addWorking } from '../working-time.ts';
import {
  calendarsOf,
  calendarTroublesIn,
  readHours,
  readOwnDays,
  tidiedCalendar,
  weekdays,
  type CalendarRow,
} from './calendars.ts';
import { closedDays, holidayTroublesIn, knownHolidayRows, withDropped, type HolidayRow } from './holidays.ts';
import { knownCalendars } from './known-calendars.ts';

const [city] = knownCalendars;
assert.ok(city);

/** As somebody in a hurry types: right ones, wrong ones, and what stood on the clipboard. */
const typed = fc.oneof(
  fc.constantFrom(
    '',
    '-',
    'tutup',
    '08.00-12.00',
    '8:00 – 12:00',
    '13.00-16.00, 08.00-12.00',
    '08.00-12.00;13.00-24.00',
  ),
  fc.constantFrom(
    '8-12',
    '12.00-08.00',
    '08.00-12.00, 11.00-13.00',
    '24.00-25.00',
    'jam kerja',
    '٠٨.٠٠-١٢.٠٠',
    '08.00−12.00',
  ),
  fc.string({ maxLength: 20 }),
);
const days = fc.oneof(
  fc.constantFrom('', '2026-12-24 tutup', '2026-02-28 09.00-12.00\n2026-12-24 libur', '  2026-01-02   -  '),
  fc.constantFrom('2026-02-30 tutup', '2026-12-24', 'besok tutup', '2026-12-24 tutup\n2026-12-24 08.00-09.00'),
  fc.string({ maxLength: 30 }),
);
const rows: fc.Arbitrary<CalendarRow> = fc
  .tuple(fc.tuple(typed, typed, typed, typed, typed, typed, typed), days, fc.string({ maxLength: 12 }))
  .map(([hours, ownDays, name]) => ({
    ...city,
    ...(Object.fromEntries(weekdays.map((day, at) => [day, hours[at] ?? ''])) as Record<
      (typeof weekdays)[number],
      string
    >),
    ...{ ownDays, name },
  }));

suite('what is typed into a calendar', () => {
  test('is kept in one form, and kept again as it is', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const kept = tidiedCalendar(row);
        assert.deepEqual(tidiedCalendar(kept), kept);
        assert.deepEqual(
          calendarTroublesIn([kept]).map(({ field, why }) => [field, why]),
          calendarTroublesIn([row]).map(({ field, why }) => [field, why]),
        );
      }),
    );
  });

  test('is refused at just the fields that cannot be read, and counts as soon as none is', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const wrong = weekdays.filter((day) => readHours(row[day]) === undefined);
        const isOpen = weekdays.some((day) => (readHours(row[day]) ?? []).length > 0);
        const expected = [
          ...(wrong.length > 0 ? wrong : isOpen ? [] : ['monday']),
          ...(readOwnDays(row.ownDays) === undefined ? ['ownDays'] : []),
        ];
        const troubles = calendarTroublesIn([row]);
        assert.deepEqual(
          troubles.map(({ field }) => field),
          expected,
        );
        if (troubles.length > 0) return;
        const calendar = calendarsOf([tidiedCalendar(row)], closedDays(knownHolidayRows, {}))[row.id];
        assert.ok(addWorking(calendar, Date.parse('2026-06-08T00:00:00Z'), 100 * hourMs) > 0);
      }),
    );
  });

  test('no text at all makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        readHours(text);
        readOwnDays(text);
        holidayTroublesIn([{ id: text, name: text, kind: 'none', decree: text }]);
      }),
    );
  });
});

suite('a decree laid over a list', () => {
  const dates = fc.constantFrom('2030-01-01', '2030-05-01', '2030-12-25', '2031-01-01', '2031-12-25', '2032-08-17');
  const kinds = fc.constantFrom('national' as const, 'joint-leave' as const, 'none' as const);
  const lists = fc
    .uniqueArray(fc.tuple(dates, kinds), { selector: ([date]) => date })
    .map((some) => some.map(([id, kind]): HolidayRow => ({ id, kind, name: 'Hari', decree: 'SKB' })));

  test('names each day once, changes nothing of what it says itself, and laid again changes nothing', () => {
    fc.assert(
      fc.property(lists, lists, (known, decreed) => {
        const wanted = withDropped(known, decreed);
        assert.deepEqual(wanted.slice(0, decreed.length), decreed);
        assert.equal(new Set(wanted.map(({ id }) => id)).size, wanted.length);
        assert.ok(
          wanted.slice(decreed.length).every(({ id, kind }) => kind === 'none' && known.some((row) => row.id === id)),
        );
        const after = [...new Map([...known, ...wanted].map((row) => [row.id, row])).values()];
        assert.deepEqual(withDropped(after, decreed), decreed);
      }),
    );
  });

  test('of a year that it decrees, its own days are holidays afterwards and no others', () => {
    fc.assert(
      fc.property(lists, (known) => {
        const decreed = ['2030-01-01', '2030-06-01', '2030-12-25'].map((id): HolidayRow => ({
          id,
          kind: 'national',
          name: 'Hari',
          decree: 'SKB 2',
        }));
        const after = [...new Map([...known, ...withDropped(known, decreed)].map((row) => [row.id, row])).values()];
        const { holidays } = closedDays(after, {});
        assert.deepEqual(
          holidays.filter((date) => date.startsWith('2030-')),
          decreed.map(({ id }) => id),
        );
        assert.deepEqual(
          holidays.filter((date) => !date.startsWith('2030-')),
          closedDays(known, {}).holidays.filter((date) => !date.startsWith('2030-')),
        );
      }),
    );
  });
});
