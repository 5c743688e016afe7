// How far back the log is read: what takes weeks is known from its beginning, and what began earlier still is not left out.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { usualStarts } from '#core/duty/shifts.ts';
import { dayMs, hourMs } from '#core/time.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { measureLog } from './what-if.query.ts';

const weekMs = 7 * dayMs;
const desk = await givenDesk({ after });
const [early, late] = [await givenCase(desk, 'disposed'), await givenCase(desk, 'disposed')];

const measured = async () => {
  const { last } = await measureLog(desk.database.kysely, usualStarts, desk.now() + hourMs);
  return last('medsos');
};

test('an answer that took nine weeks is counted, and for how long', async () => {
  const begun = desk.now();
  await desk.moveTo(9 * 168);
  await take(desk, early, steps.report);
  const { seen, lasts, reachMs } = await measured();
  assert.deepEqual(seen['follow-up'], { n: 1, late: 1 });
  assert.deepEqual(lasts.field, [desk.now() - begun]);
  assert.equal(reachMs, desk.now() + hourMs - begun, 'all of the log was read');
});

test('one that took fourteen is counted, too, as longer than the twelve that are read', async () => {
  await desk.moveTo(14 * 168);
  await take(desk, late, steps.report);
  const { seen, lasts, reachMs } = await measured();
  assert.deepEqual(seen['follow-up'], { n: 1, late: 1 });
  assert.equal(reachMs, 6 * weekMs);
  assert.deepEqual(lasts.field, [12 * weekMs - hourMs]);
});
