// Who is there at a moment, as the ladder reads it: everybody with an account, who is on duty, who stands in for whom, and who sits in which lane.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import type { Staff } from '#core/alert/who.ts';
import { testDatabase } from '#test/beds/database.ts';
import { testIds } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import { findStaff } from './staff.ts';

const { pool } = await testDatabase({ after });
/** Eight o’clock on Monday: the morning shift runs until three. */
const now = at(0);
await pool.query(`insert into agency (id, name, short_name) values ('dlh', 'Lingkungan Hidup', 'DLH')`);

beforeEach(async () => {
  await pool.query('delete from officer');
  await pool.query('truncate duty_roster, lane_seat, desk_setting');
});

const hire = (id: string, role: Role = 'admin-medsos', name = id) =>
  pool.query(
    `insert into officer (id, name, email, email_verified, role, agency_id) values ($1, $2, $1 || '@contoh.example', true, $3, $4)`,
    [id, name, role, role === 'admin-agency' ? 'dlh' : null],
  );
const leave = (id: string) => pool.query('update officer set disabled_at = now() where id = $1', [id]);
const standIn = (away: string, substitute: string, until: number, createdAt = now) =>
  pool.query(
    `insert into officer_substitution (id, officer_id, substitute_id, until_at, created_by, created_at) values ($1, $2, $3, $4, $2, $5)`,
    [testIds.uuid(), away, substitute, new Date(until), new Date(createdAt)],
  );
const onDuty = (day: string, shift: string, id: string) =>
  pool.query('insert into duty_roster (day, shift, officer_id) values ($1, $2, $3)', [day, shift, id]);
const of = async (id: string, when = now): Promise<Staff> =>
  (await findStaff(pool, when)).find(({ userId }) => userId === id) ?? assert.fail(id);

suite('the staff', () => {
  test('is everybody with an account that is open, by their names, whatever letters they begin with', async () => {
    await hire('1', 'team-lead', 'budi');
    await hire('2', 'admin-agency', 'Ani');
    await hire('3', 'operator', 'Čipto');
    await hire('4', 'admin-pusat', 'Budi');
    await hire('5', 'admin-pusat', 'Zul');
    await leave('5');
    const staff = await findStaff(pool, now);
    assert.deepEqual(
      staff.map(({ userId }) => userId).filter((id) => id !== '3'),
      ['2', '1', '4'],
      'of two of one name the first id',
    );
    assert.deepEqual(
      staff.find(({ userId }) => userId === '2'),
      {
        ...{
          userId: '2',
          role: 'admin-agency',
          alsoRoles: [],
          substitutes: [],
          lanes: [],
          onDuty: false,
          agencyId: 'dlh',
        },
      },
    );
  });

  test('of nobody is nobody', async () => {
    assert.deepEqual(await findStaff(pool, now), []);
  });
});

suite('on duty', () => {
  test('is whoever stands in the shift that runs, until its last millisecond', async () => {
    await hire('a');
    await onDuty('2026-03-02', 'morning', 'a');
    assert.equal((await of('a')).onDuty, true);
    assert.equal((await of('a', at(7) - 1)).onDuty, true);
    assert.equal((await of('a', at(7))).onDuty, false);
    assert.equal((await of('a', at(24))).onDuty, false, 'the next morning is another');
  });

  test('of a night is whoever began it, also after midnight', async () => {
    await hire('a');
    await onDuty('2026-03-02', 'night', 'a');
    for (const [hours, is] of [
      [13.9, false],
      [14, true],
      [16, true],
      [22.9, true],
      [23, false],
    ] as const)
      assert.equal((await of('a', at(hours))).onDuty, is, String(hours));
  });

  test('is nobody of an agency, whatever the roster says', async () => {
    await hire('a', 'admin-agency');
    await onDuty('2026-03-02', 'morning', 'a');
    assert.equal((await of('a')).onDuty, false);
  });
});

suite('in the place of whoever is away', () => {
  test('are those who were named, in that order, while it lasts', async () => {
    for (const id of ['a', 'b', 'c']) await hire(id);
    await standIn('a', 'c', at(10), now - 2);
    await standIn('a', 'b', at(20), now - 1);
    assert.deepEqual((await of('a')).substitutes, ['c', 'b']);
    assert.deepEqual((await of('a', at(10) - 1)).substitutes, ['c', 'b']);
    assert.deepEqual((await of('a', at(10))).substitutes, ['b']);
    assert.deepEqual((await of('a', at(20))).substitutes, []);
    assert.deepEqual((await of('b')).substitutes, [], 'whoever stands in is there');
  });

  test('is nobody whose time was ended, or who left', async () => {
    for (const id of ['a', 'b', 'c']) await hire(id);
    await standIn('a', 'b', at(10));
    await standIn('a', 'c', at(10));
    await leave('b');
    assert.deepEqual((await of('a')).substitutes, ['c']);
    await pool.query('update officer_substitution set ended_at = $1', [new Date(now)]);
    assert.deepEqual((await of('a')).substitutes, []);
  });
});

suite('a seat in a lane', () => {
  const seat = (id: string, lane: string, more: { confirmed?: boolean; ended?: boolean } = {}) =>
    pool.query(
      `insert into lane_seat (id, lane, officer_id, appointed_at, appointed_by, confirmed_at, confirmed_by, ended_at) values ($1, $2, $3, $4, 'x', $5, 'y', $6)`,
      [
        ...[testIds.uuid(), lane, id, new Date(now), more.confirmed === false ? null : new Date(now)],
        more.ended === true ? new Date(now) : null,
      ],
    );

  test('is theirs once a second one confirmed it, and until it is ended', async () => {
    await hire('a', 'admin-pusat');
    await seat('a', 'misconduct');
    await seat('a', 'women-and-children', { ended: true });
    await seat('a', 'women-and-children', { confirmed: false });
    assert.deepEqual((await of('a')).lanes, ['misconduct']);
  });

  test('is nobody else’s', async () => {
    await hire('a', 'admin-pusat');
    await hire('b', 'admin-pusat');
    await seat('a', 'misconduct');
    assert.deepEqual((await of('b')).lanes, []);
  });
});
