// Some weeks of a city through the program's own doors, and every promise and figure of them found in another, slower way.
// `npm run bench -- year` does the same with a whole year.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { cityScope } from '#db/figures/asked.ts';
import { findShares } from '#db/figures/shares.ts';
import { hourMs } from '#core/time.ts';
import { givenDesk } from '../beds/desk.ts';
import { at } from '../given/given.ts';
import { planYear } from './plan.ts';
import { playYear } from './play.ts';
import { checkSlowly, type Lateness } from './slow-check.ts';
import { slowShares, type SlowBy } from './slow-figures.ts';
import { worldOf } from './world.ts';

const desk = await givenDesk({ after });
const plan = planYear({ cases: 70, days: 7, seed: 3 });
const played = await playYear(worldOf(desk), plan);
const end = at(plan.hours);
const slow = await checkSlowly(desk.pool, end);

const lines = (all: readonly Lateness[]): string[] =>
  all.map(({ caseId, step, dueAt }) => `${caseId} ${step} ${new Date(dueAt).toISOString()}`).toSorted();

suite('weeks of a city', () => {
  test('are lived: cases in all states, promises kept and broken', () => {
    assert.ok(
      played.acts > 300 && slow.promises.length > 150,
      `${String(played.acts)} ${String(slow.promises.length)}`,
    );
    assert.ok(slow.broken.length > 15 && slow.broken.length < slow.promises.length / 3, String(slow.broken.length));
    assert.ok(slow.promises.some(({ endedAt }) => endedAt === undefined));
  });

  test('have every broken promise noted, and no other', () => {
    assert.deepEqual(lines(slow.noted), lines(slow.broken));
  });

  for (const by of ['all', 'step', 'shift', 'day', 'week', 'month'] as const satisfies readonly SlowBy[])
    for (const [name, period] of [
      ['all of them', { from: at(0) - hourMs, until: end }],
      ['a part', { from: at(50), until: at(120.5) }],
    ] as const)
      test(`have the same figures by ${by}, ${name}`, async () => {
        const found = await findShares(desk.database.kysely, cityScope, { period, zone: 'Asia/Jakarta', by });
        assert.deepEqual(
          Object.fromEntries(found.map(({ key, ...line }) => [key, line])),
          slowShares(slow, by, period),
        );
      });
});
