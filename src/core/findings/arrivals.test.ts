// What is said of what comes in: numbers, hours, channels, matters that rise, and how long it takes.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  findingOfArrivals,
  findingOfChannels,
  findingOfHours,
  findingOfLasting,
  findingOfRising,
  hasRisen,
  type Named,
} from './arrivals.ts';

const named = (name: string, before: number, now: number): Named => ({ name, before, now });

test('arrivals are a number, and how many more than before', () => {
  assert.deepEqual(findingOfArrivals({ now: 0, before: 7 }), { says: 'none', of: 'cases' });
  assert.deepEqual(findingOfArrivals({ now: 1 }), { says: 'arrived', n: 1, more: undefined });
  assert.deepEqual(findingOfArrivals({ now: 12, before: 7 }), { says: 'arrived', n: 12, more: 5 });
  assert.deepEqual(findingOfArrivals({ now: 7, before: 12 }), { says: 'arrived', n: 7, more: -5 });
  assert.deepEqual(findingOfArrivals({ now: 7, before: 0 }), { says: 'arrived', n: 7, more: 7 });
});

/** A week in which so many came at each `[day, hour]`. */
const week = (...came: readonly (readonly [day: number, hour: number, n: number])[]): number[][] =>
  Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (__, hour) =>
      came.filter(([d, h]) => d === day && h === hour).reduce((sum, [, , n]) => sum + n, 0),
    ),
  );

suite('the hours', () => {
  const rows: readonly (readonly [name: string, week: number[][], finding: unknown])[] = [
    ['an empty week', week(), { says: 'none', of: 'cases' }],
    ['four cases', week([0, 8, 4]), { says: 'few', of: 'cases', n: 4 }],
    [
      'one day and three hours',
      week([0, 8, 10], [0, 9, 5], [0, 10, 5], [3, 20, 5]),
      { says: 'busiest', day: 0, hour: 8, percent: 80, n: 25 },
    ],
    [
      'a stretch past midnight',
      week([5, 23, 10], [6, 0, 4], [6, 22, 7]),
      { says: 'busiest', day: 6, hour: 22, percent: 100, n: 21 },
    ],
    [
      'a single hour stands in the middle of its stretch, also at the turn of the day',
      week([2, 9, 8]),
      { says: 'busiest', day: 2, hour: 8, percent: 100, n: 8 },
    ],
    ['midnight is one, too', week([2, 0, 8]), { says: 'busiest', day: 2, hour: 23, percent: 100, n: 8 }],
    [
      'two hours beside each other',
      week([2, 9, 4], [2, 10, 4]),
      { says: 'busiest', day: 2, hour: 8, percent: 100, n: 8 },
    ],
    ['two days and two stretches alike name none', week([1, 8, 11], [4, 20, 11]), { says: 'evenly', n: 22 }],
    [
      'two days beside each other are alike, too',
      week([1, 8, 11], [2, 8, 11]),
      { says: 'busiest', day: undefined, hour: 7, percent: 100, n: 22 },
    ],
    [
      'all hours alike',
      Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 2)),
      { says: 'evenly', n: 336 },
    ],
    [
      'all days alike, but not the hours',
      week(
        ...[0, 1, 2, 3, 4, 5, 6].flatMap(
          (day) =>
            [
              [day, 7, 1],
              [day, 8, 2],
              [day, 9, 1],
            ] as const,
        ),
      ),
      { says: 'busiest', day: undefined, hour: 7, percent: 100, n: 28 },
    ],
    [
      'a day, where every stretch has its like',
      week([2, 5, 6], [3, 20, 4], [4, 20, 2]),
      { says: 'busiest', day: 2, hour: undefined, percent: 50, n: 12 },
    ],
  ];
  for (const [name, hours, finding] of rows)
    test(name, () => {
      assert.deepEqual(findingOfHours(hours), finding);
    });
});

suite('the channels', () => {
  const rows: readonly (readonly [name: string, channels: readonly Named[], finding: unknown])[] = [
    ['none', [], { says: 'none', of: 'cases' }],
    ['none now', [named('X', 40, 0)], { says: 'none', of: 'cases' }],
    ['too few', [named('X', 40, 3), named('Instagram', 0, 1)], { says: 'few', of: 'cases', n: 4 }],
    [
      'most, and how its part moved',
      [named('X', 50, 40), named('Instagram', 50, 60)],
      { says: 'most-by', name: 'Instagram', percent: 60, n: 100, change: { moved: 'up', points: 10 } },
    ],
    [
      'nothing before to compare with',
      [named('X', 0, 4), named('Instagram', 0, 6)],
      { says: 'most-by', name: 'Instagram', percent: 60, n: 10 },
    ],
    [
      'of two alike the one that grew more',
      [named('X', 10, 20), named('Instagram', 5, 20)],
      { says: 'most-by', name: 'Instagram', percent: 50, n: 40, change: { moved: 'up', points: 16.7 } },
    ],
    [
      'of two that are the same in all the first of the alphabet',
      [named('X', 5, 5), named('Instagram', 5, 5)],
      { says: 'most-by', name: 'Instagram', percent: 50, n: 10, change: { moved: 'same', points: 0 } },
    ],
  ];
  for (const [name, channels, finding] of rows)
    test(name, () => {
      assert.deepEqual(findingOfChannels(channels), finding);
      assert.deepEqual(findingOfChannels(channels.toReversed()), finding);
    });
});

suite('what rises', () => {
  const steps: readonly (readonly [before: number, now: number, risen: boolean])[] = [
    [0, 0, false],
    [0, 4, false],
    [0, 5, true],
    [1, 5, false],
    [12, 30, true],
    [10, 14, false],
    [100, 129, false],
    [100, 133, true],
    [30, 12, false],
    [30, 30, false],
  ];
  for (const [before, now, risen] of steps)
    test(`${String(before)} to ${String(now)} ${risen ? 'does' : 'does not'}`, () => {
      assert.equal(hasRisen({ before, now }), risen);
    });

  test('is named by how many more cases it brought, with the number of the others', () => {
    const matters = [named('Lampu', 0, 9), named('Jalan', 12, 30), named('Sampah', 40, 41), named('Pohon', 2, 12)];
    const finding = { says: 'rising', name: 'Jalan', from: 12, to: 30, others: 2 };
    assert.deepEqual(findingOfRising(matters), finding);
    assert.deepEqual(findingOfRising(matters.toReversed()), finding);
  });

  test('of two alike is the first of the alphabet', () => {
    const matters = [named('Sampah', 0, 9), named('Lampu', 0, 9)];
    for (const some of [matters, matters.toReversed()])
      assert.deepEqual(findingOfRising(some), { says: 'rising', name: 'Lampu', from: 0, to: 9, others: 1 });
  });

  test('is nothing where all stays as it was, and is not asked of too few', () => {
    assert.deepEqual(findingOfRising([named('Jalan', 12, 13)]), { says: 'none-rising', n: 13 });
    assert.deepEqual(findingOfRising([named('Jalan', 0, 4)]), { says: 'few', of: 'cases', n: 4 });
    assert.deepEqual(findingOfRising([]), { says: 'none', of: 'cases' });
  });
});

test('how long it takes is said of five ends and more', () => {
  assert.deepEqual(findingOfLasting({ medianMs: 1, p90Ms: 2, n: 5 }), { says: 'lasting', medianMs: 1, p90Ms: 2, n: 5 });
  assert.deepEqual(findingOfLasting({ medianMs: 1, p90Ms: 2, n: 4 }), { says: 'few', of: 'ended', n: 4 });
  assert.deepEqual(findingOfLasting({ medianMs: 0, p90Ms: 0, n: 0 }), { says: 'none', of: 'ended' });
});
