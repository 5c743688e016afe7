// Some weeks of a city through the program's own doors, and every promise of them checked in another, slower way. `npm run bench -- year`
// does the same with a whole year.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk } from '../beds/desk.ts';
import { at } from '../given/given.ts';
import { planYear } from './plan.ts';
import { playYear } from './play.ts';
import { checkSlowly, type Lateness } from './slow-check.ts';
import { worldOf } from './world.ts';

const desk = await givenDesk({ after });
const plan = planYear({ cases: 120, days: 12, seed: 3 });
const t = performance.now();
const played = await playYear(worldOf(desk), plan);
console.log(plan.stories.length, played.acts, played.refused, performance.now() - t);
const slow = await checkSlowly(desk.pool, at(plan.hours));

const lines = (all: readonly Lateness[]): string[] =>
  all.map(({ caseId, step, dueAt }) => `${caseId} ${step} ${new Date(dueAt).toISOString()}`).toSorted();

suite('weeks of a city', () => {
  test('every broken promise is noted, and no other', () => {
    assert.ok(slow.broken.length > 20, String(slow.broken.length));
    assert.deepEqual(lines(slow.noted), lines(slow.broken));
  });
});
