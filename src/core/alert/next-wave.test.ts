// Several matters that go on at one moment: who is called by which, once, and by the ways of every rung on which they stand.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Way } from '../way/way.ts';
import type { Alert } from './alert.ts';
import { onceEach } from './matter.ts';
import { nextWaves, type NextWave } from './next-wave.ts';

const alert = (userId: string, ways?: readonly Way[]): Alert => ({
  ...{ key: `g:${userId}`, userId, what: 'escalated', urgency: 'now', at: 0 },
  ...(ways === undefined ? {} : { ways }),
});
/** Each group as its persons, e.g. `ab c`. */
const groups = (persons: string, ways?: readonly Way[]): Alert[][] =>
  persons.split(' ').map((wave) => [...wave].map((userId) => alert(userId, ways)));
const heard = (persons: string): Set<string> => new Set([...persons].map((userId) => `g:${userId}`));
const named = (alerts: readonly Alert[]): string => alerts.map(({ userId }) => userId).join('');
const told = (next: readonly NextWave[]): string[] =>
  next.map(({ key, alerts, also }) => `${key}: ${named(alerts)}${also.length === 0 ? '' : ` (${named(also)})`}`);

suite('the next who are called', () => {
  type Row = [rule: string, persons: readonly string[], heard: string, expected: readonly string[]];
  const rows: Row[] = [
    ['are the first group of which nobody heard', ['a b c'], 'a', ['0: b']],
    ['are those of a group who did not hear of it', ['ab cd'], 'abc', ['0: d']],
    ['are nobody where everybody heard', ['a b'], 'ab', []],
    ['are nobody where nobody is there', [''], '', []],
    ['are of each matter its own', ['a b', 'c d'], 'ac', ['0: b', '1: d']],
    ['hear by the second matter too, and the one after them by it alone', ['a b', 'a b c'], 'a', ['0: b', '1: c (b)']],
    ['hear by the second matter too where nobody is left after them', ['a b', 'b'], 'a', ['0: b', '1:  (b)']],
    ['hear by three', ['ab', 'b', 'cb'], 'a', ['0: b', '1:  (b)', '2: c (b)']],
    ['who heard before do not hear by another matter', ['a b', 'a'], 'a', ['0: b']],
    ['hear by no matter whose turn they are not', ['a b', 'c b'], 'a', ['0: b', '1: c']],
  ];
  for (const [rule, persons, before, expected] of rows)
    test(rule, () => {
      const going = persons.map((waves, at) => ({ key: String(at), waves: groups(waves) }));
      assert.deepEqual(told(nextWaves(going, heard(before))), expected);
    });

  test('who stand on two rungs are told once, by the ways of both', () => {
    const going = [
      { key: 'lead', waves: groups('a b', ['email']) },
      { key: 'head', waves: groups('b', ['whatsapp']) },
    ];
    const next = nextWaves(going, heard('a'));
    const once = onceEach(next.flatMap(({ alerts, also }) => [...alerts, ...also]));
    assert.deepEqual(
      once.map(({ userId, ways }) => [userId, ways]),
      [['b', ['whatsapp', 'email']]],
    );
  });

  test('are the same whichever of two matters is looked at first', () => {
    const [one, other] = [
      { key: 'lead', waves: groups('b', ['email']) },
      { key: 'head', waves: groups('b', ['whatsapp']) },
    ];
    const ways = [[one, other] as const, [other, one] as const].map((going) =>
      onceEach(nextWaves(going, new Set()).flatMap(({ alerts, also }) => [...alerts, ...also])).map(
        (each) => each.ways,
      ),
    );
    assert.deepEqual(ways[0], ways[1]);
  });
});
