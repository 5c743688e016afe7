// Matters as rows: opened once, taken once by one for everybody, and settled by what ends them, each kind by its own.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import type { Matter } from '#core/alert/matter.ts';
import { alertsOf } from '#core/alert/matter.ts';
import { hourMs, minuteMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { testIds } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import { writeAlerts } from './alert-rows.ts';
import { noteWaves, openMatters, settleMatters, takeMatters, takeOwnAlert } from './matters.ts';

const { pool } = await testDatabase({ after });
const now = at(0);
let made = 0;

type Case = { status?: string; step?: string; dueAt?: number; suspected?: boolean; sealed?: boolean };

const givenCase = async ({ status = 'triage', step = 'ask-identity', ...rest }: Case = {}): Promise<string> => {
  const { dueAt = at(2), suspected = false, sealed = false } = rest;
  const id = testIds.uuid();
  made += 1;
  await pool.query(
    `insert into ${sealed ? 'sealed_complaint' : 'complaint'} (id, number, version, status, sop, step, due_at, danger_suspected, lane, paused, turn, priority,
       opened_at, reported_at, last_message_at, reporter_id, channel, account_id, visibility, breach_count, undelivered_count, state)
     values ($1, $2, 1, $3, 'medsos@1', $4, $5, $6, $7, false, '{}', 0, now(), now(), now(), $1, 'instagram', 'x', 'public', 0, 0, '{}')`,
    [id, `ADU-2026-${String(made)}`, status, step, new Date(dueAt), suspected, sealed ? 'misconduct' : null],
  );
  return id;
};

const matter = (complaintId: string, fields: Partial<Matter> = {}): Matter => ({
  ...{
    key: `m-${complaintId}-${fields.what ?? ''}`,
    group: `g-${complaintId}`,
    what: 'deadline-missed',
    urgency: 'now',
  },
  ...{
    call: { to: 'admin-medsos' },
    at: now,
    complaintId,
    step: 'ask-identity',
    dueAt: at(2),
    nextAfterMs: 15 * minuteMs,
  },
  ...fields,
});

const opens = async (one: Matter): Promise<boolean> => (await openMatters(pool, [one])).has(one.key);

const opened = async (one: Matter, ...users: string[]): Promise<Matter> => {
  assert.equal(await opens(one), true);
  await writeAlerts(
    pool,
    alertsOf(
      one,
      users.map((userId) => ({ userId })),
      now,
    ),
    now,
  );
  return one;
};

const columnOf = async (table: string, column: string, key: string): Promise<unknown> =>
  (await pool.query<Record<string, unknown>>(`select ${column} from ${table} where key = $1`, [key])).rows[0]?.[column];

beforeEach(async () => {
  await pool.query('truncate alert, alert_matter cascade');
});

suite('a matter', () => {
  test('is opened once, and calls once', async () => {
    const one = matter(await givenCase());
    assert.equal(await opens(one), true);
    assert.equal(await opens(one), false);
  });

  test('of danger is not opened anew within an hour in the same case, and is in another and after it', async () => {
    const [id, other] = [await givenCase({ suspected: true }), await givenCase({ suspected: true })];
    const danger = (key: string, complaintId: string, when: number): Matter =>
      matter(complaintId, { key, what: 'danger-suspected', urgency: 'danger', at: when });
    assert.equal(await opens(danger('a', id, now)), true);
    assert.equal(await opens(danger('b', id, now + hourMs - 1)), false);
    assert.equal(await opens(danger('c', other, now + 1)), true);
    assert.equal(await opens({ ...danger('d', id, now + 1), call: { to: 'admin-pusat' } }), true, 'another rung');
    assert.equal(await opens(danger('e', id, now + hourMs)), true);
  });

  test('that comes with others is opened as if it came alone, whatever the others are', async () => {
    const [id, other] = [await givenCase({ suspected: true }), await givenCase({ suspected: true })];
    const danger = { what: 'danger-suspected', urgency: 'danger' } as const;
    const all = [
      matter(id, { key: 'a', ...danger }),
      matter(other, { key: 'b', ...danger }),
      matter(id, { key: 'again', ...danger, at: now + 1 }),
      matter(id, { key: 'c' }),
      matter(id, { key: 'c' }),
      matter(id, { key: 'd', call: { to: 'admin-pusat' } }),
    ];
    assert.deepEqual([...(await openMatters(pool, all))].toSorted(), ['a', 'b', 'c', 'd']);
    assert.deepEqual([...(await openMatters(pool, all))], []);
  });

  test('knows how many groups were told, and when the next is', async () => {
    const one = await opened(matter(await givenCase()));
    await noteWaves(pool, [{ key: one.key, next: now + 5 }]);
    await noteWaves(pool, [{ key: one.key, next: undefined }]);
    assert.equal(await columnOf('alert_matter', 'waves', one.key), 2);
    assert.equal(await columnOf('alert_matter', 'next_at', one.key), null);
  });
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
      await pool.query(`update complaint set ${change} where id = $1`, [id]);
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
    await pool.query(`update complaint_agency set part = 'former' where complaint_id = $1`, [id]);
    assert.equal(await settleMatters(pool, now), 2);
    assert.notEqual(await columnOf('alert', 'stopped_at', `${given.group}:green`), null);
  });

  test('of what was given to an agency, that its work is done', async () => {
    const id = await givenCase({ status: 'follow-up', step: 'follow-up' });
    await opened(matter(id, { what: 'disposed-to-you' }), 'green');
    assert.equal(await settleMatters(pool, now), 0);
    await pool.query(`update complaint set status = 'conveying', step = 'convey' where id = $1`, [id]);
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
    await pool.query(`update sealed_complaint set status = 'closed' where id = $1`, [id]);
    assert.equal(await settleMatters(pool, now), 1);
  });

  test('of what is about no case, that a day has passed', async () => {
    const { complaintId: _of, ...crowd } = matter('none', { what: 'crowd' });
    await opened(crowd);
    assert.equal(await settleMatters(pool, now + 24 * hourMs), 0);
    assert.equal(await settleMatters(pool, now + 24 * hourMs + 1), 1);
  });
});

suite('whoever takes it', () => {
  test('takes all that the case calls for, for everybody, and nothing of another case', async () => {
    const [id, other] = [await givenCase(), await givenCase()];
    const first = await opened(matter(id), 'rina', 'tono');
    const second = await opened(matter(id, { what: 'escalated', call: { to: 'team-lead' }, group: 'lead' }), 'lead');
    const third = await opened(matter(other), 'rina');
    assert.equal(await takeMatters(pool, { complaintId: id, userId: 'tono' }, at(1)), 2);
    for (const { key } of [first, second]) assert.equal(await columnOf('alert_matter', 'acknowledged_by', key), 'tono');
    assert.equal(await columnOf('alert', 'acknowledged_by', `${first.group}:rina`), 'tono');
    assert.equal(await columnOf('alert_matter', 'acknowledged_by', third.key), null);
  });

  test('is the first: a second one takes nothing, and what has ended is taken by nobody', async () => {
    const id = await givenCase();
    const one = await opened(matter(id), 'rina');
    assert.equal(await takeMatters(pool, { complaintId: id, userId: 'a' }, at(1)), 1);
    assert.equal(await takeMatters(pool, { complaintId: id, userId: 'b' }, at(1)), 0);
    assert.equal(await columnOf('alert_matter', 'acknowledged_by', one.key), 'a');
    const gone = await givenCase({ status: 'closed' });
    await opened(matter(gone));
    await settleMatters(pool, now);
    assert.equal(await takeMatters(pool, { complaintId: gone, userId: 'a' }, at(1)), 0);
  });

  test('is seen by whoever looks on, and whoever takes nothing is not', async () => {
    const id = await givenCase();
    await opened(matter(id), 'rina');
    const listener = await pool.connect();
    const heard: string[] = [];
    const ended = new Promise<void>((resolve) => {
      listener.on('notification', ({ payload = '' }) => {
        if (payload === 'end') resolve();
        else heard.push(payload);
      });
    });
    await listener.query('listen tanggap_change');
    await takeMatters(pool, { complaintId: id, userId: 'a' }, at(1));
    await takeMatters(pool, { complaintId: id, userId: 'b' }, at(1));
    await pool.query(`select pg_notify('tanggap_change', 'end')`);
    await ended;
    listener.release(true);
    assert.deepEqual(
      heard.map((change): unknown => JSON.parse(change)),
      [{ complaintId: id, what: 'case' }, { what: 'notice' }],
    );
  });

  test('of an agency takes its own alone', async () => {
    const id = await givenCase();
    const call = { to: 'admin-agency', agencyId: 'dlh' } as const;
    await opened(matter(id, { key: 'theirs', call, group: 'x' }), 'green');
    await opened(matter(id, { key: 'lead', call: { to: 'team-lead' }, group: 'y' }), 'lead');
    assert.equal(await takeMatters(pool, { complaintId: id, userId: 'road', agencyId: 'dpupkp' }, at(1)), 0);
    assert.equal(await takeMatters(pool, { complaintId: id, userId: 'green', agencyId: 'dlh' }, at(1)), 1);
    assert.equal(await columnOf('alert_matter', 'acknowledged_by', 'lead'), null);
  });

  test('by a message takes all of it, also of what went out within it, and only their own', async () => {
    const [id, other] = [await givenCase(), await givenCase()];
    await opened(matter(id), 'rina');
    await opened(matter(other), 'rina');
    const { rows } = await pool.query<{ id: string; within: string | null }>(
      'select id, told_with as within from alert order by id',
    );
    assert.equal(rows[1]?.within, rows[0]?.id, 'the second went out within the first');
    const [first = '', second = ''] = rows.map((row) => row.id);
    assert.equal(await takeOwnAlert(pool, { id: first, userId: 'tono' }, at(1)), undefined);
    assert.equal(await takeOwnAlert(pool, { id: '999999', userId: 'rina' }, at(1)), undefined);
    assert.equal(await takeOwnAlert(pool, { id: second, userId: 'rina' }, at(1)), 2);
    assert.equal(await takeOwnAlert(pool, { id: first, userId: 'rina' }, at(1)), 0);
  });
});
