// A quarter's survey is told to everybody a day after its end, once, as it was; and the desk is told of whole months alone.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import fc from 'fast-check';
import { elements } from '#core/figures/satisfaction.ts';
import { testDatabase } from '#test/beds/database.ts';
import { testIds } from '#test/beds/store.ts';
import { someCaseFact } from '#test/given/random-facts.ts';
import { insertRows } from '../rows.ts';
import { findPublishedSurveys, publishSurveys } from './publish-survey.ts';
import { recomputeSurveys } from './recompute-survey.ts';
import { findSatisfaction } from './satisfaction.ts';

const { pool, database } = await testDatabase({ after });
const { kysely } = database;
const wib = (local: string): number => Date.parse(`${local}+07:00`);

beforeEach(async () => {
  await pool.query('truncate survey_tally, published_survey, case_fact');
});

/** So many give each element this mark. */
const answered = (month: string, mark: number, n: number) =>
  insertRows(pool, 'survey_tally', [
    { month, question: 'all', answer: 'given', n },
    ...elements.map((question) => ({ month, question, answer: String(mark), n })),
  ]);
const publish = (local: string): Promise<number> => publishSurveys(pool, kysely, wib(local));
const told = async (): Promise<unknown[]> =>
  (await findPublishedSurveys(pool)).map(({ quarter, n, index }) => [quarter, n, index]);

suite('a quarter', () => {
  test('is published a day after its end, of all its months, and once', async () => {
    await answered('2026-01', 4, 20);
    await answered('2026-03', 2, 20);
    assert.equal(await publish('2026-04-01T23:59:59'), 0);
    assert.equal(await publish('2026-04-02T00:00:00'), 1);
    assert.equal(await publish('2026-04-02T00:00:00'), 0);
    assert.deepEqual(await told(), [['2026-Q1', 40, 75]]);
  });

  test('stays as it was told, whatever is found later; the next comes before it', async () => {
    await answered('2026-03', 4, 30);
    await publish('2026-05-01T00:00:00');
    await answered('2026-02', 1, 30);
    await answered('2026-06', 3, 30);
    assert.equal(await publish('2026-07-02T00:00:00'), 1);
    assert.deepEqual(await told(), [
      ['2026-Q2', 30, 75],
      ['2026-Q1', 30, 100],
    ]);
  });

  test('of too few is told without its index, and one of nobody not at all', async () => {
    await answered('2025-12', 4, 29);
    assert.equal(await publish('2026-08-01T00:00:00'), 1);
    assert.deepEqual(await told(), [['2025-Q4', 25, undefined]]);
  });
});

test('what was told is counted again from the tallies, and a quarter that stands otherwise is named', async () => {
  await answered('2026-03', 4, 30);
  await answered('2026-06', 2, 30);
  await publish('2026-08-01T00:00:00');
  assert.deepEqual(await recomputeSurveys(pool, kysely), []);
  await pool.query(`update survey_tally set n = 31 where month = '2026-06' and question = 'cost'`);
  await pool.query(`update survey_tally set answer = '3' where month = '2026-06' and question = 'time'`);
  const [apart, ...none] = await recomputeSurveys(pool, kysely);
  assert.deepEqual([apart?.number, apart?.figure, none], ['2026-Q2', 'survey', []]);
});

suite('the desk', () => {
  const period = { from: wib('2026-01-15T00:00:00'), until: wib('2026-03-01T00:00:00') };
  const [example] = fc.sample(someCaseFact, { numRuns: 1, seed: 5 });
  const servedAt = (local: string) => ({
    ...(example ?? assert.fail()),
    ...{ complaint_id: testIds.uuid(), kind: 'complaint' as const, sealed: false, told_at: new Date(wib(local)) },
  });

  test('is told of the months that the period touches, added up', async () => {
    await answered('2025-12', 1, 50);
    await answered('2026-01', 4, 3);
    await answered('2026-02', 1, 2);
    await answered('2026-03', 1, 50);
    const { months, respondents, index } = await findSatisfaction(kysely, period, wib('2026-03-01T00:00:00'));
    assert.deepEqual([months, respondents, index], [['2026-01', '2026-02'], 5, 70]);
  });

  test('is told nothing of a month that runs', async () => {
    await answered('2026-02', 1, 50);
    const running = await findSatisfaction(kysely, period, wib('2026-02-28T23:59:59'));
    assert.deepEqual([running.months, running.respondents], [['2026-01'], 0]);
    const none = await findSatisfaction(kysely, period, wib('2026-01-31T00:00:00'));
    assert.deepEqual([none.months, none.served, none.needed], [[], 0, 0]);
  });

  test('is told how many were served in those months, and how many of them are a sample', async () => {
    const at = ['2025-12-31T23:59:59', '2026-01-01T00:00:00', '2026-02-28T23:59:59', '2026-03-01T00:00:00'];
    await insertRows(pool, 'case_fact', at.map(servedAt));
    const { served, needed } = await findSatisfaction(kysely, period, wib('2026-04-01T00:00:00'));
    assert.deepEqual([served, needed], [2, 2]);
  });
});
