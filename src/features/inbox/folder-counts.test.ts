// What folders say is what comparing every row would say, at the very moments at which a clock runs out, comes near, or a minute or an hour
// turns; and a case knows whether its reporter must be told by hand, whoever changes its messages at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type pg from 'pg';
import { addUpCounts } from '#db/case-counts.ts';
import type { Database } from '#db/database.ts';
import { hasByHand, isLate, isNear, isTurnOf, visibleTo, type Viewer } from '#db/visible-to.ts';
import { testDatabase, type Cleanup } from '#test/beds/database.ts';
import { storeOn } from '#test/beds/store.ts';
import { arrive, casesOf, comment } from '#test/given/intake.ts';
import { countFolders } from './folder-counts.query.ts';

const now = Date.parse('2026-11-25T03:20:00Z');
const [minute, hour] = [60_000, 3_600_000];

/** Status, whose turn, from when on near and until when: minutes from `now`, and the agency that has it. */
type Clock = readonly [string, string, number | undefined, number, string?];

const clocks: readonly Clock[] = [
  ['triage', 'admin-medsos', -30, 10, 'dlh'],
  ['triage', 'admin-medsos', -0.5, 0],
  ['triage', 'admin-medsos', 0, 0.5],
  ['triage', 'admin-pusat', 0.25, 0.75, 'dlh'],
  ['coordination', 'admin-pusat', -20, 40, 'dlh'],
  ['coordination', 'admin-pusat', 39, 40],
  ['coordination', 'admin-pusat', 5, 600],
  ['coordination', 'admin-medsos', -600, 600, 'dlh'],
  ['follow-up', 'admin-agency', -300, -200, 'dlh'],
  ['follow-up', 'admin-agency', 20, 21, 'dlh'],
  ['follow-up', 'admin-agency', undefined, 3, 'dlh'],
  // Warned of only after it was due.
  ['follow-up', 'admin-agency', 4, 2, 'dlh'],
];

const viewers: readonly Viewer[] = [
  { userId: '', role: 'admin-medsos' },
  { userId: '', role: 'admin-pusat' },
  { userId: '', role: 'admin-agency', agencyId: 'dlh' },
  { userId: '', role: 'admin-agency', agencyId: 'pdam' },
];

type Bed = { pool: pg.Pool; database: Database; ids: string[] };

const givenCases = async (t: Cleanup): Promise<Bed> => {
  const { pool, database } = await testDatabase(t);
  await arrive(
    storeOn(pool),
    pool,
    clocks.map((_clock, at) => comment(`m-${String(at)}`, 'Lampu mati', { who: `w-${String(at)}` })),
  );
  return { pool, database, ids: (await casesOf(pool)).map(({ id }) => id) };
};

const from = (minutes: number | undefined): Date | null =>
  minutes === undefined ? null : new Date(now + minutes * minute);

const wind = async ({ pool, ids }: Bed, byMinutes: number): Promise<void> => {
  for (const [at, [status, turn, near, due, agency]] of clocks.entries()) {
    await pool.query(
      'update complaint set status = $2, turn = array[$3], near_at = $4, due_at = $5, priority = 0 where id = $1',
      [ids[at], status, turn, near === undefined ? null : from(near + byMinutes), from(due + byMinutes)],
    );
    if (agency !== undefined)
      await pool.query(
        `insert into complaint_agency (complaint_id, agency_id, part) values ($1, $2, 'lead') on conflict do nothing`,
        [ids[at], agency],
      );
  }
};

/** The slow way: every row is compared. */
const compared = async ({ database }: Bed, viewer: Viewer, at: Date) => {
  const numbers = sql`count(*)::int as count, (count(*) filter (where ${isLate(at)}))::int as late,
    (count(*) filter (where ${isNear(at)}))::int as near`;
  const counted = async (folder: string, which: typeof numbers) => {
    const { rows } = await sql<{ count: number; late: number; near: number }>`
      select ${numbers} from complaint c where ${visibleTo(viewer)} and ${which}`.execute(database.kysely);
    return { name: folder, ...rows[0] };
  };
  return [
    await counted('mine', sql`${isTurnOf(viewer)}`),
    ...(await Promise.all(['triage', 'coordination', 'follow-up'].map((one) => counted(one, sql`c.status = ${one}`)))),
    await counted('by-hand', hasByHand()),
  ];
};

const agreesAt = async (bed: Bed, moments: readonly number[]): Promise<void> => {
  for (const moment of moments)
    for (const viewer of viewers) {
      const at = new Date(moment);
      const all = await countFolders(bed.database.steady, viewer, at);
      const slow = await compared(bed, viewer, at);
      assert.deepEqual(
        all.filter(({ name }) => slow.some((one) => one.name === name)).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        slow.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        `${viewer.role} ${at.toISOString()}`,
      );
    }
};

const around = (moment: number): number[] => [moment - 1, moment, moment + 1];

test('folders say what every row compared would say, a moment before and after each turn of a clock', async (t) => {
  const bed = await givenCases(t);
  await wind(bed, 0);
  const turns = clocks.flatMap(([, , near, due]) => (near === undefined ? [due] : [near, due]));
  await agreesAt(
    bed,
    [...new Set(turns)].flatMap((minutes) => around(now + minutes * minute)),
  );
  await agreesAt(bed, [now - 2 * hour, ...around(now - 20 * minute), ...around(now + 40 * minute), now + 24 * hour]);
});

test('rows that are added up say the same, again and again, and what a clock leaves behind is nothing', async (t) => {
  const bed = await givenCases(t);
  const moments = [0, 0.6, 5, 20.5].map((minutes) => now + minutes * minute);
  const rowsNow = async () => (await bed.pool.query('select cases, added from case_count_minute')).rows;
  for (const shift of [0, 0, 7, 0]) {
    await wind(bed, shift);
    await agreesAt(bed, moments);
    await addUpCounts(bed.pool);
    await agreesAt(bed, moments);
    assert.ok((await rowsNow()).every(({ cases, added }) => cases > 0 && !added));
  }
  assert.equal((await rowsNow()).length, 20, 'one row a case, and one more where an agency has it');
  await bed.pool.query(
    `update complaint set priority = 2, status = 'closed', due_at = null, near_at = null, turn = '{}'`,
  );
  await addUpCounts(bed.pool);
  assert.deepEqual(await rowsNow(), []);
  await agreesAt(bed, moments);
});

const givenMessages = async (t: Cleanup) => {
  const bed = await givenCases(t);
  const [id = '', other = ''] = bed.ids;
  const add = (key: string, status: string) =>
    bed.pool.query(
      `insert into outbox (id, effect_key, complaint_id, purpose, channel, account_id, visibility, thread_key, text, status, not_before, created_at)
       values (gen_random_uuid(), $1, $2, 'inform', 'phone', 'a', 'private', 't', 'kabar', $3, now(), now())`,
      [key, id, status],
    );
  const waits = async (of = id) =>
    (await bed.pool.query<{ by_hand: boolean }>('select by_hand from complaint where id = $1', [of])).rows[0]?.by_hand;
  return { ...bed, id, other, add, waits };
};

test('a case waits for somebody to tell while one of its messages does, however that came to an end', async (t) => {
  const { pool, other, add, waits } = await givenMessages(t);
  const set = (key: string, status: string) =>
    pool.query('update outbox set status = $2 where effect_key = $1', [key, status]);
  await add('one', 'queued');
  assert.equal(await waits(), false);
  await add('two', 'by-hand');
  assert.equal(await waits(), true);
  await set('one', 'by-hand');
  await set('two', 'sent');
  assert.equal(await waits(), true, 'the other one waits still');
  await pool.query(`update outbox set complaint_id = $1 where effect_key = 'one'`, [other]);
  assert.deepEqual([await waits(), await waits(other)], [false, true]);
  await pool.query(`delete from outbox where effect_key = 'one'`);
  assert.equal(await waits(other), false);
});

/** Whether somebody waits for a row of this database that another holds. */
const isHeldUp = async (pool: pg.Pool): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rowCount === 1;
};

test('two messages of one case that change at the same time leave what is so', async (t) => {
  const { pool, add, waits } = await givenMessages(t);
  await add('one', 'by-hand');
  await add('two', 'queued');
  const [first, second] = [await pool.connect(), await pool.connect()];
  try {
    await first.query('begin');
    await first.query(`update outbox set status = 'sent' where effect_key = 'one'`);
    await second.query('begin');
    let isDone = false;
    const waiting = second
      .query(`update outbox set status = 'by-hand' where effect_key = 'two'`)
      .finally(() => (isDone = true));
    while (!isDone && !(await isHeldUp(pool))) await new Promise((resolve) => setImmediate(resolve));
    await first.query('commit');
    await waiting;
    await second.query('commit');
  } finally {
    first.release();
    second.release();
  }
  assert.equal(await waits(), true);
});
