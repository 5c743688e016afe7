// The week's findings in their order, and what is left out of them.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findingsOfWeek, type WeekFigures } from './week.ts';

const hours = Array.from({ length: 7 }, (_, day) =>
  Array.from({ length: 24 }, (__, hour) => (day === 0 && hour === 9 ? 12 : 0)),
);

const week: WeekFigures = {
  arrived: { now: 48, before: 40 },
  kept: { now: { part: 45, n: 48 }, before: { part: 36, n: 40 } },
  agencies: [
    { name: 'DPUPKP', n: 20, late: 6 },
    { name: 'DLH', n: 10, late: 1 },
    { name: 'Dishub', n: 8, late: 0 },
  ],
  matters: [{ name: 'Jalan', before: 3, now: 20 }],
  hours,
  stars: [0, 1, 0, 4, 5],
  answered: { part: 10, n: 40 },
};

const saysOf = (changed: Partial<WeekFigures>): string[] =>
  findingsOfWeek({ ...week, ...changed }).map(({ says }) => says);

suite('a week', () => {
  test('is told in the order in which a leader asks', () => {
    assert.deepEqual(findingsOfWeek(week), [
      { says: 'arrived', n: 48, more: 8 },
      { says: 'kept', percent: 93.8, n: 48, change: { moved: 'up', points: 3.8 } },
      { says: 'few-cause-most', names: ['DPUPKP'], percent: 85.7, late: 7 },
      { says: 'rising', name: 'Jalan', from: 3, to: 20, others: 0 },
      { says: 'busiest', day: 0, hour: 8, percent: 100, n: 12 },
      { says: 'rated', percent: 90, n: 10, answered: 25 },
    ]);
  });

  test('leaves out what too few say anything of', () => {
    assert.deepEqual(saysOf({ stars: [0, 0, 0, 0, 2] }), ['arrived', 'kept', 'few-cause-most', 'rising', 'busiest']);
    assert.deepEqual(saysOf({ kept: { now: { part: 2, n: 3 } }, agencies: [] }), [
      'arrived',
      'rising',
      'busiest',
      'rated',
    ]);
  });

  test('without a report still tells what ended in it', () => {
    assert.deepEqual(saysOf({ arrived: { now: 0, before: 40 } }), ['none', 'kept', 'few-cause-most', 'rated']);
  });

  test('of which nothing is known is one sentence', () => {
    const nothing: WeekFigures = {
      arrived: { now: 0 },
      kept: { now: { part: 0, n: 0 } },
      agencies: [],
      matters: [],
      hours: [],
      stars: [0, 0, 0, 0, 0],
      answered: { part: 0, n: 0 },
    };
    assert.deepEqual(findingsOfWeek(nothing), [{ says: 'none', of: 'cases' }]);
  });
});
