// Alerts as rows: nobody twice, a storm within one message, and what of a message is left to say.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import type { Alert } from '#core/alert/alert.ts';
import { minuteMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { eventually } from '#test/beds/processes.ts';
import { inTransaction, type Queryable } from '../queryable.ts';
import { testIds } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import { findHeard, findMessages, writeAlerts, writeNewAlerts } from './alert-rows.ts';
import { openMatters, takeMatters } from './matters.ts';

const { pool } = await testDatabase({ after });
const now = at(0);

beforeEach(async () => {
  await pool.query('truncate alert, alert_matter cascade');
});

const missed = (key: string, fields: Partial<Alert> = {}): Alert => ({
  ...{ key, userId: 'rina', what: 'deadline-missed', urgency: 'now', at: now },
  ...fields,
});

const carriers = async (userId = 'rina'): Promise<string[]> =>
  (
    await pool.query<{ id: string }>('select id from alert where told_with is null and user_id = $1 order by id', [
      userId,
    ])
  ).rows.map(({ id }) => id);

suite('what is written', () => {
  test('is written once for its key, whoever writes it how often', async () => {
    assert.equal(await writeAlerts(pool, [missed('a'), missed('a'), missed('b')], now), 2);
    assert.equal(await writeAlerts(pool, [missed('a', { userId: 'tono' })], now + minuteMs), 0);
  });

  test('goes with the transaction that caused it', async () => {
    const client = await pool.connect();
    await client.query('begin');
    assert.equal(await writeAlerts(client, [missed('a')], now), 1);
    await client.query('rollback');
    client.release();
    assert.deepEqual(await carriers(), []);
  });

  test('is one message for each person and kind, however many come in a minute', async () => {
    const storm = Array.from({ length: 40 }, (_, index) => missed(`s${String(index)}`, { dueAt: at(1) }));
    const others = [missed('t', { userId: 'tono' }), missed('e', { what: 'escalated' })];
    await writeAlerts(pool, [...storm, ...others], now);
    const messages = await findMessages(pool, [...(await carriers()), ...(await carriers('tono'))]);
    assert.deepEqual(
      messages.map(({ userId, what, count, dueAt }) => [userId, what, count, dueAt]),
      [
        ['rina', 'deadline-missed', 40, undefined],
        ['tono', 'deadline-missed', 1, undefined],
        ['rina', 'escalated', 1, undefined],
      ],
    );
  });

  test('is written with as few questions as one is, however many hear of however much', async () => {
    let asked = 0;
    const counting: Queryable = {
      query: (text, values) => {
        asked += 1;
        return pool.query(text, values);
      },
    };
    const storm = Array.from({ length: 90 }, (_, index) =>
      missed(`s${String(index)}`, { userId: ['rina', 'tono', 'sari'][index % 3] ?? '' }),
    );
    const danger = storm.map(({ key, userId }) => missed(`d${key}`, { userId, what: 'danger-set', urgency: 'danger' }));
    const written = await writeNewAlerts(pool, storm.slice(0, 3), now);
    assert.deepEqual([...written], ['s0', 's1', 's2']);
    assert.equal((await writeNewAlerts(counting, [...storm, ...danger], now)).size, 87 + 90);
    assert.equal(asked, 2);
    assert.equal(await writeAlerts(counting, [missed('new'), missed('last', { what: 'escalated' })], now), 2);
    assert.deepEqual(await findHeard(pool, ['s0', 'nobody', 'last']), new Set(['s0', 'last']));
    assert.equal((await carriers()).length, 1 + 30 + 1);
  });

  test('comes ten minutes after the one before it, and danger at once', async () => {
    await writeAlerts(pool, [missed('a')], now);
    const later = now + 2 * minuteMs;
    const danger = { what: 'danger-set', urgency: 'danger', at: later } as const;
    await writeAlerts(
      pool,
      [missed('b', { at: later }), missed('c', danger), missed('d', danger), missed('e', danger)],
      later,
    );
    const messages = await findMessages(pool, await carriers());
    assert.deepEqual(
      messages.map(({ what, notBefore }) => [what, (notBefore - now) / minuteMs]),
      [
        ['deadline-missed', 1],
        ['deadline-missed', 11],
        ['danger-set', 2],
        ['danger-set', 2],
        ['danger-set', 2],
      ],
    );
  });
});

/** How many connections wait until another one ends. */
const waiting = async (): Promise<number | null> =>
  (
    await pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%alert_matter%'`,
    )
  ).rowCount;

suite('what is left to say of a message', () => {
  const end = (key: string, column: 'stopped_at' | 'acknowledged_at') =>
    pool.query(`update alert set ${column} = $2 where key = $1`, [key, new Date(now)]);

  test('is what neither ended nor was taken, and nothing where all did', async () => {
    await writeAlerts(pool, [missed('a'), missed('b', { dueAt: at(2) }), missed('c')], now);
    const ids = await carriers();
    await end('a', 'stopped_at');
    assert.equal((await findMessages(pool, ids))[0]?.count, 2);
    await end('c', 'acknowledged_at');
    const [left] = await findMessages(pool, ids);
    assert.deepEqual([left?.count, left?.dueAt], [1, at(2)]);
    await end('b', 'stopped_at');
    assert.deepEqual(await findMessages(pool, ids), []);
  });

  test('is nothing once somebody took its matter, also while a round of calls, not at its end yet, told of it', async () => {
    const [complaintId, key] = [testIds.uuid(), 'late'];
    const call = { to: 'admin-medsos' } as const;
    const late = { what: 'deadline-missed', urgency: 'now', at: now, complaintId, dueAt: at(2) } as const;
    assert.equal((await openMatters(pool, [{ key, group: key, call, ...late, nextAfterMs: minuteMs }])).size, 1);
    const { pressed } = await inTransaction(pool, async (round) => {
      await round.query('select from alert_matter where key = $1 for update', [key]);
      await writeAlerts(round, [missed('a', { matter: key, complaintId })], now);
      const taking = takeMatters(pool, { complaintId, userId: 'tono' }, at(1));
      await eventually('whoever takes it to wait', async () => (await waiting()) === 1);
      return { pressed: taking };
    });
    assert.equal(await pressed, 1);
    const { rows } = await pool.query('select acknowledged_by as by from alert');
    assert.deepEqual(rows, [{ by: 'tono' }]);
    await pool.query('update alert set acknowledged_at = null');
    assert.deepEqual(await findMessages(pool, await carriers()), [], 'the matter alone says it, too');
  });

  test('names a case by its number where it is one, and says whether it is sealed', async () => {
    const [open, sealed] = [testIds.uuid(), testIds.uuid()];
    const insert = (table: string, lane: string | null, values: string[]) =>
      pool.query(
        `insert into ${table} (id, number, version, status, sop, paused, turn, priority, opened_at, reported_at, last_message_at,
           reporter_id, channel, account_id, visibility, breach_count, undelivered_count, state, lane)
         values ($1, $2, 1, 'triage', 'medsos@1', false, '{}', 0, now(), now(), now(), $1, 'instagram', 'x', 'public', 0, 0, '{}', $3)`,
        [...values, lane],
      );
    await insert('complaint', null, [open, 'ADU-2026-000001-K7']);
    await insert('sealed_complaint', 'misconduct', [sealed, 'ADU-2026-000002-K8']);
    await pool.query(
      `insert into lane_seat (id, lane, officer_id, appointed_at, appointed_by, confirmed_at, confirmed_by)
       values ($1, 'misconduct', 'rina', now(), 'a', now(), 'b'), ($2, 'women-and-children', 'tono', now(), 'a', now(), 'b'),
         ($3, 'misconduct', 'sari', now(), 'a', null, null)`,
      [testIds.uuid(), testIds.uuid(), testIds.uuid()],
    );
    const urgent = { urgency: 'danger', what: 'danger-set' } as const;
    await writeAlerts(
      pool,
      [missed('a', { ...urgent, complaintId: open }), missed('b', { ...urgent, complaintId: sealed })],
      now,
    );
    assert.deepEqual(
      (await findMessages(pool, await carriers())).map(({ number, sealed: isSealed }) => [number, isSealed]),
      [
        ['ADU-2026-000001-K7', false],
        ['ADU-2026-000002-K8', true],
      ],
    );
    // It was sealed since, or their seat has ended: of whatever waited for the morning nothing is said.
    const others = ['tono', 'sari', 'dewi'].map((userId) => missed(userId, { ...urgent, userId, complaintId: sealed }));
    await writeAlerts(pool, [...others, missed('both', { userId: 'tono', complaintId: sealed })], now);
    await writeAlerts(pool, [missed('open', { userId: 'tono', complaintId: open })], now);
    for (const userId of ['sari', 'dewi']) assert.deepEqual(await findMessages(pool, await carriers(userId)), []);
    assert.deepEqual(
      (await findMessages(pool, await carriers('tono'))).map(({ number, count }) => [number, count]),
      [['ADU-2026-000001-K7', 1]],
      'what goes out beside it is told still',
    );
    await pool.query(`update lane_seat set ended_at = now() where officer_id = 'rina'`);
    assert.deepEqual(
      (await findMessages(pool, await carriers())).map(({ number }) => number),
      ['ADU-2026-000001-K7'],
    );
  });

  test('is asked of messages alone, not of what goes out within them', async () => {
    await writeAlerts(pool, [missed('a'), missed('b')], now);
    const { rows } = await pool.query<{ id: string }>('select id from alert');
    assert.equal(
      (
        await findMessages(
          pool,
          rows.map(({ id }) => id),
        )
      ).length,
      1,
    );
  });
});
