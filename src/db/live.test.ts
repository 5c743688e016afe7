// Whoever listens knows whether they hear: while the connection is lost nobody is told of anything.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#test/beds/database.ts';
import { startLive, type Change } from './live.ts';
import { tellCase, tellCases, tellChange, tellWork } from './live-news.ts';
import { inTransaction } from './queryable.ts';

/** Everything that is heard until `last` is told. */
const hearing = async (t: Parameters<typeof testDatabase>[0]) => {
  const { pool, url } = await testDatabase(t);
  const live = await startLive({ url });
  t.after(() => live.close());
  const [changes, works]: [Change[], string[]] = [[], []];
  live.subscribe((change) => void changes.push(change));
  live.onWork((topic) => void works.push(topic));
  const heardAll = async (): Promise<void> => {
    await tellChange(pool, { what: 'last' });
    while (changes.at(-1)?.what !== 'last') await new Promise((next) => setImmediate(next));
    changes.pop();
  };
  return { pool, live, changes, works, heardAll };
};

test('each change is told once with its case, and work by its kind', async (t) => {
  const { pool, changes, works, heardAll } = await hearing(t);
  await tellCase(pool, 'a');
  await tellCase(pool, 'a', 'attachment');
  await inTransaction(pool, (client) => tellCases(client, ['b', 'c', 'b']));
  await tellCases(pool, []);
  await tellWork(pool, 'outbox');
  await tellChange(pool, { what: 'accounts' });
  await heardAll();
  assert.deepEqual(changes, [
    { what: 'case', complaintId: 'a' },
    { what: 'attachment', complaintId: 'a' },
    { what: 'case', complaintId: 'b' },
    { what: 'case', complaintId: 'c' },
    { what: 'accounts' },
  ]);
  assert.deepEqual(works, ['outbox']);
});

test('of what was undone nobody hears, and of what stands not before its end', async (t) => {
  const { pool, changes, heardAll } = await hearing(t);
  await assert.rejects(
    inTransaction(pool, async (client) => {
      await tellCase(client, 'undone');
      throw new Error('undo it');
    }),
    /undo it/,
  );
  await inTransaction(pool, async (client) => {
    await tellCase(client, 'done');
    await heardAll();
    assert.deepEqual(changes, []);
  });
  await heardAll();
  assert.deepEqual(changes, [{ what: 'case', complaintId: 'done' }]);
});

test('whoever unsubscribed hears no more, the others do', async (t) => {
  const { pool, live, changes, works, heardAll } = await hearing(t);
  const [mine, myWork]: [Change[], string[]] = [[], []];
  const leave = [live.subscribe((change) => void mine.push(change)), live.onWork((topic) => void myWork.push(topic))];
  await tellCase(pool, 'a');
  await tellWork(pool, 'poll');
  await heardAll();
  for (const one of leave) one();
  await tellCase(pool, 'b');
  await tellWork(pool, 'inbound');
  await heardAll();
  assert.deepEqual([changes.length, works], [2, ['poll', 'inbound']]);
  assert.deepEqual([mine.map(({ complaintId }) => complaintId), myWork], [['a', undefined], ['poll']]);
});

test('what is no news of ours ends nothing: it is told as something that nobody knows', async (t) => {
  const { pool, changes, heardAll } = await hearing(t);
  for (const payload of [
    '',
    'x',
    '{',
    'null',
    '5',
    '[]',
    '{"what":7}',
    '{"complaintId":1,"what":"case"}',
    '{"what":"notice"}',
  ])
    await pool.query(`select pg_notify('tanggap_change', $1)`, [payload]);
  await heardAll();
  const unknown = { what: 'unknown' };
  const [cases, notice] = [{ what: 'case' }, { what: 'notice' }];
  assert.deepEqual(changes, [unknown, unknown, unknown, unknown, unknown, cases, cases, cases, notice]);
});

test('a lost connection is known until another one stands, and then everybody is told to look again', async (t) => {
  const { pool, url } = await testDatabase(t);
  const live = await startLive({ url });
  t.after(() => live.close());
  assert.equal(live.hears(), true);
  const heardAgain = new Promise<boolean>((told) => {
    live.subscribe(({ what }) => {
      if (what === 'gap') told(live.hears());
    });
  });
  await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'tanggap live' and datname = current_database()`);
  while (live.hears()) await new Promise((next) => setImmediate(next));
  assert.equal(await heardAgain, true);
});
