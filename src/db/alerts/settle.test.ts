// What ends a matter, each kind by its own; and a look at them reads what is due and what happened, whatever else stands open.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import type { Matter } from '#core/alert/matter.ts';
import { hourMs } from '#core/time.ts';
import { inTransaction, type Queryable } from '#db/queryable.ts';
import { testDatabase } from '#test/beds/database.ts';
import { caseRow, insertCases } from '#test/given/case-row.ts';
import { at } from '#test/given/given.ts';
import { matterOf as matter, mattersOn } from '#test/given/matters.ts';
import { settleMatters, settleWithin } from './settle.ts';

const { pool } = await testDatabase({ after });
const { givenCase, opened, happens, columnOf } = mattersOn(pool);
const now = at(0);

beforeEach(async () => {
  await pool.query('truncate alert, alert_matter cascade');
});

suite('what ends a matter', () => {
  type Ended = [name: string, what: Matter['what'], change: string, ends: boolean];
  const rows: Ended[] = [
    ['the case was closed', 'danger-set', `status = 'closed'`, true],
    ['another step runs', 'deadline-missed', `step = 'coordinate'`, true],
    ['the promise was moved', 'deadline-missed', `due_at = due_at + interval '1 hour'`, true],
    ['the promise was moved, of a rung above', 'escalated', `due_at = due_at + interval '1 hour'`, true],
    ['the step goes on', 'deadline-missed', `version = 2`, false],
    ['the deadline came, of a warning before it', 'deadline-near', `due_at = due_at`, true],
    ['another step runs, of danger', 'danger-set', `step = 'coordinate'`, false],
    ['an officer judged the words', 'danger-suspected', `danger_suspected = false`, true],
    ['nobody judged the words', 'danger-suspected', `version = 2`, false],
    ['somebody began with it, of the night', 'opened-at-night', `status = 'coordination'`, true],
    ['it still waits, of the night', 'opened-at-night', `version = 2`, false],
    ['another step runs, of an agency’s own time', 'own-time-missed', `step = 'convey'`, true],
    ['the promise was moved, of an agency’s own time', 'own-time-missed', `due_at = due_at + interval '1 hour'`, false],
    ['another step runs, of a refusal', 'disposition-refused', `step = 'convey'`, true],
    ['the promise was moved, of a refusal', 'disposition-refused', `due_at = due_at + interval '1 hour'`, false],
    ['another step runs, of a result', 'result-waiting', `step = 'follow-up'`, true],
    ['another step runs, of a result that was sent back', 'result-sent-back', `step = 'convey'`, true],
    ['another step runs, of one that was opened again', 'reopened', `step = 'convey'`, true],
    ['it goes on, of one that was opened again', 'reopened', `version = 2`, false],
    ['another step runs, of what was handed to somebody', 'assigned-to-you', `step = 'coordinate'`, false],
  ];
  for (const [name, what, change, ends] of rows)
    test(`${name}: ${what} ${ends ? 'ends' : 'goes on'}`, async () => {
      const id = await givenCase({ suspected: true });
      const one = await opened(matter(id, { what }), 'rina');
      assert.equal(await settleMatters(pool, now - 1), 0);
      await happens(id, `update complaint set ${change} where id = $1`);
      assert.equal(await settleMatters(pool, at(2) + 1), ends ? 1 : 0);
      assert.equal((await columnOf('alert', 'stopped_at', `${one.group}:rina`)) !== null, ends);
      assert.equal((await columnOf('alert_matter', 'next_at', one.key)) === null, ends);
      assert.equal(await settleMatters(pool, at(3)), 0, 'once');
    });

  test('of a warning, not before the deadline', async () => {
    await opened(matter(await givenCase(), { what: 'deadline-near' }));
    assert.equal(await settleMatters(pool, at(2)), 0);
  });

  test('of an agency, that it has the case no more: nobody further of it is called', async () => {
    const id = await givenCase({ status: 'follow-up', step: 'follow-up' });
    await pool.query(`insert into agency (id, name, short_name) values ('dlh', 'Hidup', 'DLH') on conflict do nothing`);
    await pool.query(`insert into complaint_agency (complaint_id, agency_id, part) values ($1, 'dlh', 'lead')`, [id]);
    const call = { to: 'admin-agency', agencyId: 'dlh' } as const;
    await opened(matter(id, { call, step: 'follow-up' }), 'green');
    const given = await opened(
      matter(id, { call, step: 'follow-up', what: 'disposed-to-you', group: 'given' }),
      'green',
    );
    assert.equal(await settleMatters(pool, now), 0);
    await happens(id, `update complaint_agency set part = 'former' where complaint_id = $1`);
    assert.equal(await settleMatters(pool, now), 2);
    assert.notEqual(await columnOf('alert', 'stopped_at', `${given.group}:green`), null);
  });

  test('of what was given to an agency, that its work is done', async () => {
    const id = await givenCase({ status: 'follow-up', step: 'follow-up' });
    await opened(matter(id, { what: 'disposed-to-you' }), 'green');
    assert.equal(await settleMatters(pool, now), 0);
    await happens(id, `update complaint set status = 'conveying', step = 'convey' where id = $1`);
    assert.equal(await settleMatters(pool, now), 1);
  });

  test('of a refusal, that the case was given on, and not that it was given before', async () => {
    const id = await givenCase({ status: 'follow-up', step: 'follow-up' });
    const ofStep = { step: 'follow-up' } as const;
    await opened(matter(id, { ...ofStep, key: 'first', what: 'disposed-to-you', at: now - 1 }));
    await opened(matter(id, { ...ofStep, what: 'disposition-refused' }), 'rina');
    assert.equal(await settleMatters(pool, now), 0);
    await opened(matter(id, { ...ofStep, key: 'second', what: 'disposed-to-you', at: now + 1 }));
    assert.equal(await settleMatters(pool, now + 1), 1);
    assert.notEqual(await columnOf('alert', 'stopped_at', `g-${id}:rina`), null);
  });

  test('of a sealed case as of any other', async () => {
    const id = await givenCase({ sealed: true });
    await opened(matter(id));
    assert.equal(await settleMatters(pool, now), 0);
    await happens(id, `update sealed_complaint set status = 'closed' where id = $1`);
    assert.equal(await settleMatters(pool, now), 1);
  });

  test('of what is about no case, that a day has passed', async () => {
    const { complaintId: _of, ...crowd } = matter('none', { what: 'crowd' });
    await opened(crowd);
    assert.equal(await settleMatters(pool, now + 24 * hourMs), 0);
    assert.equal(await settleMatters(pool, now + 24 * hourMs + 1), 1);
  });
});

suite('a look at what is open', () => {
  const many = 3000;
  /** A few events lie in one page, which is read whole. */
  const few = 60;

  /** Matters of cases to which nothing happens, each of them looked at. */
  const givenOpen = async (): Promise<void> => {
    const ids = await insertCases(
      pool,
      Array.from({ length: many }, () => caseRow({ due_at: new Date(at(100)) })),
    );
    await pool.query(
      `insert into alert_matter (key, what, complaint_id, role, step, due_at, urgency, opened_at)
       select id, what, id, 'admin-medsos', 'ask-identity', $2, 'now', $3
       from unnest($1::uuid[]) as id cross join lateral (values ('deadline-missed'), ('deadline-near')) as kind (what)
       where (what = 'deadline-near') = (ascii(right(id::text, 1)) % 2 = 0)`,
      [ids, new Date(at(100)), new Date(now)],
    );
    assert.equal(await settleMatters(pool, now), 0);
    await pool.query('analyze alert_matter, complaint');
  };

  /** Rows that this connection read and did not report yet, along an index or not. */
  const readBy = async (client: Queryable): Promise<number> => {
    const { rows } = await client.query<{ read: number }>(
      `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_xact_user_tables
       where relname in ('alert_matter', 'alert', 'complaint', 'sealed_complaint', 'complaint_agency', 'event')`,
    );
    return rows[0]?.read ?? many;
  };
  const lookedAt = (when: number): Promise<{ ended: number; read: number }> =>
    inTransaction(pool, async (client) => {
      const before = await readBy(client);
      const ended = await settleWithin(client, when);
      return { ended, read: (await readBy(client)) - before };
    });

  test('reads nothing of what nothing happened to, and where something did, of that alone', async () => {
    await givenOpen();
    const idle = await lookedAt(at(1));
    assert.ok(idle.ended === 0 && idle.read < few, JSON.stringify(idle));
    const id = await givenCase({ dueAt: at(100) });
    await opened(matter(id, { dueAt: at(100) }), 'rina');
    const fresh = await lookedAt(at(1));
    assert.ok(fresh.ended === 0 && fresh.read < few, JSON.stringify(fresh));
    await happens(id, `update complaint set status = 'closed' where id = $1`);
    const after = await lookedAt(at(1));
    assert.ok(after.ended === 1 && after.read < few, JSON.stringify(after));
  });

  test('comes upon what was opened of a case after what ended it', async () => {
    const id = await givenCase({ status: 'closed' });
    await settleMatters(pool, now);
    await opened(matter(id), 'rina');
    assert.equal(await settleMatters(pool, now), 1);
  });

  test('looks again at what another process works on', async () => {
    const one = await opened(matter(await givenCase()), 'rina');
    await inTransaction(pool, async (other) => {
      await other.query('select from alert_matter where key = $1 for update', [one.key]);
      await settleMatters(pool, now);
    });
    assert.equal(await columnOf('alert_matter', 'look_at', one.key), -Infinity);
    await settleMatters(pool, now);
    assert.equal(await columnOf('alert_matter', 'look_at', one.key), null);
  });

  test('that is the first of a database reads all that is open', async () => {
    const id = await givenCase();
    await opened(matter(id));
    await settleMatters(pool, now);
    await pool.query(`update complaint set status = 'closed' where id = $1`, [id]);
    assert.equal(await settleMatters(pool, now), 0, 'of which nothing is recorded');
    await pool.query('delete from alert_look');
    assert.equal(await settleMatters(pool, now), 1);
  });
});
