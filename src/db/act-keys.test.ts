// A form that is sent twice is one act, and what nobody may do too often is counted: under one key, by one subject, for one officer.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { Actor } from '#core/complaint/complaint.ts';
import { dayMs, hourMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { recordedActs, testAdministration, testIds } from '#test/beds/store.ts';
import { acts, at, people, played } from '#test/given/given.ts';
import type { ActKey } from '#ports/act-keys.ts';
import { actKeysIn, nameOf } from './act-keys.ts';
import { appendEvents } from '#test/beds/store.ts';
import { inTransaction } from './queryable.ts';
import { countReveals, noteOverLimit } from './reveals.ts';
import { countAttempt, forgive, guessBook, type Guarded } from './track-attempts.ts';
import { unitOn } from './unit.ts';

const { pool } = await testDatabase({ after });

/** One unit of work on the keys, committed. */
const within = <T>(work: (unit: ReturnType<typeof actKeysIn>) => Promise<T>): Promise<T> =>
  inTransaction(pool, async (client) => {
    const unit = unitOn(client);
    const result = await work(actKeysIn(unit));
    await unit.flush();
    return result;
  });

const keyOf = (text: string, more: Partial<Omit<ActKey, 'key'>> & { validMs?: number } = {}): ActKey => {
  const { validMs, ...rest } = more;
  return { userId: 'u1', asked: 'catatan', key: { text, ...(validMs === undefined ? {} : { validMs }) }, ...rest };
};

const claimed = (key: ActKey, now = at(0)): Promise<boolean> => within(({ keys }) => keys.claim(key, now));
const found = (key: ActKey, now = at(0)) => within(({ keys }) => keys.find(key, now));
const ended = (key: ActKey, outcome: { number?: string } | undefined): Promise<void> =>
  within(({ keys }) => keys.end(key, outcome));

suite('a key', () => {
  test('is claimed once; another officer’s of the same words is another', async () => {
    const key = keyOf('k1');
    assert.deepEqual(
      [await claimed(key), await claimed(key), await claimed({ ...key, userId: 'u2' })],
      [true, false, true],
    );
    assert.notEqual(nameOf(key), nameOf({ ...key, userId: 'u2' }));
    assert.notEqual(nameOf({ ...key, userId: 'a","b' }), nameOf({ ...key, userId: 'a', key: { text: 'b","k1' } }));
  });

  test('tells what came of it, and whether the same was asked', async () => {
    const key = keyOf('k2');
    assert.equal(await found(key), undefined);
    await claimed(key);
    assert.deepEqual(await found(key), { isSame: true, outcome: {} });
    await ended(key, { number: 'ADU-2026-000001-XX' });
    assert.deepEqual(await found(key), { isSame: true, outcome: { number: 'ADU-2026-000001-XX' } });
    assert.deepEqual(await found({ ...key, asked: 'lain' }), {
      isSame: false,
      outcome: { number: 'ADU-2026-000001-XX' },
    });
  });

  test('that was let go of is free again, and one that ends twice ends as it did last', async () => {
    const key = keyOf('k3');
    await claimed(key);
    await ended(key, undefined);
    assert.deepEqual([await found(key), await claimed(key)], [undefined, true]);
    await within(async ({ keys }) => {
      await keys.end(key, undefined);
      await keys.end(key, { number: 'B' });
    });
    assert.deepEqual((await found(key))?.outcome, { number: 'B' });
  });

  test('stands for two days, or for as long as it says, and to the very end', async () => {
    for (const [key, stands] of [
      [keyOf('k4'), 2 * dayMs],
      [keyOf('k5', { validMs: hourMs }), hourMs],
    ] as const) {
      await claimed(key);
      assert.equal(await claimed(key, at(0) + stands - 1), false);
      assert.ok(await found(key, at(0) + stands - 1));
      assert.equal(await found(key, at(0) + stands), undefined);
      assert.equal(await claimed(key, at(0) + stands), true);
      assert.deepEqual(await found(key, at(0) + stands), { isSame: true, outcome: {} });
    }
  });

  test('whose transaction was undone was never claimed', async () => {
    const key = keyOf('k6');
    await assert.rejects(
      within(async ({ keys }) => {
        assert.equal(await keys.claim(key, at(0)), true);
        throw new Error('undo it');
      }),
      /undo it/,
    );
    assert.equal(await claimed(key), true);
  });

  test('of many claimed together each is free or not by itself, twice the same is one', async () => {
    const [taken, ...fresh] = ['m1', 'm2', 'm3'].map((text) => keyOf(text)) as [ActKey, ...ActKey[]];
    await claimed(taken);
    const short = keyOf('m4', { validMs: hourMs });
    const free = await within(({ claimAll }) =>
      claimAll([...fresh, taken, ...fresh, short].map((key) => ({ key, now: at(0) }))),
    );
    assert.deepEqual([...free].toSorted(), [...fresh, short].map(nameOf).toSorted());
    assert.equal((await within(({ claimAll }) => claimAll([]))).size, 0);
  });

  test('of two that claim it at once the second waits for the first one’s end', async () => {
    const key = keyOf('k7');
    let second: Promise<boolean> | undefined;
    await within(async ({ keys }) => {
      await keys.claim(key, at(0));
      second = claimed(key);
    });
    assert.equal(await second, false);
  });

  test('that is old is gone from the table at the next claim', async () => {
    const key = keyOf('k8');
    await claimed(key);
    await claimed(keyOf('k9'), at(48) + 1);
    const { rowCount } = await pool.query(`select 1 from act_key where key = 'k8'`);
    assert.equal(rowCount, 0);
  });
});

suite('attempts at a code', () => {
  const guarded = (subject: string, most = 3, withinMs = hourMs): Guarded => ({ subject, most, withinMs });

  test('are borne up to their number, and the next is told with the subject that bears no more', async () => {
    const [number, caller] = [guarded('ADU-1'), guarded('caller-1', 10)];
    for (let times = 0; times < 3; times += 1) assert.deepEqual(await countAttempt(pool, [number, caller], at(0)), []);
    assert.deepEqual(await countAttempt(pool, [number, caller], at(0)), [number]);
  });

  test('that were refused do not count, so that the storm ends by itself', async () => {
    const number = guarded('ADU-2');
    for (let times = 0; times < 20; times += 1) await countAttempt(pool, [number], at(0) + times);
    assert.deepEqual(await countAttempt(pool, [number], at(1) + 2), []);
  });

  test('count within their time, to the millisecond', async () => {
    const number = guarded('ADU-3');
    for (let times = 0; times < 3; times += 1) await countAttempt(pool, [number], at(0));
    assert.deepEqual(await countAttempt(pool, [number], at(1) - 1), [number]);
    assert.deepEqual(await countAttempt(pool, [number], at(1)), []);
  });

  test('that turned out rightful are taken back, one of each subject', async () => {
    const both = [guarded('ADU-4', 1), guarded('caller-4', 1)];
    await countAttempt(pool, both, at(0));
    await forgive(pool, both, at(0));
    assert.deepEqual(await countAttempt(pool, both, at(0)), []);
    await forgive(pool, [both[0] ?? guarded('')], at(0));
    assert.deepEqual(await countAttempt(pool, both, at(0)), [both[1]]);
  });

  test('of many at once no more get through than are borne', async () => {
    const number = guarded('ADU-5', 5);
    const { count } = guessBook(pool);
    const told = await Promise.all(Array.from({ length: 20 }, () => count([number], at(0))));
    assert.ok(told.filter((over) => over.length === 0).length <= 5);
  });

  test('older than a day are kept nowhere', async () => {
    await countAttempt(pool, [guarded('ADU-6')], at(0));
    await countAttempt(pool, [guarded('ADU-7')], at(24) + 1);
    assert.equal((await pool.query(`select 1 from track_attempt where subject = 'ADU-6'`)).rowCount, 0);
  });
});

suite('identities that an officer opened', () => {
  test('are counted from the record, each officer’s by themselves, within the time asked for', async () => {
    const opening = (hours: number, by: Actor = people.medsos) =>
      played([acts.open(0), acts.ask(1), acts.provide(2), acts.reveal(hours, { by })]).events.at(-1) ?? assert.fail();
    for (const event of [opening(3), opening(4), opening(4, people.pusat)])
      await appendEvents(pool, { events: [event] });
    const count = (userId: string, hours: number) =>
      inTransaction(pool, (client) => countReveals(client, userId, at(hours)));
    assert.deepEqual(
      [await count('user-admin-medsos', 2), await count('user-admin-medsos', 3), await count('user-admin-pusat', 2)],
      [2, 1, 1],
    );
    assert.equal(await count('user-admin-medsos', 4), 0);
    assert.equal(await count(testIds.uuid(), 0), 0);
  });

  test('over the limit are recorded once for each officer and span', async () => {
    const act = (officerId: string) => ({ type: 'RevealsOverLimit', officerId, count: 31, withinMinutes: 60 }) as const;
    const note = (officerId: string, hours: number) =>
      noteOverLimit(pool, testAdministration, act(officerId), at(hours));
    for (const hours of [0, 0.5, 0.99]) await note('o1', hours);
    await note('o2', 0.5);
    await note('o1', 1);
    const told = (await recordedActs(pool)).flatMap((one) =>
      one.type === 'RevealsOverLimit' ? [[one.officerId, one.at, one.by.kind]] : [],
    );
    assert.deepEqual(told, [
      ['o1', at(0), 'program'],
      ['o2', at(0.5), 'program'],
      ['o1', at(1), 'program'],
    ]);
  });
});
