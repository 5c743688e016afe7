// Some weeks of a city through the program's own doors, and every promise and figure of them found in another, slower way.
// `npm run bench -- year` does the same with a whole year.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { hourMs } from '#core/time.ts';
import { givenDesk } from '../beds/desk.ts';
import { at } from '../given/given.ts';
import { planYear } from './plan.ts';
import { playYear } from './play.ts';
import { figureDifferences, lateDifferences } from './differences.ts';
import { checkSlowly } from './slow-check.ts';
import { slowBys, slowShares } from './slow-figures.ts';
import { worldOf } from './world.ts';

const desk = await givenDesk({ after });
const plan = planYear({ cases: 70, days: 7, seed: 3 });
const played = await playYear(worldOf(desk), plan);
const end = at(plan.hours);
const slow = await checkSlowly(desk.pool, end);

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
    assert.deepEqual(lateDifferences(slow), []);
  });

  for (const [name, period] of [
    ['all of them', { from: at(0) - hourMs, until: end }],
    ['a part', { from: at(50), until: at(120.5) }],
  ] as const)
    test(`have the same figures when they are counted slowly, ${name}`, async () => {
      assert.deepEqual(await figureDifferences(desk.database.kysely, slow, period), []);
      assert.ok(Object.keys(slowShares(slow, 'day', period)).length > 2);
    });

  test('show a figure that is off by one, and a breach that nobody noted', async () => {
    const period = { from: at(0) - hourMs, until: end };
    const [first, ...others] = slow.promises.filter(({ met, brokenAt }) => met && brokenAt.length === 0);
    assert.ok(first !== undefined && others.length > 0);
    const fewer = { ...slow, promises: slow.promises.filter((one) => one !== first) };
    assert.ok((await figureDifferences(desk.database.kysely, fewer, period)).length >= slowBys.length);
    assert.equal(lateDifferences({ ...slow, noted: slow.noted.slice(1) }).length, 1);
    assert.equal(lateDifferences({ ...slow, broken: slow.broken.slice(1) }).length, 1);
  });
});
