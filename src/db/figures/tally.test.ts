// What was counted of days that are over says what their facts say, whatever became of these since. The clock of Bangkok shows the same time, and
// on it every fact is gone through: one question is held against the other.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import type pg from 'pg';
import { dayMs, hourMs, type Instant } from '#core/time.ts';
import { testDatabase, type Cleanup } from '#test/beds/database.ts';
import { factsFrom, someCaseFact, someStepFact } from '#test/given/random-facts.ts';
import type { ReadTables } from '../queryable.ts';
import { insertRows } from '../rows.ts';
import { cityScope, type Asked, type Of, type Scope } from './asked.ts';
import { findCases, findHours, type CasesBy } from './cases.ts';
import { findKept } from './kept.ts';
import { findShares, type ShareBy, type SharesAsked } from './shares.ts';
import { tallyDays } from './tally.ts';

const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(fc.array(arbitrary, { minLength: count, maxLength: count }), { numRuns: 1, seed: 20260302 })[0] ?? [];
const cases = sample(someCaseFact, 200);
const steps = sample(someStepFact, 500);
const period = { from: factsFrom + 5 * dayMs, until: factsFrom + 70 * dayMs };
/** Days from here on are not over. */
const now = factsFrom + 60 * dayMs + 9 * hourMs;

type City = { pool: pg.Pool; db: ReadTables; tally: (now?: Instant) => Promise<void> };

const givenCity = async (t: Cleanup): Promise<City> => {
  const { pool, database } = await testDatabase(t);
  await insertRows(pool, 'case_fact', cases);
  await insertRows(pool, 'step_fact', steps);
  const tally = async (at = now): Promise<void> => {
    for (let more = true; more;) more = await tallyDays(pool, database.kysely, at);
  };
  return { pool, db: database.kysely, tally };
};

const few: Of[] = [{}];
const filters: Of[] = [
  ...few,
  { channel: 'x' },
  { category: 'jalan' },
  { kelurahan: '34.71.02.1003' },
  { agency: 'dlh' },
  { step: 'coordinate' },
  { holder: 'agency' },
  { kind: 'request' },
  { channel: 'x', agency: 'dlh' },
];
const sharesBy: Pick<SharesAsked, 'by' | 'what'>[] = [
  ...(['all', 'step', 'channel', 'category', 'kelurahan', 'sop', 'day', 'week', 'month'] as const).map((by) => ({
    by,
  })),
  ...(['holder', 'agency', 'shift'] as const).map((by) => ({ by })),
  ...([
    { by: 'agency', what: 'step' },
    { by: 'step', what: 'holder' },
    { by: 'all', what: 'promise' },
  ] as const),
];
const casesBy: CasesBy[] = ['all', 'kind', 'channel', 'category', 'kelurahan', 'agency', 'day', 'week', 'month'];
const scopes: Scope[] = [cityScope, { of: 'agency', agencyId: 'dpupkp' }];

type Answers = Record<string, unknown>;

const ask = async (db: ReadTables, zone: string, all: readonly Of[] = few): Promise<Answers> => {
  const found: Answers = {};
  for (const scope of scopes)
    for (const of of all) {
      const asked: Asked = { period, zone, of };
      const name = `${scope.of} ${JSON.stringify(of)}`;
      for (const one of sharesBy)
        found[`${name} shares ${JSON.stringify(one)}`] = await findKept(db, scope, { ...asked, ...one });
      for (const by of casesBy) found[`${name} cases ${by}`] = await findCases(db, scope, { ...asked, by });
      found[`${name} hours`] = await findHours(db, scope, asked);
    }
  return found;
};

const agree = async ({ db }: City, all: readonly Of[] = few): Promise<void> => {
  const [kept, anew] = [await ask(db, 'Asia/Jakarta', all), await ask(db, 'Asia/Bangkok', all)];
  assert.ok(Object.values(anew).filter((lines) => (lines as unknown[]).length > 0).length > 30);
  assert.deepEqual(kept, anew);
};

const countOf = async (pool: pg.Pool, table: string): Promise<number> =>
  (await pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? 0;

const changedDays = async (pool: pg.Pool): Promise<string[]> =>
  (await pool.query<{ day: string }>('select distinct day::text as day from fact_day_changed order by 1')).rows.map(
    ({ day }) => day,
  );

test('before any day was counted, and after, every question has one answer', async (t) => {
  const city = await givenCity(t);
  await agree(city);
  await city.tally();
  // 1 January is the first with a fact, and 2 March the day that is not over.
  assert.equal(await countOf(city.pool, 'fact_day_made'), 60);
  assert.deepEqual(await changedDays(city.pool), []);
  await agree(city, filters);
});

test('what was counted is read, and no fact of those days', async (t) => {
  const { pool, db, tally } = await givenCity(t);
  await tally();
  const days = `told_apart = 'all' and day between '2026-01-06' and '2026-01-31'`;
  const { rowCount } = await pool.query(`update share_day set n = n + 1000 where ${days}`);
  const [all] = await findKept(db, cityScope, { period, zone: 'Asia/Jakarta', by: 'all' });
  const [facts] = await findKept(db, cityScope, { period, zone: 'Asia/Bangkok', by: 'all' });
  assert.ok((rowCount ?? 0) > 3);
  assert.equal((all?.n ?? 0) - (facts?.n ?? 0), 1000 * (rowCount ?? 0));
});

test('shares are those that are told with their lengths of time', async (t) => {
  const { db, tally } = await givenCity(t);
  await tally();
  for (const by of ['all', 'step', 'holder', 'agency', 'channel', 'kelurahan', 'week'] satisfies ShareBy[]) {
    const shares = await findShares(db, cityScope, { period, zone: 'Asia/Jakarta', by });
    assert.deepEqual(
      await findKept(db, cityScope, { period, zone: 'Asia/Jakarta', by }),
      shares.map(({ key, n, late }) => ({ key, n, late })),
    );
  }
});

suite('a fact that changes later', async () => {
  const city = await givenCity({ after });
  const changes: [string, string][] = [
    [
      'a promise that was kept is broken',
      `update step_fact set outcome = 'late' where outcome = 'met' and channel = 'x'`,
    ],
    [
      'a promise was decided another day',
      `update step_fact set decided_at = decided_at - interval '30 hours' where channel = 'x'`,
    ],
    ['a promise is decided', `update step_fact set outcome = 'late', decided_at = due_at where decided_at is null`],
    ['a promise is no more', `delete from step_fact where step = 'coordinate'`],
    ['a case is of another category', `update case_fact set category_id = 'lampu' where category_id = 'jalan'`],
    ['a case turns out to be no complaint', `update case_fact set kind = 'beside' where channel = 'x'`],
    ['a case is sealed', `update case_fact set sealed = true, channel = null where channel = 'instagram'`],
    ['a case is opened again', `update case_fact set ended_at = null, reopened = reopened + 1 where channel = 'x'`],
    [
      'a case is rated',
      `update case_fact set rating = 5, rated_at = told_at + interval '2 days' where told_at is not null`,
    ],
    ['a rating is another', `update case_fact set rating = 1 where rating = 5`],
    [
      'a case was reported an hour before midnight',
      `update case_fact set reported_at = date_trunc('day', reported_at) - interval '8 hours'`,
    ],
    ['a case is erased', `delete from case_fact where channel = 'whatsapp'`],
  ];
  for (const [what, change] of changes)
    test(`${what}: it counts at once, and again once the days are counted anew`, async () => {
      await city.tally();
      const was = await ask(city.db, 'Asia/Jakarta');
      const { rowCount } = await city.pool.query(change);
      assert.ok((rowCount ?? 0) > 0);
      const is = await ask(city.db, 'Asia/Jakarta');
      assert.notDeepEqual(is, was);
      assert.deepEqual(is, await ask(city.db, 'Asia/Bangkok'));
      await city.tally();
      assert.deepEqual(await changedDays(city.pool), []);
      assert.deepEqual(await ask(city.db, 'Asia/Jakarta'), is);
    });
});

suite('a day is said to be changed', async () => {
  const { pool, tally } = await givenCity({ after });
  const id = '00000000-0000-4000-8000-000000000001';
  await insertRows(pool, 'case_fact', [
    {
      ...{ complaint_id: id, made_by: 1, kind: 'complaint', sealed: false, sop: 'medsos@1', reopened: 0, rating: null },
      reported_at: new Date('2026-02-03T10:00:00+07:00'),
    },
  ]);
  await tally();
  const says: [string, string, string[]][] = [
    ['written as it was: none', 'channel = channel, made_by = 2', []],
    ['answered: none', `answered_at = '2026-02-04T10:00:00+07:00'`, []],
    ['ended: the day on which it ended alone', `ended_at = '2026-02-05T23:59:59+07:00'`, ['2026-02-05']],
    ['told: that day alone', `told_at = '2026-02-06T00:00:00+07:00'`, ['2026-02-06']],
    [
      'rated: that day, and the one on which its end was told',
      `rating = 5, rated_at = '2026-02-07T10:00:00+07:00'`,
      ['2026-02-06', '2026-02-07'],
    ],
    [
      'of a category: all of its days',
      `category_id = 'jalan'`,
      ['2026-02-03', '2026-02-05', '2026-02-06', '2026-02-07'],
    ],
    ['reported earlier: both days', `reported_at = '2026-02-01T10:00:00+07:00'`, ['2026-02-01', '2026-02-03']],
    [
      'of another agency: all of its days',
      `lead_agency_id = 'dlh'`,
      ['2026-02-01', '2026-02-05', '2026-02-06', '2026-02-07'],
    ],
  ];
  for (const [what, change, days] of says)
    test(`where a case is ${what}`, async () => {
      await pool.query(`update case_fact set ${change} where complaint_id = $1`, [id]);
      const changed = await changedDays(pool);
      await tally();
      assert.deepEqual(changed, days);
    });
});

test('a fact that is written while its day is counted is not lost', async (t) => {
  const city = await givenCity(t);
  await city.tally();
  const writer = await city.pool.connect();
  try {
    await writer.query('begin');
    await writer.query(`delete from step_fact where channel = 'x'`);
    await city.tally();
    await agree(city);
    await writer.query('commit');
  } finally {
    writer.release();
  }
  assert.ok((await changedDays(city.pool)).length > 10);
  await agree(city);
  await city.tally();
  await agree(city);
});

test('of two who count at once one does, and nothing is counted twice', async (t) => {
  const city = await givenCity(t);
  await Promise.all([city.tally(), city.tally(), city.tally()]);
  await city.tally();
  await agree(city);
});

test('today is never counted; tomorrow it is', async (t) => {
  const { pool, tally } = await givenCity(t);
  await tally();
  const last = async (): Promise<string | undefined> =>
    (await pool.query<{ day: string }>('select max(day)::text as day from fact_day_made')).rows[0]?.day;
  assert.equal(await last(), '2026-03-01');
  await tally(factsFrom + 61 * dayMs - 1);
  assert.equal(await last(), '2026-03-01');
  await tally(factsFrom + 61 * dayMs);
  assert.equal(await last(), '2026-03-02');
});
