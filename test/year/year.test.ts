// Some weeks of a city through the program's own doors, and every promise and figure of them found in another, slower way.
// `npm run bench -- year` does the same with a whole year.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { hourMs } from '#core/time.ts';
import { givenDesk } from '../beds/desk.ts';
import { at } from '../given/given.ts';
import { callDifferences, readCalls, strangersCalled, stormDifferences } from './call-differences.ts';
import { countDifferences } from './count-differences.ts';
import { officeOfYear } from './office.ts';
import { planYear } from './plan.ts';
import { playYear } from './play.ts';
import { figureDifferences, lateDifferences } from './differences.ts';
import { checkSlowly } from './slow-check.ts';
import { readRecord } from './slow-cases.ts';
import { fatesIn, openSlowly } from './slow-counts.ts';
import { slowBys, slowShares } from './slow-figures.ts';
import { monthDifferences, recapDifferences } from './recap-differences.ts';
import { roundsOf } from './rounds.ts';
import { namedInYear, yearTerms } from './named-ways.ts';
import { callSlowly } from './slow-ladder.ts';
import { watchOver } from './watch.ts';
import { worldOf } from './world.ts';

const desk = await givenDesk({ after }, { terms: () => yearTerms });
const plan = planYear({ cases: 70, days: 7, seed: 3 });
const office = await officeOfYear(desk.pool, { days: 7, seed: 5 });
const watch = watchOver({ ...desk, office, seed: 8 });
const rounds = roundsOf(desk);
const played = await playYear(worldOf(desk), plan, async (hours) => {
  await watch.beside(hours);
  await rounds.beside(hours);
  return true;
});
const end = at(plan.hours);
const record = await readRecord(desk.pool);
const planned = { ...watch, office, record, named: namedInYear };
const [calls, called] = [await readCalls(desk.pool), callSlowly(planned)];
const fates = fatesIn(record);
const slow = checkSlowly(record, end);

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
      const db = desk.database.kysely;
      assert.deepEqual(await figureDifferences(db, slow, period), []);
      assert.deepEqual(await countDifferences(db, fates, { period, now: end }), []);
      assert.ok(Object.keys(slowShares(slow, 'day', period)).length > 2);
    });

  test('are told in their recaps as a slow count of that moment tells them, and months in their reports', async () => {
    const { recaps } = rounds;
    assert.ok(recaps.length > 1);
    assert.deepEqual(await recapDifferences(desk.pool, record, recaps), []);
    assert.deepEqual(await monthDifferences(desk.database.kysely, { slow, fates }, end), []);
    const less = record.filter(({ type }) => type !== 'StepMet');
    assert.ok((await recapDifferences(desk.pool, less, recaps)).length > 0);
    assert.ok((await monthDifferences(desk.database.kysely, { slow, fates: fates.slice(1) }, end)).length > 0);
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

  test('show a case that was counted twice, and one that is open and was not', async () => {
    const period = { from: at(0) - hourMs, until: end };
    const [open] = fates.filter((fate) => fate.open !== undefined && !fate.sealed);
    assert.ok(open !== undefined && Object.keys(openSlowly(fates, end)).length > 2);
    const lines = await countDifferences(desk.database.kysely, [...fates, open], { period, now: end });
    assert.deepEqual(new Set(lines.map((line) => line.split(' ')[0])), new Set(['cases', 'hours', 'open']));
    assert.ok(fates.some(({ toldAt }) => toldAt !== undefined) && fates.some(({ mark }) => mark !== undefined));
  });
});

suite('officers in these weeks', () => {
  test('are called of all that is called, in their own place and in others’, one after the other', () => {
    const whats = new Set(calls.map(({ what }) => what));
    const late = ['danger-suspected', 'deadline-near', 'deadline-missed', 'escalated', 'own-time-missed'];
    for (const what of [...late, 'disposition-refused', 'result-waiting', 'reopened']) assert.ok(whats.has(what), what);
    assert.ok(calls.length > 150 && calls.some(({ insteadOf }) => insteadOf !== null), String(calls.length));
    assert.ok(watch.takings.length > 10 && calls.some(({ takenBy }) => takenBy !== null));
    const matters = Map.groupBy(called, ({ matter }) => matter);
    assert.ok([...matters.values()].filter((all) => new Set(all.map(({ at: when }) => when)).size > 2).length > 3);
  });

  test('hear of each matter as they have to, nobody else and nobody twice', () => {
    assert.deepEqual(callDifferences(calls, called), []);
  });

  test('hear of no case that they may not see', () => {
    assert.ok(record.some(({ type }) => type === 'LaneAnswerMissed'));
    assert.deepEqual(strangersCalled(calls, planned), []);
    const nobody = { ...planned, office: { ...office, seats: [] } };
    assert.ok(strangersCalled(calls, nobody).length > 0);
  });

  test('are looked for when something came about, not at every quarter of an hour', () => {
    const quarters = plan.hours * 4;
    assert.ok(
      watch.looks.length > 100 && watch.looks.length < quarters * 0.9,
      `${String(watch.looks.length)} of ${String(quarters)}`,
    );
    const idle = watch.looks.filter(({ seq }, index) => seq === watch.looks[index - 1]?.seq);
    assert.ok(idle.length > 5, 'the ladder goes on where nothing is recorded');
  });

  test('get what comes at once as one message of its kind, and danger by itself', () => {
    assert.ok(calls.some(({ within }) => within !== null));
    assert.deepEqual(stormDifferences(calls), []);
    assert.ok(
      stormDifferences(
        calls
          .filter(({ within }) => within === null)
          .slice(1)
          .map((row) => ({ ...row, within: '1' })),
      ).length > 0,
    );
  });

  test('are missed where one was not called, or one was twice', () => {
    assert.equal(callDifferences(calls.slice(1), called).length, 1);
    assert.equal(callDifferences([...calls, ...calls.slice(0, 1)], called).length, 1);
    assert.ok(
      calls.some(({ ways }) => ways?.includes('telegram')) && calls.some(({ ways }) => ways?.includes('whatsapp')),
    );
    assert.ok(callDifferences(calls, callSlowly({ ...planned, named: [] })).length > 5);
    const unroster = callSlowly({ ...planned, office: { ...office, roster: [] } });
    assert.ok(callDifferences(calls, unroster).length > 5);
  });
});
