// The shifts of a day, whose night goes on into the next morning; weeks, kinds of days, gaps, and what a copy of a week adds.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { dayMs, hourMs, localDate, minuteMs } from '../time.ts';
import { dayOf } from '../city-day.ts';
import {
  backToBackIn,
  copiedForward,
  gapsIn,
  kindOfDay,
  onDuty,
  shiftAt,
  shiftNames,
  areShifts,
  shiftsOf,
  squaresFrom,
  usualStarts,
  type ShiftStarts,
  weekOf,
  type Turn,
} from './shifts.ts';

const at = (local: string): number => Date.parse(`${local}+07:00`);
const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs;
const told = (local: string): string => {
  const { day: of, shift, untilAt } = shiftAt(at(local));
  return `${localDate(of)} ${shift} until ${new Date(untilAt + 7 * hourMs).toISOString().slice(0, 16)}`;
};

suite('the shift that runs', () => {
  const rows: [string, string][] = [
    ['2026-03-02T06:59:59.999', '2026-03-01 night until 2026-03-02T07:00'],
    ['2026-03-02T07:00:00', '2026-03-02 morning until 2026-03-02T15:00'],
    ['2026-03-02T14:59:59.999', '2026-03-02 morning until 2026-03-02T15:00'],
    ['2026-03-02T15:00:00', '2026-03-02 evening until 2026-03-02T22:00'],
    ['2026-03-02T21:59:59.999', '2026-03-02 evening until 2026-03-02T22:00'],
    ['2026-03-02T22:00:00', '2026-03-02 night until 2026-03-03T07:00'],
    ['2026-03-02T23:59:59.999', '2026-03-02 night until 2026-03-03T07:00'],
    // The day on the wall is the next one; the shift is the one that began before midnight.
    ['2026-03-03T00:00:00', '2026-03-02 night until 2026-03-03T07:00'],
    ['2027-01-01T03:00:00', '2026-12-31 night until 2027-01-01T07:00'],
  ];
  for (const [local, expected] of rows)
    test(local, () => {
      assert.equal(told(local), expected);
    });

  test('is one at every moment, and the next one begins where it ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-12-31T00:00') }), (moment) => {
        const { untilAt, shift } = shiftAt(moment);
        assert.ok(moment < untilAt && untilAt - moment <= 9 * hourMs);
        const next = shiftNames[(shiftNames.indexOf(shift) + 1) % shiftNames.length];
        assert.equal(shiftAt(untilAt).shift, next);
        assert.equal(shiftAt(untilAt - 1).shift, shift);
      }),
      { numRuns: 300 },
    );
  });

  test('makes a whole day with the others', () => {
    const minutes = shiftsOf(usualStarts).reduce(
      (all, { fromMinute, untilMinute }) => all + untilMinute - fromMinute,
      0,
    );
    assert.equal(minutes * minuteMs, dayMs);
    assert.deepEqual(
      shiftsOf(usualStarts).map(({ name }) => name),
      shiftNames,
    );
  });
});

suite('shifts that begin at other hours', () => {
  const rows: [string, ShiftStarts, boolean][] = [
    ['as usual', usualStarts, true],
    ['until midnight', { morning: 360, evening: 900, night: 1440 }, true],
    ['from midnight on', { morning: 0, evening: 480, night: 960 }, true],
    ['an hour each, at least', { morning: 0, evening: 60, night: 120 }, true],
    ['a minute less than an hour', { morning: 0, evening: 59, night: 120 }, false],
    ['a night of less than an hour', { morning: 0, evening: 700, night: 1381 }, false],
    ['a night of an hour', { morning: 0, evening: 700, night: 1380 }, true],
    ['out of order', { morning: 900, evening: 420, night: 1320 }, false],
    ['the same twice', { morning: 420, evening: 420, night: 1320 }, false],
    ['before the day', { morning: -60, evening: 420, night: 1320 }, false],
    ['after the day', { morning: 420, evening: 900, night: 1441 }, false],
    ['half a minute', { morning: 420.5, evening: 900, night: 1320 }, false],
    ['no number', { morning: Number.NaN, evening: 900, night: 1320 }, false],
  ];
  for (const [name, starts, expected] of rows)
    test(`${name}: ${expected ? 'they cut a day' : 'they do not'}`, () => assert.equal(areShifts(starts), expected));

  test('a night that begins at midnight belongs to the day before, from its first millisecond to its last', () => {
    const starts = { morning: 360, evening: 900, night: 1440 };
    const of = (local: string): string => {
      const { day: on, shift } = shiftAt(at(local), starts);
      return `${localDate(on)} ${shift}`;
    };
    assert.equal(of('2026-03-02T23:59:59.999'), '2026-03-02 evening');
    assert.equal(of('2026-03-03T00:00:00'), '2026-03-02 night');
    assert.equal(of('2026-03-03T05:59:59.999'), '2026-03-02 night');
    assert.equal(of('2026-03-03T06:00:00'), '2026-03-03 morning');
  });

  test('are one at every moment, whatever they are', () => {
    const whole = fc.integer({ min: 0, max: 1440 });
    const any = fc.record({ morning: whole, evening: whole, night: whole }).filter(areShifts);
    const moment = fc.integer({ min: at('2026-01-01T00:00'), max: at('2026-12-31T00:00') });
    fc.assert(
      fc.property(any, moment, (starts, now) => {
        const { day: on, shift, untilAt } = shiftAt(now, starts);
        assert.ok(now < untilAt && untilAt - now <= dayMs);
        assert.notEqual(shiftAt(untilAt, starts).shift, shift);
        assert.ok(on === dayOf(now) || on === dayOf(now) - 1);
      }),
      { numRuns: 300 },
    );
  });
});

suite('a week', () => {
  test('begins on Monday, whichever of its days is named', () => {
    for (const named of ['2026-11-30', '2026-12-03', '2026-12-06'])
      assert.deepEqual(weekOf(day(named)).map(localDate), [
        ...['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'],
      ]);
    assert.equal(localDate(weekOf(day('2026-11-29'))[0] ?? 0), '2026-11-23');
    assert.equal(localDate(weekOf(-1)[0] ?? 0), '1969-12-29', 'days before 1970 have weeks, too');
  });

  test('the day is the one on the wall, not that of Greenwich', () => {
    assert.equal(localDate(dayOf(at('2026-03-02T00:00:00'))), '2026-03-02');
    assert.equal(localDate(dayOf(at('2026-03-01T23:59:59.999'))), '2026-03-01');
  });

  test('has workdays, a week-end, and holidays, which count before the week-end', () => {
    const holidays = ['2026-12-25', '2026-12-26'];
    const kinds = ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'];
    assert.deepEqual(
      kinds.map((one) => kindOfDay(day(one), holidays)),
      ['workday', 'holiday', 'holiday', 'weekend', 'workday'],
    );
  });
});

suite('a roster', () => {
  const monday = day('2026-11-30');
  const week = weekOf(monday);
  const turn = (later: number, shift: Turn['shift'], officerId: string): Turn => ({
    ...{ day: monday + later, shift, officerId },
  });
  const roster = [
    turn(0, 'morning', 'sari'),
    turn(0, 'morning', 'budi'),
    turn(0, 'night', 'sari'),
    turn(5, 'evening', 'dewi'),
  ];

  test('goes on from any of its squares, day after day', () => {
    const told = (shift: Turn['shift'], count: number): string[] =>
      squaresFrom({ day: monday, shift }, count).map((one) => `${localDate(one.day)} ${one.shift}`);
    assert.deepEqual(told('evening', 4), [
      ...['2026-11-30 evening', '2026-11-30 night', '2026-12-01 morning', '2026-12-01 evening'],
    ]);
    assert.deepEqual(told('morning', 1), ['2026-11-30 morning']);
    for (const shift of shiftNames) assert.equal(told(shift, 21).length, 21);
    assert.equal(told('night', 21).at(-1), '2026-12-07 evening');
  });

  test('says who stands in a square, and in no other', () => {
    assert.deepEqual(onDuty(roster, { day: monday, shift: 'morning' }), ['sari', 'budi']);
    assert.deepEqual(onDuty(roster, { day: monday, shift: 'night' }), ['sari']);
    assert.deepEqual(onDuty(roster, { day: monday, shift: 'evening' }), []);
    assert.deepEqual(onDuty(roster, { day: monday + 7, shift: 'morning' }), []);
  });

  test('says of every square in which nobody stands that it is a gap', () => {
    assert.equal(gapsIn([], week).length, 21);
    const gaps = gapsIn(roster, week);
    assert.equal(gaps.length, 18);
    assert.deepEqual(gaps[0], { day: monday, shift: 'evening' });
    assert.ok(!gaps.some((gap) => gap.day === monday + 5 && gap.shift === 'evening'));
  });

  test('is copied to the same weekdays, never over somebody who stands there already, and twice is once', () => {
    const standing = [...roster, turn(7, 'morning', 'wati')];
    const copied = copiedForward(standing, week, 7);
    assert.deepEqual(copied, [turn(7, 'night', 'sari'), turn(12, 'evening', 'dewi')]);
    assert.deepEqual(copiedForward([...standing, ...copied], week, 7), []);
    assert.deepEqual(copiedForward(roster, weekOf(monday - 7), 7), [], 'an empty week copies nothing');
  });
});

suite('turns in a row', () => {
  const turn = (day: number, shift: Turn['shift'], officerId = 'sari'): Turn => ({ day, shift, officerId });
  const rows: readonly [string, Turn[], readonly string[]][] = [
    ['none at all', [], []],
    ['one', [turn(1, 'morning')], []],
    ['morning and evening of one day', [turn(1, 'morning'), turn(1, 'evening')], ['1 morning 1 evening']],
    ['evening and night', [turn(1, 'night'), turn(1, 'evening')], ['1 evening 1 night']],
    ['a night and the next morning', [turn(2, 'morning'), turn(1, 'night')], ['1 night 2 morning']],
    ['morning and night, with an evening between them', [turn(1, 'morning'), turn(1, 'night')], []],
    ['a night and the morning before it', [turn(1, 'night'), turn(1, 'morning')], []],
    ['the same shift of two days', [turn(1, 'morning'), turn(2, 'morning')], []],
    ['two people', [turn(1, 'morning'), turn(1, 'evening', 'bima')], []],
    ['the same turn twice', [turn(1, 'morning'), turn(1, 'morning')], []],
    [
      'a whole day and the morning after it',
      [turn(1, 'morning'), turn(1, 'evening'), turn(1, 'night'), turn(2, 'morning')],
      ['1 morning 1 evening', '1 evening 1 night', '1 night 2 morning'],
    ],
  ];
  for (const [name, roster, expected] of rows)
    test(`of ${name}`, () => {
      const found = backToBackIn(roster).map(
        ({ first, then }) => `${String(first.day)} ${first.shift} ${String(then.day)} ${then.shift}`,
      );
      assert.deepEqual(found, expected);
    });
});
