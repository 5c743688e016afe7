// Matters as rows: opened once, taken once by one for everybody.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import type { Matter } from '#core/alert/matter.ts';
import { hourMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { at } from '#test/given/given.ts';
import { matterOf as matter, mattersOn } from '#test/given/matters.ts';
import { noteWaves, openMatters, takeMatters, takeOwnAlert } from './matters.ts';
import { settleMatters } from './settle.ts';

const { pool } = await testDatabase({ after });
const { givenCase, opens, opened, columnOf } = mattersOn(pool);
const now = at(0);

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
