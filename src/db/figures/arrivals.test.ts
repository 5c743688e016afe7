// How many cases came is what the counts of all numbers say, day by day and week by week, counted beforehand or not.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import { dayMs, hourMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { factsFrom, someCaseFact } from '#test/given/random-facts.ts';
import { insertRows } from '../rows.ts';
import { findArrivals } from './arrivals.ts';
import { cityScope, type Of, type Scope } from './asked.ts';
import { findCases } from './cases.ts';
import { tallyDays } from './tally.ts';

const { pool, database } = await testDatabase({ after });
const db = database.kysely;
const [cases = []] = fc.sample(fc.array(someCaseFact, { minLength: 300, maxLength: 300 }), {
  numRuns: 1,
  seed: 20260302,
});
await insertRows(pool, 'case_fact', cases);
// The last third is gone through.
while (await tallyDays(pool, db, factsFrom + 40 * dayMs)) continue;

const days = { from: factsFrom + 5 * dayMs, until: factsFrom + 60 * dayMs };
/** Whole days, which are counted beforehand on the clock of the city alone, and a period that begins within one. */
const questions = [
  { period: days, zone: 'Asia/Jakarta' },
  { period: days, zone: 'Asia/Bangkok' },
  { period: { ...days, from: days.from + 7 * hourMs }, zone: 'Asia/Jakarta' },
];
const scopes: Scope[] = [cityScope, { of: 'agency', agencyId: 'dpupkp' }];
const filters: Of[] = [{}, { channel: 'x' }, { category: 'jalan' }, { kelurahan: '34.71.02.1003' }, { step: 'convey' }];

suite('cases that came are as many as were opened', () => {
  for (const scope of scopes)
    for (const by of ['channel', 'category'] as const)
      test(`by ${by}, as ${scope.of} is told of it`, async () => {
        let lines = 0;
        for (const question of questions)
          for (const of of filters) {
            const came = await findArrivals(db, scope, { ...question, of, by });
            const opened = (await findCases(db, scope, { ...question, of, by })).filter((one) => one.opened > 0);
            assert.deepEqual(
              came,
              opened.map((one) => ({ key: one.key, week: null, n: one.opened })),
            );
            lines += came.length;
          }
        assert.ok(lines > 10, String(lines));
      });

  test('of one channel in each week, Monday by Monday', async () => {
    for (const scope of scopes)
      for (const question of questions) {
        const came = await findArrivals(db, scope, { ...question, by: 'channel', weekly: true });
        const weeks = await findCases(db, scope, { ...question, of: { channel: 'x' }, by: 'week' });
        const own = came.filter(({ key }) => key === 'x').map(({ week, n }) => ({ week: week ?? '', n }));
        assert.deepEqual(
          own.toSorted((one, other) => (one.week < other.week ? -1 : 1)),
          weeks.flatMap(({ key, opened }) => (opened === 0 ? [] : [{ week: key ?? '', n: opened }])),
        );
        assert.ok(own.length > 1, String(own.length));
      }
  });

  test('and whoever is told nothing gets no line', async () => {
    assert.deepEqual(
      await findArrivals(db, { of: 'nothing' }, { period: days, zone: 'Asia/Jakarta', by: 'channel' }),
      [],
    );
  });
});
