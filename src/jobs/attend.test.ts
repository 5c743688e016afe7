// A round of work: side by side or in turn, each with an end of its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attend, type Attended } from './attend.ts';
import { nextTry, waitMs } from './patience.ts';

type Errand = { name: string; leasedUntil?: number };

const round = (names: readonly Errand[], more: Partial<Attended<Errand, string>> = {}) => {
  const told: string[] = [];
  const errands: Attended<Errand, string> = {
    claim: () => Promise.resolve(names),
    work: ({ name }) => {
      told.push(`begins ${name}`);
      return Promise.resolve(name);
    },
    settle: ({ name }, end) => Promise.resolve(void told.push(`${name} ended as ${end}`)),
    counts: (end) => (end === 'nothing' ? 0 : 1),
    ...more,
  };
  return { told, errands };
};

test('one that fails holds up no other, and its failure is told when all have ended', async () => {
  for (const inTurn of [false, true]) {
    const { told, errands } = round([{ name: 'a' }, { name: 'b' }, { name: 'c' }], {
      inTurn,
      work: ({ name }) => (name === 'a' ? Promise.reject(new Error('no answer')) : Promise.resolve(name)),
    });
    await assert.rejects(
      attend(errands, () => 0),
      /no answer/,
    );
    assert.deepEqual(told, ['b ended as b', 'c ended as c']);
  }
});

test('in turn the second begins when the first has been settled; else they begin together', async () => {
  const names = [{ name: 'a' }, { name: 'b' }];
  const inTurn = round(names, { inTurn: true });
  await attend(inTurn.errands, () => 0);
  assert.deepEqual(inTurn.told, ['begins a', 'a ended as a', 'begins b', 'b ended as b']);
  const together = round(names);
  await attend(together.errands, () => 0);
  assert.deepEqual(together.told.slice(0, 2), ['begins a', 'begins b']);
});

test('whoever waited for its turn until its lease was over is left to the next holder', async () => {
  let now = 0;
  const { told, errands } = round(
    [
      { name: 'a', leasedUntil: 100 },
      { name: 'b', leasedUntil: 100 },
    ],
    {
      inTurn: true,
      settle: () => Promise.resolve(void (now = 100)),
    },
  );
  assert.equal(await attend(errands, () => now), 1);
  assert.deepEqual(told, ['begins a']);
});

test('a round counts what its ends say', async () => {
  const { errands } = round([{ name: 'a' }, { name: 'nothing' }]);
  assert.equal(await attend(errands, () => 0), 1);
});

test('the wait doubles up to its end, and is no shorter than the other side asks for', () => {
  const patience = { firstMs: 10, longestMs: 60 };
  assert.deepEqual(
    [1, 2, 3, 4, 2000].map((attempts) => waitMs(patience, attempts)),
    [10, 20, 40, 60, 60],
  );
  assert.equal(nextTry(patience, { attempts: 2 }, 1000), 1020);
  assert.equal(nextTry(patience, { attempts: 2, afterMs: 500 }, 1000), 1500);
});
