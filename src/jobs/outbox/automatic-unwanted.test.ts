// A person writes through a group, or asks that no program answers: nothing goes out because time passed, and the officer reads so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givenAnswers, now } from '#test/scenes/outbox-scene.ts';

for (const [remark, status, sent] of [
  ['relayed', 'rejected', 0],
  ['no-automatic-answer', 'rejected', 0],
  ['writer-named-beside', 'sent', 1],
] as const)
  test(`a reminder to whom a message is ${remark}: ${status}`, async (t) => {
    const scene = await givenAnswers(t);
    await scene.pool.query('update message set remarks = array[$1]', [remark]);
    // As if time had asked for what the officer asked for.
    await scene.pool.query(`update outbox set purpose = 'remind-identity'`);
    await scene.run(now);
    assert.equal(scene.sent.length, sent);
    const row = await scene.row();
    assert.deepEqual([row.status, row.reason], [status, status === 'rejected' ? 'automatic-unwanted' : null]);
  });

test('what an officer writes goes out all the same', async (t) => {
  const scene = await givenAnswers(t);
  await scene.pool.query(`update message set remarks = array['relayed']`);
  await scene.run(now);
  assert.equal(scene.sent.length, 1);
});
