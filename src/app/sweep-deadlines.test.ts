// Time acts on every case that is due, once, whoever sweeps and however many at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import type { Store } from '#ports/store.ts';
import { at } from '#test/given/given.ts';
import { arrive, comment } from '#test/given/intake.ts';
import { storeOn, testIds, testStore } from '#test/beds/store.ts';
import { sweepDeadlines } from './sweep-deadlines.ts';

const given = async (store: Store, pool: pg.Pool, count: number): Promise<void> => {
  const comments = Array.from({ length: count }, (_, index) =>
    comment(`c${String(index)}`, 'lampu mati', { who: `warga-${String(index)}` }),
  );
  await arrive(store, pool, ...comments.map((one) => [one]));
};

const sweepAll = async (store: Store, hours: number): Promise<number> => {
  let changed = 0;
  for (;;) {
    const now = await sweepDeadlines({ store }, at(hours));
    if (now === 0) return changed;
    changed += now;
  }
};

const noted = async (pool: pg.Pool): Promise<{ type: string; cases: number; events: number }[]> => {
  const { rows } = await pool.query<{ type: string; cases: number; events: number }>(
    `select type, count(distinct stream_id)::int as cases, count(*)::int as events from event
     where type in ('DeadlineWarned', 'DeadlineMissed') group by type order by type`,
  );
  return rows;
};

test('several processes share what is due, and none of it is done twice', async (t) => {
  const { store, pool } = await testStore(t);
  await given(store, pool, 230);
  await Promise.all([store, storeOn(pool), storeOn(pool)].map((one) => sweepAll(one, 40)));
  await sweepAll(store, 40);
  const missed = (await noted(pool)).find(({ type }) => type === 'DeadlineMissed');
  assert.deepEqual(missed, { type: 'DeadlineMissed', cases: 230, events: 230 });
  assert.equal(await sweepAll(store, 40), 0);
});

test('a case on which time cannot act is told of, rests, and holds up no other', async (t) => {
  const { store, pool } = await testStore(t);
  await given(store, pool, 20);
  const id = testIds.uuid();
  await pool.query(
    `insert into complaint (id, number, version, status, sop, wake_at, opened_at, reported_at, last_message_at, reporter_id, channel, account_id, visibility, state)
     select $1, 'x', 1, status, sop, '2000-01-01', opened_at, reported_at, last_message_at, reporter_id, channel, account_id, visibility, state
     from complaint limit 1`,
    [id],
  );
  await pool.query(
    `insert into event (seq, event_id, stream_id, version, type, body, at, hash) values (-1, $1, $1, 1, 'CaseOpened', 'no JSON', now(), '')`,
    [id],
  );
  await assert.rejects(sweepDeadlines({ store }, at(40)), (error: Error) => error.message.includes(id));
  assert.ok((await sweepAll(store, 40)) > 0);
  const missed = (await noted(pool)).find(({ type }) => type === 'DeadlineMissed');
  assert.equal(missed?.cases, 20);
});
