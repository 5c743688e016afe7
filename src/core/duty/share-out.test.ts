// Who gets the next case: in turn, or whoever has least in hand, and those on duty before all others.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { nextOfficer, shareOutWays, type Candidate, type ShareOutWay } from './share-out.ts';

const one = (id: string, held = 0, lastAt?: number, onDuty = false): Candidate => ({
  ...{ id, held, onDuty },
  ...(lastAt === undefined ? {} : { lastAt }),
});

/** Shares out so many, each moment one. */
const shared = (way: ShareOutWay, officers: readonly Candidate[], times: number): string => {
  let now = officers.map((officer) => ({ ...officer }));
  const given: string[] = [];
  for (let at = 100; at < 100 + times; at += 1) {
    const id = nextOfficer(way, now);
    given.push(id ?? '-');
    now = now.map((officer) => (officer.id === id ? { ...officer, held: officer.held + 1, lastAt: at } : officer));
  }
  return given.join(' ');
};

suite('cases are shared out', () => {
  const rows: [string, ShareOutWay, readonly Candidate[], string][] = [
    ['not at all, unless the office says so', 'off', [one('a'), one('b')], '- - -'],
    ['to nobody where nobody is there', 'in-turn', [], '- - -'],
    ['in turn, whoever waited longest first', 'in-turn', [one('a', 9, 5), one('b', 0, 7), one('c', 3)], 'c a b c a b'],
    ['in turn, whatever they have in hand', 'in-turn', [one('a', 40), one('b', 0)], 'a b a b'],
    ['to whoever has least in hand', 'least-held', [one('a', 3), one('b', 1), one('c', 2)], 'b c b a c b'],
    ['in turn among those who have as much', 'least-held', [one('a', 1, 9), one('b', 1, 4), one('c', 5)], 'b a b a'],
    ['to those on duty alone', 'least-held', [one('a'), one('b', 7, 1, true), one('c', 8, 2, true)], 'b c b c'],
    ['to everybody where nobody is on duty', 'in-turn', [one('a', 0, 1), one('b', 0, 2)], 'a b a'],
  ];
  for (const [name, way, officers, expected] of rows)
    test(name, () => {
      assert.equal(shared(way, officers, expected.split(' ').length), expected);
    });

  test('evenly in turn, and never unevenly by more than what they began with', () => {
    const officers = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(officers, fc.integer({ min: 0, max: 40 }), fc.constantFrom(...shareOutWays), (ids, times, way) => {
        if (way === 'off') return;
        const given = shared(
          way,
          ids.map((id) => one(id)),
          times,
        ).split(' ');
        const counts = ids.map((id) => given.filter((got) => got === id).length);
        assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, `${way}: ${counts.join(' ')}`);
      }),
      { numRuns: 100 },
    );
  });
});
