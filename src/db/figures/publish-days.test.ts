// Days as they are counted for everybody: as many as the leaders' figures have, each told once, in time and after a pause, and before its month.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import fc from 'fast-check';
import { cityZone } from '#core/city-day.ts';
import { stepsOfSop } from '#core/figures/public-month.ts';
import { toldCount } from '#core/figures/hiding.ts';
import { dayMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { factsFrom, someCaseFact, someStepFact } from '#test/given/random-facts.ts';
import { insertRows } from '../rows.ts';
import { cityScope } from './asked.ts';
import { findCases } from './cases.ts';
import { findKept } from './kept.ts';
import { countDays, findDaysTold, findPublishedDays } from './publish-days.ts';
import { findPublished, publishMonths } from './publish.ts';

const { pool, database } = await testDatabase({ after });
const { kysely } = database;
const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(fc.array(arbitrary, { minLength: count, maxLength: count }), { numRuns: 1, seed: 31 })[0] ?? [];

await pool.query(
  `insert into agency (id, name, short_name) values ('dlh', 'Lingkungan Hidup', 'DLH'), ('dpupkp', 'Pekerjaan Umum', 'PU')`,
);
const month = { from: factsFrom, until: factsFrom + 31 * dayMs };
const publish = (now: number): Promise<number> => publishMonths(pool, kysely, now);
const days = async (): Promise<string[]> => (await findPublishedDays(pool, {})).map(({ date }) => date);

beforeEach(async () => {
  await pool.query('truncate case_fact, step_fact, published_month, published_day');
  await insertRows(pool, 'case_fact', sample(someCaseFact, 300));
  await insertRows(pool, 'step_fact', sample(someStepFact, 600));
});

test('a day has the numbers of the leaders’ figures, by step and by agency, and a line for all that there are', async () => {
  const counted = await countDays({ pool, kysely }, month);
  assert.equal(counted.length, 31);
  const asked = { period: month, zone: cityZone };
  const cases = await findCases(kysely, cityScope, { ...asked, by: 'day' });
  for (const { date, cases: told, promised } of counted) {
    const {
      opened = 0,
      told: answered = 0,
      ended = 0,
      kept = 0,
      broken = 0,
    } = cases.find(({ key }) => key === date) ?? {};
    assert.deepEqual(
      [told, promised],
      [
        { opened, told: answered, ended },
        { kept, broken },
      ],
      date,
    );
  }
  assert.ok(cases.length > 20);
  for (const step of stepsOfSop) {
    const kept = await findKept(kysely, cityScope, { ...asked, by: 'day', of: { step } });
    const lines = counted.map(({ date, steps }) => ({ date, ...steps.find(({ key }) => key === step) }));
    assert.deepEqual(
      lines
        .map(({ date, kept: met = 0, broken = 0 }) => ({ key: date, n: met + broken, late: broken }))
        .filter(({ n }) => n > 0),
      kept.map(({ key, n, late }) => ({ key, n, late })),
      step,
    );
  }
  const all = await findKept(kysely, cityScope, { ...asked, by: 'agency' });
  for (const agency of ['dlh', 'dpupkp']) {
    const lines = counted.flatMap(({ agencies }) => agencies.filter(({ key }) => key === agency));
    const total = all.find(({ key }) => key === agency);
    assert.ok(total !== undefined && total.n > 0);
    assert.equal(
      lines.reduce((sum, { kept, broken }) => sum + kept + broken, 0),
      total.n,
    );
    assert.equal(
      lines.reduce((sum, { broken }) => sum + broken, 0),
      total.late,
    );
  }
});

suite('each day', () => {
  test('is told a day after its end, once, and stays as it was whatever is found of it later', async () => {
    await publish(factsFrom + 3 * dayMs - 1);
    assert.deepEqual(await days(), ['2026-01-01']);
    await publish(factsFrom + 3 * dayMs);
    assert.deepEqual(await days(), ['2026-01-01', '2026-01-02']);
    const before = await findPublishedDays(pool, {});
    await pool.query(`update case_fact set kind = 'beside'`);
    await publish(factsFrom + 4 * dayMs);
    const now = await findPublishedDays(pool, {});
    assert.deepEqual(now.slice(0, 2), before);
    assert.equal(now.at(-1)?.cases.opened, 0);
    assert.deepEqual(await findDaysTold(pool), { n: 3, last: '2026-01-03' });
  });

  test('that passed while nobody told any is told afterwards, all before their month, which tells the same of them', async () => {
    await publish(factsFrom + 3 * dayMs);
    await pool.query(`update case_fact set kind = 'beside' where reported_at < $1`, [new Date(factsFrom + 2 * dayMs)]);
    assert.equal(await publish(factsFrom + 40 * dayMs), 1);
    const told = await findPublishedDays(pool, { until: '2026-02-01' });
    assert.equal(told.length, 31);
    assert.deepEqual((await days()).at(-1), '2026-02-08');
    const [january] = await findPublished(pool);
    assert.deepEqual(
      january?.tables.days.lines.map(({ key, n }) => [key, n]),
      told.map(({ date, cases }) => [date, cases.opened]),
    );
    const counted = await countDays({ pool, kysely }, month);
    assert.equal(counted[0]?.cases.opened, 0, 'it was found since that all of that day were none');
    assert.deepEqual(
      told.slice(2).map(({ cases }) => cases.opened),
      counted.slice(2).map(({ cases }) => toldCount(cases.opened)),
    );
  });

  test('is told by one of those who tell it at once', async () => {
    await Promise.all([1, 2, 3].map(() => publish(factsFrom + 35 * dayMs)));
    const before = await findPublishedDays(pool, {});
    assert.equal(before.length, 34);
    const [january] = await findPublished(pool);
    assert.deepEqual(
      january?.tables.days.lines.map(({ n }) => n),
      before.slice(0, 31).map(({ cases }) => cases.opened),
    );
    await publish(factsFrom + 35 * dayMs);
    assert.deepEqual(await findPublishedDays(pool, {}), before);
  });

  test('of a month that was told before there were days stays untold', async () => {
    await publish(factsFrom + 40 * dayMs);
    await pool.query('delete from published_day');
    await publish(factsFrom + 41 * dayMs);
    assert.equal((await days())[0], '2026-02-01');
  });
});
