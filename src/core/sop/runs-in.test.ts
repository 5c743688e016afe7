// In what a step's time is said: as its calendar counts it, and in plain hours where none does.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { knownTerms } from '#test/given/given.ts';
import type { OpeningHours, WorkingSpan } from '../time.ts';
import { shippedSops, sopOf } from './in-force.ts';
import { runsIn, workingUnits } from './runs-in.ts';
import { workingDays } from './sp4n.ts';

const whole: WorkingSpan = { fromMinute: 0, toMinute: 24 * 60 };
const week = (...days: WorkingSpan[][]): OpeningHours => ({
  utcOffsetMinutes: 7 * 60,
  spans: Array.from({ length: 7 }, (_, day) => days[day] ?? []) as unknown as OpeningHours['spans'],
});

suite('a step', () => {
  const rows: [string, Parameters<typeof runsIn>[0], ReturnType<typeof runsIn>][] = [
    ['without a calendar runs at every hour', {}, undefined],
    ['on whole days from Monday to Friday runs in working days', { calendar: workingDays }, 'working-days'],
    ['on one whole day of the week, too', { calendar: week([], [whole]) }, 'working-days'],
    ['by office hours runs in hours', { calendar: week([], [{ fromMinute: 450, toMinute: 960 }]) }, 'working-hours'],
    [
      'of which one day is shorter runs in hours',
      { calendar: week([], [whole], [{ ...whole, toMinute: 24 * 60 - 1 }]) },
      'working-hours',
    ],
    [
      'whose day has a break runs in hours, though it begins and ends at midnight',
      {
        calendar: week(
          [],
          [
            { ...whole, toMinute: 720 },
            { ...whole, fromMinute: 780 },
          ],
        ),
      },
      'working-hours',
    ],
    ['by a calendar with a name runs in its hours', { calendar: 'city-5' }, 'working-hours'],
  ];
  for (const [name, step, expected] of rows)
    test(name, () => {
      assert.equal(runsIn(step), expected);
    });

  test('of the enacted procedure for social media promises plain hours, of SP4N-LAPOR! working days', () => {
    for (const { steps } of Object.values(shippedSops.known))
      for (const step of steps) {
        const unit = runsIn(step);
        assert.ok(unit === undefined || workingUnits.includes(unit));
        if (unit !== undefined) assert.notEqual(step.limitMs, undefined, 'what has no time is said in nothing');
      }
    const units = (key: 'medsos@1' | 'sp4n-complaint@1'): unknown[] => [
      ...new Set(sopOf(knownTerms, key).steps.flatMap((step) => (step.limitMs === undefined ? [] : [runsIn(step)]))),
    ];
    assert.deepEqual(units('medsos@1'), [undefined]);
    assert.deepEqual(units('sp4n-complaint@1'), ['working-days']);
  });
});
