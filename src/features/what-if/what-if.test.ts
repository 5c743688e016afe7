// What would be late, asked over HTTP: from a log that holds too little nothing is foretold, and nothing is changed by asking.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { fresh, steps, take } from '#test/given/cases.ts';
import { comment } from '#test/given/intake.ts';
import { staffOf, usualDesk } from '#test/given/whole-desk.ts';
import { coursesFor } from './play.ts';
import { measuredDesk } from '#test/given/whole-desk.ts';
import type { Forecast, WhatIfAnswer } from './what-if.contract.ts';

const desk = await givenDesk({ after });
const path = '/api/v1/what-if';
const ask = async (query = ''): Promise<WhatIfAnswer> => json(await desk.get('kabid', `${path}${query}`));
const run = (body: object = usualDesk) => desk.send('ketua', 'POST', path, body);

const arrive = async (count: number): Promise<void> => {
  const sentAt = desk.now();
  for (let index = 0; index < count; index += 1)
    await desk.arrives(comment(fresh('m'), 'Lampu jalan mati', { who: fresh('warga'), post: fresh('post'), sentAt }));
};

await arrive(29);
await desk.moveTo(1 / 60);

suite('of a log that holds too little', () => {
  test('nothing is foretold, and it is said how little it is', async () => {
    const { cases, known } = await ask();
    assert.deepEqual([cases, known], [29, undefined]);
    refused(await run(), 422, 'too-little-log');
  });

  test('the same is said for ten minutes, then it is read again', async () => {
    await arrive(1);
    assert.equal((await ask()).cases, 29);
    await desk.moveTo(12 / 60);
    assert.equal((await ask()).cases, 30);
  });
});

suite('of a log that holds enough', () => {
  test('what happened stands beside what is simulated of the same desk, with the time standards in force', async () => {
    for (let index = 0; index < 3; index += 1) await take(desk, await desk.latest(), steps.ask);
    await desk.moveTo(3);
    const { known, cases } = await ask();
    assert.equal(cases, 30);
    assert.deepEqual(known?.desk.limits, usualDesk.limits);
    assert.deepEqual(known.seen['ask-identity'], { n: 1, late: 0 });
    assert.ok((known.asIs.steps['ask-identity']?.n ?? 0) > 0);
    assert.equal(known.trial, undefined);
    assert.ok(Math.abs(known.perDay - 30 / 28) < 0.001);
  });

  test('another procedure has its own steps and its own cases, of which there are none', async () => {
    const { cases, steps, known } = await ask('?sop=sp4n-complaint');
    assert.deepEqual([cases, known], [0, undefined]);
    assert.deepEqual(
      steps.map(({ step, actor, runsIn }) => [step, actor, runsIn]),
      [
        ['coordinate', 'admin-pusat', 'working-days'],
        ['follow-up', 'admin-agency', 'working-days'],
        ['convey', 'admin-pusat', 'working-days'],
      ],
    );
    assert.deepEqual(
      (await ask()).steps.map(({ step }) => step),
      Object.keys(usualDesk.limits),
    );
    refused(await run({ ...usualDesk, sop: 'email' }), 422, 'too-little-log');
    for (const none of ['information', 'burung']) {
      refused(await desk.get('kabid', `${path}?sop=${none}`), 400, 'invalid-request');
      refused(await run({ ...usualDesk, sop: none }), 400, 'invalid-request');
    }
  });

  test('another desk is played through, the same one the same way again', async () => {
    const first = json<Forecast>(await run());
    assert.deepEqual(json(await run()), first);
    const nobody = json<Forecast>(await run({ ...usualDesk, staff: staffOf(0, 1) }));
    assert.equal(nobody.steps['ask-identity']?.share, 1);
    assert.ok((first.steps['ask-identity']?.share ?? 1) < 0.1);
  });

  test('numbers that no desk has are refused, and said why', async () => {
    refused(await run({ ...usualDesk, shifts: { morning: 900, evening: 420, night: 1320 } }), 422, 'no-such-shifts');
    for (const wrong of [
      { ...usualDesk, arrivals: 0 },
      { ...usualDesk, arrivals: 6 },
      { ...usualDesk, staff: staffOf(51, 1) },
      { ...usualDesk, staff: staffOf(-1, 1) },
      { ...usualDesk, limits: { ...usualDesk.limits, convey: 0 } },
      { ...usualDesk, limits: { ...usualDesk.limits, convey: 24 * 91 } },
      { ...usualDesk, limits: {} },
    ])
      refused(await run(wrong), 400, 'invalid-request');
  });

  test('asking leaves nothing in either log', async () => {
    const count = async (): Promise<unknown[]> =>
      (
        await desk.pool.query(
          'select (select count(*) from event) as e, (select count(*) from administrative_event) as a',
        )
      ).rows;
    const before = await count();
    await run({ ...usualDesk, arrivals: 2 });
    await ask();
    assert.deepEqual(await count(), before);
  });
});

test('a large city is played through fewer times, a small one forty times', () => {
  const times = [0.1, 10, 60, 600].map((perHour) => coursesFor(measuredDesk(perHour), usualDesk));
  assert.deepEqual(times, [40, 40, 8, 8]);
  assert.equal(coursesFor(measuredDesk(10), { ...usualDesk, arrivals: 2.5 }), 20);
  const beside = [{ ...measuredDesk(30), limits: usualDesk.limits }];
  assert.equal(coursesFor(measuredDesk(10, { beside }), usualDesk), coursesFor(measuredDesk(40), usualDesk));
});
