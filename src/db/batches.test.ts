// Work that is taken many pieces at a time comes down to the one piece that cannot be taken, and goes up again behind it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { VersionConflict } from '#ports/case-log.ts';
import { BatchBroke, breaking, inBatches } from './batches.ts';
import { isClash, isInTheWay, isOutage, isPassing } from './queryable.ts';

const coded = (code: string, more: object = {}): Error => Object.assign(new Error(`code ${code}`), { code, ...more });
const deadlock = coded('40P01');
const away = coded('57P01');

suite('what is broken by one piece', () => {
  test('is told with the size of the batch and the piece, and why', async () => {
    const why = new Error('entry: missing');
    await assert.rejects(breaking(7, 3, Promise.reject(why)), (error: unknown) => {
      assert.ok(error instanceof BatchBroke);
      assert.deepEqual([error.size, error.at, error.cause], [7, 3, why]);
      return true;
    });
    assert.equal(await breaking(7, 3, Promise.resolve('taken')), 'taken');
  });

  test('is nobody’s fault where transactions were in each other’s way or the database was away', async () => {
    for (const error of [deadlock, away, new VersionConflict('moved on')])
      await assert.rejects(breaking(7, 3, Promise.reject(error)), error);
  });
});

/** Takes from a line of pieces; `cannot` throws at its place. */
const line = (length: number, cannot: ReadonlySet<number>) => {
  const left = Array.from({ length }, (_, index) => index);
  const sizes: number[] = [];
  const [taken, aside]: [number[], number[]] = [[], []];
  const take = async (_asked: undefined, size: number): Promise<number> => {
    sizes.push(size);
    const batch = left.slice(0, size);
    if (batch.length > 1)
      for (const [index, one] of batch.entries())
        await breaking(batch.length, index, cannot.has(one) ? Promise.reject(new Error('no')) : Promise.resolve());
    for (const one of batch) (cannot.has(one) ? aside : taken).push(one);
    left.splice(0, batch.length);
    return batch.length;
  };
  return { take, left, sizes, taken, aside };
};

const drained = async (length: number, cannot: ReadonlySet<number>, most: number) => {
  const bed = line(length, cannot);
  const next = inBatches(most, bed.take);
  while (bed.left.length > 0) await next(undefined);
  return bed;
};

suite('a batch', () => {
  test('that nothing breaks is as large as may be', async () => {
    assert.deepEqual((await drained(25, new Set(), 10)).sizes, [10, 10, 10]);
  });

  test('that one piece breaks is taken up to it, then that one alone, then as large as may be again', async () => {
    const { sizes, taken, aside } = await drained(30, new Set([4]), 10);
    assert.deepEqual(sizes, [10, 4, 1, 10, 10, 10]);
    assert.deepEqual(aside, [4]);
    assert.equal(taken.length, 29);
  });

  test('whose first piece breaks it is begun with that one alone', async () => {
    assert.deepEqual((await drained(12, new Set([0]), 10)).sizes, [10, 1, 10, 10]);
  });

  test('leaves the order as it was and sets aside those that cannot be taken, whichever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.integer({ min: 0, max: 39 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 15 }),
        async (length, wrong, most) => {
          const cannot = new Set(wrong.filter((one) => one < length));
          const { taken, aside, sizes } = await drained(length, cannot, most);
          assert.deepEqual(
            aside,
            [...cannot].toSorted((one, other) => one - other),
          );
          assert.deepEqual(
            taken,
            Array.from({ length }, (_, index) => index).filter((one) => !cannot.has(one)),
          );
          assert.ok(sizes.every((size) => size >= 1 && size <= most));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('whose writing broke without a piece to blame is halved until it goes through', async () => {
    const sizes: number[] = [];
    const next = inBatches<undefined, number>(100, (_asked, size) => {
      sizes.push(size);
      return size > 10 ? Promise.reject(new BatchBroke(size, undefined, new Error('too much'))) : Promise.resolve(size);
    });
    assert.equal(await next(undefined), 7);
    assert.deepEqual(sizes, [100, 50, 25, 13, 7]);
  });
});

suite('whoever stands in the way', () => {
  const clashing = (times: number, error: Error = deadlock) => {
    const sizes: number[] = [];
    const next = inBatches<undefined, number>(64, (_asked, size) => {
      sizes.push(size);
      return sizes.length <= times ? Promise.reject(error) : Promise.resolve(size);
    });
    return { sizes, next };
  };

  test('is borne four times, each time with half as much', async () => {
    const { sizes, next } = clashing(4);
    assert.equal(await next(undefined), 4);
    assert.deepEqual(sizes, [64, 32, 16, 8, 4]);
  });

  test('a fifth time is told, and the next time begins anew', async () => {
    const { sizes, next } = clashing(5);
    await assert.rejects(next(undefined), deadlock);
    assert.deepEqual(sizes, [64, 32, 16, 8, 4]);
    assert.equal(await next(undefined), 64);
  });

  test('is told at once where the database is away, or something else is wrong', async () => {
    for (const error of [away, new Error('a fault of ours')]) {
      const { sizes, next } = clashing(1, error);
      await assert.rejects(next(undefined), error);
      assert.deepEqual(sizes, [64]);
      assert.equal(await next(undefined), 64);
    }
  });
});

const external = { constraint: 'message_external_unique' };

/** What an error is: a clash, in the way, an outage, passing. */
const errors: readonly [string, unknown, boolean, boolean, boolean][] = [
  ['a deadlock', coded('40P01'), true, true, false],
  ['a serialization failure', coded('40001'), true, true, false],
  ['a message that another took in at the same time', coded('23505', external), true, true, false],
  ['another unique key', coded('23505', { constraint: 'agency_pk' }), false, false, false],
  ['a case that moved on', new VersionConflict('at 4, not 3'), false, true, false],
  ['a server that shuts down', coded('57P01'), false, false, true],
  ['a server that starts', coded('57P03'), false, false, true],
  ['a cancelled statement', coded('57014'), false, false, false],
  ['too many connections', coded('53300'), false, false, true],
  ['a full disk', coded('53100'), false, false, true],
  ['an input-output error', coded('58030'), false, false, true],
  ['a lost connection', coded('08006'), false, false, true],
  ['a refused connection', coded('ECONNREFUSED'), false, false, true],
  ['a connection that ended', new Error('Connection terminated unexpectedly'), false, false, true],
  ['a pool that gave up', new Error('timeout exceeded when trying to connect'), false, false, true],
  ['an answer that did not come', new Error('Query read timeout'), false, false, true],
  [
    'a client that is over',
    new Error('Client has encountered a connection error and is not queryable'),
    false,
    false,
    true,
  ],
  ['a text that is no number', coded('22P02'), false, false, false],
  ['a fault of the library', coded('ERR_INVALID_ARG_TYPE'), false, false, false],
  ['a citizen’s words', new Error('my Connection terminated last night'), false, false, false],
  ['a thrown text', 'Connection terminated', false, false, false],
  ['a number for a code', Object.assign(new Error('x'), { code: 40001 }), false, false, false],
  ['nothing', undefined, false, false, false],
];

for (const [what, error, clash, inTheWay, outage] of errors)
  test(`${what} is ${clash ? 'a clash' : inTheWay ? 'in the way' : outage ? 'an outage' : 'about the work itself'}`, () => {
    assert.deepEqual(
      [isClash(error), isInTheWay(error), isOutage(error), isPassing(error)],
      [clash, inTheWay, outage, inTheWay || outage],
    );
  });
