// The morning: on working days, from the hour in which the desk's morning shift begins, and never of nothing.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { usualStarts } from '../duty/shifts.ts';
import { hourMs, minuteMs } from '../time.ts';
import { isWorthTelling, morningAt, morningLastsMs } from './morning.ts';

const wib = (moment: string): number => Date.parse(`${moment}+07:00`);
// 19 March 2026 is Nyepi.
const holidays = ['2026-03-19'];
const found = (moment: string, starts = usualStarts) => morningAt(wib(moment), starts, holidays);

suite('the morning', () => {
  const rows: [string, string, boolean][] = [
    ['a minute before seven is none', '2026-03-02T06:59:59', false],
    ['begins at seven', '2026-03-02T07:00:00', true],
    ['lasts for a program that was away', '2026-03-02T10:59:59', true],
    ['ends at eleven', '2026-03-02T11:00:00', false],
    ['is none in the evening', '2026-03-02T19:00:00', false],
    ['is one on Friday', '2026-03-06T07:30:00', true],
    ['is none on Saturday', '2026-03-07T07:30:00', false],
    ['is none on Sunday', '2026-03-08T07:30:00', false],
    ['is one on Monday', '2026-03-09T07:30:00', true],
    ['is none on a holiday', '2026-03-19T07:30:00', false],
    ['is one after it', '2026-03-20T07:30:00', true],
    ['is none just after midnight', '2026-03-03T00:00:01', false],
  ];
  for (const [name, moment, expected] of rows)
    test(name, () => {
      assert.equal(found(moment) !== undefined, expected);
    });

  test('is of its day on the wall, and ends with its shift and at midnight', () => {
    assert.deepEqual(found('2026-03-02T08:10:00'), {
      day: '2026-03-02',
      at: wib('2026-03-02T07:00:00'),
      shiftEndsAt: wib('2026-03-02T15:00:00'),
      dayEndsAt: wib('2026-03-03T00:00:00'),
    });
  });

  test('follows the hours that the desk chose', () => {
    const early = { morning: 6 * 60, evening: 14 * 60, night: 22 * 60 };
    assert.equal(found('2026-03-02T05:59:00', early), undefined);
    const morning = found('2026-03-02T06:00:00', early);
    assert.equal(morning?.shiftEndsAt, wib('2026-03-02T14:00:00'));
    assert.equal(found('2026-03-02T10:00:00', early), undefined);
  });

  test('is the same whenever within it one asks', () => {
    const [first, last] = [wib('2026-03-02T07:00:00'), wib('2026-03-02T07:00:00') + morningLastsMs - 1];
    for (let now = first; now <= last; now += 7 * minuteMs)
      assert.deepEqual(morningAt(now, usualStarts, holidays), found('2026-03-02T07:00:00'));
    assert.equal(morningLastsMs, 4 * hourMs);
  });
});

test('a morning of nothing is not told, and one number is enough', () => {
  const nothing = { open: 0, dueToday: 0, late: 0, untaken: 0, drafts: 0 };
  assert.equal(isWorthTelling(nothing), false);
  for (const name of Object.keys(nothing)) assert.equal(isWorthTelling({ ...nothing, [name]: 1 }), true, name);
});
