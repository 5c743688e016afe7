// How many cases came is what the counts of all numbers say, in each period, week and hour, counted beforehand or not.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import { dayMs, hourMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { factsFrom, someCaseFact } from '#test/given/random-facts.ts';
import { insertRows } from '../rows.ts';
import { findArrivals, type ArrivalsAsked } from './arrivals.ts';
import { cityScope, type Of, type Period, type Scope } from './asked.ts';
import { findCases, findHours } from './cases.ts';
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

const days = { from: factsFrom + 30 * dayMs, until: factsFrom + 60 * dayMs };
const before = { from: factsFrom + 5 * dayMs, until: factsFrom + 20 * dayMs };
const ever = { from: before.from, until: days.until };
/** Whole days, which are counted beforehand on the clock of the city alone, and a period that begins within one. */
const questions = [
  { period: days, before, weekly: ever, zone: 'Asia/Jakarta' },
  { period: days, before, weekly: ever, zone: 'Asia/Bangkok' },
  { period: { ...days, from: days.from + 7 * hourMs }, before, weekly: days, zone: 'Asia/Jakarta' },
  // One overlaps the other, as a period of more than a year and the same days of the year before do.
  { period: ever, before: { from: factsFrom, until: days.from }, weekly: days, zone: 'Asia/Jakarta' },
];
const scopes: Scope[] = [cityScope, { of: 'agency', agencyId: 'dpupkp' }];
const filters: Of[] = [{}, { channel: 'x' }, { category: 'jalan' }, { kelurahan: '34.71.02.1003' }, { step: 'convey' }];
type Question = ArrivalsAsked;

const inAll = async (ask: (question: Question, scope: Scope) => Promise<number>): Promise<void> => {
  let lines = 0;
  for (const scope of scopes)
    for (const question of questions) for (const of of filters) lines += await ask({ ...question, of }, scope);
  assert.ok(lines > 20, String(lines));
};

type Lines = Record<string, number>;
const summed = (lines: readonly [string, number][]): Lines => {
  const all: Lines = {};
  for (const [key, n] of lines) if (n > 0) all[key] = (all[key] ?? 0) + n;
  return all;
};

suite('cases that came are as many as were opened', () => {
  for (const by of ['channel', 'category'] as const)
    test(`by ${by}, in either period`, () =>
      inAll(async ({ weekly: _weeks, ...question }, scope) => {
        const came = (await findArrivals(db, scope, { ...question, weekly: days })).filter(({ side }) => side === by);
        const opened = async (period: Period): Promise<Lines> =>
          summed((await findCases(db, scope, { ...question, period, by })).map((one) => [String(one.key), one.opened]));
        const own = (of: 'now' | 'before'): Lines => summed(came.map((line) => [String(line.key), line[of]]));
        assert.deepEqual(own('now'), await opened(question.period));
        assert.deepEqual(own('before'), await opened(question.before));
        return came.length;
      }));

  test('of one channel in each week, Monday by Monday', () =>
    inAll(async (question, scope) => {
      const of = { ...question.of, channel: 'x' };
      const came = await findArrivals(db, scope, { ...question, of });
      const weeks = await findCases(db, scope, { ...question, of, period: question.weekly, by: 'week' });
      const own = came
        .filter(({ side }) => side === 'channel')
        .map(({ part, weekly }) => [String(part), weekly] as const);
      // In no total of the channel stands who is in a sensitive lane; of weeks alone nothing else is told.
      const told =
        (await findCases(db, scope, { ...question, of, period: question.weekly, by: 'channel' }))[0]?.opened ?? 0;
      assert.equal(
        own.reduce((sum, [, n]) => sum + n, 0),
        told,
      );
      const all = summed(weeks.map(({ key, opened }) => [String(key), opened]));
      assert.ok(own.every(([monday, n]) => n <= (all[monday] ?? 0)));
      return own.length;
    }));

  test('in each hour of the week', () =>
    inAll(async (question, scope) => {
      const agency = scope.of === 'agency' ? { agency: scope.agencyId } : {};
      const hours = await findHours(db, scope, { ...question, of: { ...question.of, ...agency } });
      const came = await findArrivals(db, scope, question);
      assert.deepEqual(
        summed(
          came.filter(({ side }) => side === 'hour').map(({ part, key, now }) => [`${part ?? ''} ${key ?? ''}`, now]),
        ),
        summed(hours.map(({ weekday, hour, n }) => [`${String(weekday)} ${String(hour)}`, n])),
      );
      return hours.length;
    }));

  test('and whoever is told nothing gets no line', async () => {
    const [question] = questions;
    assert.ok(question !== undefined);
    assert.deepEqual(await findArrivals(db, { of: 'nothing' }, question), []);
  });
});
