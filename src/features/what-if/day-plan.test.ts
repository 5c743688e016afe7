// Who stands at the desk in weeks that are played through: shifts in their order without a gap, weekends as weekends, and half a place every other time.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { shiftsOf, usualStarts, type ShiftStarts } from '#core/duty/shifts.ts';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import { crew, staffOf } from '#test/given/whole-desk.ts';
import { chanceOf, type Chance } from '#core/chance.ts';
import { standingsOf, type Standing } from './day-plan.ts';

const always =
  (value: number): Chance =>
  () =>
    value;
const hours = (standings: readonly Standing[]): number[] => standings.map(({ at }) => at / hourMs);

suite('the plan', () => {
  test('begins with the night before the first day, and has three shifts a day', () => {
    assert.deepEqual(hours(standingsOf(staffOf(1, 1), usualStarts, 1, always(0))), [-17, -9, -2, 7, 15, 22]);
    for (const days of [0, 1, 7, 28])
      assert.equal(standingsOf(staffOf(1, 1), usualStarts, days, always(0)).length, 3 * (days + 1));
  });

  test('has somebody said of every moment, in order, wherever shifts begin', () => {
    const starts: readonly ShiftStarts[] = [
      usualStarts,
      { morning: 0, evening: 480, night: 960 },
      { morning: 60, evening: 120, night: 1440 },
      { morning: 421, evening: 899, night: 1321 },
    ];
    for (const one of starts) {
      const plan = standingsOf(staffOf(1, 1), one, 14, always(0));
      for (const [nth, { at }] of plan.entries()) {
        const { fromMinute, untilMinute } = shiftsOf(one)[nth % 3] ?? assert.fail();
        const next = plan[nth + 1];
        if (next !== undefined) assert.equal(next.at - at, (untilMinute - fromMinute) * minuteMs);
      }
      assert.ok((plan[0]?.at ?? 1) <= 0 && (plan.at(-1)?.at ?? 0) >= 13 * dayMs);
    }
  });

  test('takes Saturday and Sunday for the weekend, their nights with them, and the night before Monday too', () => {
    const staff = { 'admin-medsos': crew(3, 1), 'admin-pusat': crew(0, 2) };
    const plan = standingsOf(staff, usualStarts, 8, always(0.5));
    const byDay = Array.from({ length: 9 }, (_day, nth) => plan.slice(nth * 3, nth * 3 + 3));
    const said = byDay.map((shifts) => [
      ...new Set(shifts.map((one) => `${String(one['admin-medsos'])} ${String(one['admin-pusat'])}`)),
    ]);
    const [workday, weekend] = [['3 0'], ['1 2']];
    // From the Sunday before the first Monday to the Monday after.
    assert.deepEqual(said, [weekend, ...Array.from({ length: 5 }, () => workday), weekend, weekend, workday]);
  });

  test('has each shift of each kind of day with its own number', () => {
    const crewOf = (from: number) => ({
      morning: { workday: from, weekend: from + 1 },
      evening: { workday: from + 2, weekend: from + 3 },
      night: { workday: from + 4, weekend: from + 5 },
    });
    const plan = standingsOf({ 'admin-medsos': crewOf(0), 'admin-pusat': crewOf(10) }, usualStarts, 6, always(0));
    const of = (nth: number): number[] =>
      plan.slice(nth * 3, nth * 3 + 3).flatMap((one) => [one['admin-medsos'], one['admin-pusat']]);
    assert.deepEqual(of(1), [0, 10, 2, 12, 4, 14]);
    assert.deepEqual(of(6), [1, 11, 3, 13, 5, 15]);
  });
});

suite('a part of a place', () => {
  test('is taken where chance falls below it, and never where it is a whole one', () => {
    const first = (wanted: number, thrown: number): number =>
      standingsOf(staffOf(wanted, 0), usualStarts, 0, always(thrown))[0]?.['admin-medsos'] ?? -1;
    assert.deepEqual([first(1.5, 0.49), first(1.5, 0.5), first(1.5, 0.99)], [2, 1, 1]);
    assert.deepEqual([first(0.25, 0.24), first(0.25, 0.25)], [1, 0]);
    for (const whole of [0, 1, 7, 50]) assert.deepEqual([first(whole, 0), first(whole, 0.999)], [whole, whole]);
  });

  test('comes to its number on average, and the same again from the same seed', () => {
    const taken = (seed: number): number[] =>
      standingsOf(staffOf(0.3, 2.75), usualStarts, 999, chanceOf(seed)).map(
        (one) => one['admin-medsos'] * 10 + one['admin-pusat'],
      );
    assert.deepEqual(taken(5), taken(5));
    assert.notDeepEqual(taken(5), taken(6));
    const plan = standingsOf(staffOf(0.3, 2.75), usualStarts, 999, chanceOf(5));
    const mean = (pool: 'admin-medsos' | 'admin-pusat'): number =>
      plan.reduce((sum, one) => sum + one[pool], 0) / plan.length;
    assert.ok(Math.abs(mean('admin-medsos') - 0.3) < 0.03, String(mean('admin-medsos')));
    assert.ok(Math.abs(mean('admin-pusat') - 2.75) < 0.03, String(mean('admin-pusat')));
    assert.ok(plan.every((one) => [0, 1].includes(one['admin-medsos']) && [2, 3].includes(one['admin-pusat'])));
  });
});
