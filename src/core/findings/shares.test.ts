// What is said of shares: promises of the procedure, agreements, reopened cases, stars.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findingOfKept, findingOfPromises, findingOfRatings, findingOfReopened, type Stars } from './shares.ts';

const part = (of: number, n: number) => ({ part: of, n });

suite('the time kept', () => {
  test('is a share with its number, its change and the target', () => {
    assert.deepEqual(findingOfKept({ now: part(294, 312), before: part(280, 304) }, 95), {
      says: 'kept',
      percent: 94.2,
      n: 312,
      change: { moved: 'up', points: 2.1 },
      target: 95,
    });
  });

  test('without anything to compare with, or without a target, says no word of it', () => {
    assert.deepEqual(findingOfKept({ now: part(9, 10) }), { says: 'kept', percent: 90, n: 10 });
    assert.deepEqual(findingOfKept({ now: part(9, 10), before: part(0, 0) }), { says: 'kept', percent: 90, n: 10 });
    assert.deepEqual(findingOfKept({ now: part(9, 10), before: part(4, 4) }), { says: 'kept', percent: 90, n: 10 });
  });

  test('of too few turns is no share, whatever came before', () => {
    assert.deepEqual(findingOfKept({ now: part(4, 4), before: part(90, 100) }, 95), { says: 'few', of: 'turns', n: 4 });
    assert.deepEqual(findingOfKept({ now: part(0, 0), before: part(90, 100) }, 95), { says: 'none', of: 'turns' });
  });

  test('of none of many is 0, and is said', () => {
    assert.deepEqual(findingOfKept({ now: part(0, 50) }, 95), { says: 'kept', percent: 0, n: 50, target: 95 });
  });
});

test('agreements and reopened cases are counted as what they are', () => {
  const shares = { now: part(6, 8), before: part(5, 10) };
  const told = { percent: 75, n: 8, change: { moved: 'up', points: 25 } };
  assert.deepEqual(findingOfPromises(shares), { says: 'promised', ...told });
  assert.deepEqual(findingOfReopened(shares), { says: 'reopened', ...told });
  assert.deepEqual(findingOfPromises({ now: part(2, 2) }), { says: 'few', of: 'promises', n: 2 });
  assert.deepEqual(findingOfReopened({ now: part(0, 3) }), { says: 'few', of: 'ended', n: 3 });
  assert.deepEqual(findingOfPromises({ now: part(0, 0) }), { says: 'none', of: 'promises' });
  assert.deepEqual(findingOfReopened({ now: part(0, 0) }), { says: 'none', of: 'ended' });
});

suite('stars', () => {
  const told = part(5, 20);
  const rows: readonly (readonly [name: string, stars: Stars, answered: typeof told | undefined, finding: unknown])[] =
    [
      ['none', [0, 0, 0, 0, 0], part(0, 20), { says: 'none', of: 'ratings' }],
      ['three', [0, 0, 0, 0, 3], part(3, 20), { says: 'few', of: 'ratings', n: 3 }],
      ['five', [1, 0, 0, 0, 4], told, { says: 'rated', percent: 80, n: 5, answered: 25 }],
      ['four and five are content', [0, 0, 0, 3, 2], told, { says: 'rated', percent: 100, n: 5, answered: 25 }],
      ['three is not', [0, 0, 5, 0, 0], told, { says: 'rated', percent: 0, n: 5, answered: 25 }],
      [
        'of nobody it is known',
        [0, 0, 0, 5, 5],
        undefined,
        { says: 'rated', percent: 100, n: 10, answered: undefined },
      ],
      ['nobody was told', [0, 0, 0, 5, 5], part(0, 0), { says: 'rated', percent: 100, n: 10, answered: undefined }],
      [
        'stars of those told before',
        [0, 0, 0, 5, 5],
        part(8, 8),
        { says: 'rated', percent: 100, n: 10, answered: 100 },
      ],
      ['hardly anybody', [5, 0, 0, 0, 0], part(5, 100_000), { says: 'rated', percent: 0, n: 5, answered: 0.1 }],
    ];
  for (const [name, stars, answered, finding] of rows)
    test(name, () => {
      assert.deepEqual(findingOfRatings(stars, answered), finding);
    });
});
