// What is told of a month, before it is made fit to be told: every day and place with a line, all lines the whole, nothing of what is sealed; and
// each month once, whoever tells it.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import fc from 'fast-check';
import { allKelurahan } from '#core/place/kelurahan.ts';
import { dayMs, hourMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { testIds } from '#test/beds/store.ts';
import { someCaseFact, someStepFact } from '#test/given/random-facts.ts';
import { insertRows, type RowOf } from '../rows.ts';
import { countDays } from './publish-days.ts';
import { countMonth, findPublished, notSaid, publishMonths } from './publish.ts';

const { pool, database } = await testDatabase({ after });
const { kysely } = database;
const wib = (local: string): number => Date.parse(`${local}+07:00`);
const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(fc.array(arbitrary, { minLength: count, maxLength: count }), { numRuns: 1, seed: 31 })[0] ?? [];
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

await pool.query(
  `insert into agency (id, name, short_name) values ('dlh', 'Lingkungan Hidup', 'DLH'), ('dpupkp', 'Pekerjaan Umum', 'PU'), ('kosong', 'Kosong', 'K')`,
);
await pool.query(`insert into category (id, name) values ('jalan', 'Jalan'), ('sampah', 'Sampah')`);

beforeEach(async () => {
  await pool.query('truncate case_fact, step_fact, published_month, published_day');
});

const [example] = sample(someCaseFact, 1);
assert.ok(example);
const caseAt = (local: string, fields: Partial<RowOf<'case_fact'>> = {}): RowOf<'case_fact'> => ({
  ...{ ...example, complaint_id: testIds.uuid(), kind: 'complaint', sealed: false, channel: 'x', category_id: 'jalan' },
  ...{ kelurahan: null, lead_agency_id: null, reported_at: new Date(wib(local)), told_at: null, ended_at: null },
  ...{ reopened: 0, rating: null, rated_at: null },
  ...fields,
});
const casesAre = (...rows: RowOf<'case_fact'>[]) => insertRows(pool, 'case_fact', rows);
const months = async (): Promise<string[]> => (await findPublished(pool)).map(({ month }) => month);

suite('a month', () => {
  for (const [month, days] of [
    ['2026-02', 28],
    ['2028-02', 29],
    ['2026-04', 30],
    ['2026-12', 31],
  ] as const)
    test(`${month} has ${String(days)} days, its own first and last moment, and nothing of its neighbours`, async () => {
      const last = `${month}-${String(days)}`;
      const begins = wib(`${month}-01T00:00:00`);
      await casesAre(caseAt(`${month}-01T00:00:00.000`), caseAt(`${last}T23:59:59.999`));
      await casesAre(
        ...[begins - 1, begins + days * dayMs].map((at) => caseAt(`${last}T00:00:00`, { reported_at: new Date(at) })),
      );
      assert.equal((await countMonth({ pool, kysely }, month)).totals.opened.n, 2);
      const counted = await countDays({ pool, kysely }, { from: begins, until: begins + days * dayMs });
      assert.equal(counted.length, days);
      assert.deepEqual(
        counted.filter(({ cases }) => cases.opened > 0).map(({ date, cases }) => [date, cases.opened]),
        [
          [`${month}-01`, 1],
          [last, 1],
        ],
      );
      const dates = counted.map(({ date }) => date);
      assert.deepEqual(dates, dates.toSorted());
    });

  test('has each table whole: the lines of what was reported are all that was reported', async () => {
    await insertRows(pool, 'case_fact', sample(someCaseFact, 300));
    await insertRows(pool, 'step_fact', sample(someStepFact, 300));
    const { totals, tables } = await countMonth({ pool, kysely }, '2026-02');
    assert.ok(totals.opened.n > 20);
    for (const name of ['channels', 'categories', 'kelurahan'] as const)
      assert.equal(sum(tables[name].map(({ n }) => n)), totals.opened.n, name);
    assert.ok(sum(tables.steps.map(({ n }) => n)) <= totals.steps.n);
    assert.deepEqual(
      tables.kelurahan.map(({ key }) => key),
      [...allKelurahan.map(({ code }) => code), notSaid],
    );
    assert.deepEqual(
      tables.agencies.map(({ key }) => key),
      ['dlh', 'dpupkp', 'kosong'],
    );
    assert.deepEqual(
      tables.agencies.find(({ key }) => key === 'kosong'),
      { key: 'kosong', n: 0, part: 0, timed: 0 },
    );
    assert.equal(sum(tables.ratings.map(({ n }) => n)) > 0, true);
    for (const { n, part = 0 } of [...tables.steps, ...tables.agencies]) assert.ok(part >= 0 && part <= n);
  });

  test('says of what is sealed, or in no list, nothing but that it was there', async () => {
    const none = { channel: null, category_id: null, kelurahan: null, lead_agency_id: null };
    await casesAre(
      caseAt('2026-02-03T10:00:00', { sealed: true, ...none }),
      caseAt('2026-02-03T11:00:00', { category_id: 'kategori-lama', kelurahan: '99.99.99.9999' }),
      caseAt('2026-02-03T12:00:00', { kind: 'information' }),
    );
    const { totals, tables } = await countMonth({ pool, kysely }, '2026-02');
    assert.equal(totals.opened.n, 2);
    for (const name of ['categories', 'kelurahan'] as const)
      assert.deepEqual(
        tables[name].filter(({ n }) => n > 0),
        [{ key: notSaid, n: 2 }],
        name,
      );
  });

  test('counts shares of what they are of: told, kept, answered', async () => {
    const told = { told_at: new Date(wib('2026-02-10T10:00:00')) };
    await casesAre(
      caseAt('2026-02-03T10:00:00', { ...told, rating: 5, rated_at: new Date(wib('2026-03-01T00:00:00')) }),
      caseAt('2026-02-03T10:00:00', { ...told, reopened: 2 }),
      caseAt('2026-01-03T10:00:00', told),
    );
    const { totals, tables } = await countMonth({ pool, kysely }, '2026-02');
    assert.deepEqual(totals.told, { n: 3 });
    assert.deepEqual(totals.reopened, { n: 3, part: 1 }, 'a case that was opened twice is one');
    assert.deepEqual(totals.answered, { n: 3, part: 1 });
    assert.equal(sum(tables.ratings.map(({ n }) => n)), 0, 'its stars came a month later');
    assert.deepEqual(
      [totals.kept, totals.onTime],
      [
        { n: 0, part: 0 },
        { n: 0, part: 0 },
      ],
    );
  });

  test('in which nothing happened has every line at nought', async () => {
    const { totals, tables } = await countMonth({ pool, kysely }, '2026-02');
    assert.deepEqual(new Set(Object.values(totals).map(({ n }) => n)), new Set([0]));
    for (const lines of Object.values(tables)) assert.ok(lines.length > 0 && lines.every(({ n }) => n === 0));
  });
});

suite('each month', () => {
  const publish = (now: number): Promise<number> => publishMonths(pool, kysely, now);
  const firstOf = (month: string): number => wib(`${month}-01T00:00:00`);

  test('since the first case is told, those without any too, the latest first', async () => {
    assert.equal(await publish(firstOf('2026-07')), 0, 'before the first case nothing is');
    assert.deepEqual(await months(), []);
    await casesAre(caseAt('2025-12-31T23:59:59.999'), caseAt('2026-03-15T10:00:00'));
    assert.equal(await publish(firstOf('2026-05') + dayMs), 5);
    assert.deepEqual(await months(), ['2026-04', '2026-03', '2026-02', '2026-01', '2025-12']);
  });

  test('of a case in a new month’s first moment on the city’s clock begins with that month', async () => {
    await casesAre(caseAt('2026-01-01T00:00:00.000'));
    assert.equal(await publish(firstOf('2026-02') + dayMs - 1), 0);
    assert.equal(await publish(firstOf('2026-02') + dayMs), 1);
    assert.deepEqual(await months(), ['2026-01']);
  });

  test('is told by one of those who tell it at once, as that one drew it', async () => {
    await casesAre(...Array.from({ length: 30 }, () => caseAt('2026-01-10T10:00:00')));
    const told = await Promise.all([1, 2, 3].map(() => publish(firstOf('2026-03') + dayMs + hourMs)));
    assert.equal(sum(told), 2, 'two months, each once');
    const before = await findPublished(pool);
    assert.equal(await publish(firstOf('2026-03') + 2 * dayMs), 0);
    assert.deepEqual(await findPublished(pool), before);
  });

  test('that was left out between two others is told afterwards, and they stay', async () => {
    await casesAre(caseAt('2026-01-10T10:00:00'));
    await publish(firstOf('2026-04') + dayMs);
    const before = await findPublished(pool);
    await pool.query(`delete from published_month where month = '2026-02'`);
    assert.equal(await publish(firstOf('2026-04') + dayMs), 1);
    assert.deepEqual(
      (await findPublished(pool)).filter(({ month }) => month !== '2026-02'),
      before.filter(({ month }) => month !== '2026-02'),
    );
  });
});
