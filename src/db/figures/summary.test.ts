// A recap's figures in one piece: those of the period beside those of the one before, each thing by the name that it has, and noughts where there is none.
import assert from 'node:assert/strict';
import { after, before as beforeAll, suite, test } from 'node:test';
import fc from 'fast-check';
import { dayMs, hourMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { factsFrom, someCaseFact, someStepFact } from '#test/given/random-facts.ts';
import { insertRows } from '../rows.ts';
import { findSummary } from './summary.ts';

const { pool, database } = await testDatabase({ after });
const zone = 'Asia/Jakarta';
const weekMs = 7 * dayMs;
const period = { from: factsFrom + 4 * weekMs, until: factsFrom + 6 * weekMs };
const before = { from: factsFrom + 2 * weekMs, until: period.from };
const ask = () => findSummary(database.kysely, { period, before, zone });
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

test('of nothing is noughts and no line', async () => {
  const { total, before: then, ...lines } = await ask();
  assert.deepEqual(total, {
    ...{ opened: 0, ended: 0, told: 0, reopened: 0, answered: 0, kept: 0, broken: 0, ratings: [0, 0, 0, 0, 0] },
    ...{ n: 0, late: 0 },
  });
  assert.deepEqual(then, total);
  assert.deepEqual(lines, { steps: [], agencies: [], categories: [], channels: [], days: [] });
});

suite('of some weeks', () => {
  const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
    fc.sample(fc.array(arbitrary, { minLength: count, maxLength: count }), { numRuns: 1, seed: 5 })[0] ?? [];
  const cases = sample(someCaseFact, 300);
  const steps = sample(someStepFact, 400);
  beforeAll(async () => {
    await insertRows(pool, 'case_fact', cases);
    await insertRows(pool, 'step_fact', steps);
    await pool.query(`insert into agency (id, name, short_name) values ('dlh', 'Dinas Lingkungan Hidup', 'DLH')`);
    await pool.query(`insert into category (id, name) values ('jalan', 'Jalan rusak')`);
  });
  const isIn = (moment: Date | null | undefined, { from, until }: typeof period): boolean =>
    moment instanceof Date && moment.getTime() >= from && moment.getTime() < until;

  test('the one before is counted as this one is, with its own moments', async () => {
    const { total, before: then } = await ask();
    const reported = (span: typeof period): number =>
      cases.filter((row) => row.kind === 'complaint' && isIn(row.reported_at, span)).length;
    const decided = (span: typeof period) =>
      steps.filter((row) => row.what === 'step' && row.kind === 'complaint' && isIn(row.decided_at, span));
    for (const [counted, span] of [[total, period] as const, [then, before] as const]) {
      assert.equal(counted.opened, reported(span));
      assert.equal(counted.n, decided(span).length);
      assert.equal(counted.late, decided(span).filter(({ outcome }) => outcome === 'late').length);
    }
    assert.notDeepEqual(total, then);
    const swapped = await findSummary(database.kysely, { period: before, before: period, zone });
    assert.deepEqual([swapped.total, swapped.before], [then, total]);
  });

  test('lines are the whole, but for what is sealed, and those of none are left out', async () => {
    const { total, steps: bySteps, days, channels, categories } = await ask();
    assert.equal(sum(bySteps.map(({ n }) => n)), total.n);
    assert.equal(sum(bySteps.map(({ late }) => late)), total.late);
    assert.equal(sum(days.map(({ opened }) => opened)), total.opened);
    const open = cases.filter((row) => row.kind === 'complaint' && !row.sealed && isIn(row.reported_at, period)).length;
    assert.ok(open < total.opened);
    for (const lines of [channels, categories]) {
      assert.equal(sum(lines.map(({ opened }) => opened)), open);
      assert.ok(lines.every(({ opened }) => opened > 0));
    }
  });

  test('things have the names of the lists, an unknown one its own, and what was not said none', async () => {
    const { agencies, categories, channels } = await ask();
    const named = (lines: readonly { key: string; name: string }[]) =>
      lines.map(({ key, name }) => `${key}=${name}`).toSorted();
    assert.deepEqual(named(agencies), ['dlh=Dinas Lingkungan Hidup', 'dpupkp=dpupkp']);
    assert.deepEqual(named(categories), ['=', 'jalan=Jalan rusak', 'lampu=lampu', 'sampah=sampah']);
    assert.deepEqual(named(channels), ['instagram=instagram', 'whatsapp=whatsapp', 'x=x']);
  });

  test('days are those of the zone that was asked for', async () => {
    const days = (await ask()).days.map(({ key }) => key);
    assert.deepEqual(days, days.toSorted());
    assert.ok(days.every((day) => day >= '2026-01-29' && day <= '2026-02-11'));
    const last = { ...period, until: period.until + hourMs };
    const inPapua = await findSummary(database.kysely, { period: last, before, zone: 'Asia/Jayapura' });
    assert.ok(inPapua.days.every(({ key }) => key <= '2026-02-12'));
    assert.equal(sum(inPapua.days.map(({ opened }) => opened)), inPapua.total.opened);
  });
});
