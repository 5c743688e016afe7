// When nobody knows how an attempt ended: a look into the thread decides, and where nobody can look, a person.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runOutbox } from '#jobs/outbox/run-outbox.ts';
import { eventTypes, givenAnswers, later, now } from '#test/scenes/outbox-scene.ts';

test('when nobody knows how an attempt ended the thread is looked at, and what stands there is not sent again', async (t) => {
  const scene = await givenAnswers(t);
  scene.answers.push(later({ reason: 'network', unknown: true }));
  await scene.run(now);
  scene.found = () => ['there'];
  assert.equal(await scene.run(now + 5000), 1);
  assert.deepEqual([scene.sent.length, scene.looks], [1, 1]);
  assert.equal((await scene.row()).external_id, 'there');
});

test('what does not stand there is sent again', async (t) => {
  const scene = await givenAnswers(t);
  scene.answers.push(later({ reason: 'network', unknown: true }));
  await scene.run(now);
  assert.equal(await scene.run(now + 5000), 1);
  assert.deepEqual([scene.sent.length, scene.looks], [2, 1]);
  assert.equal((await scene.row()).external_id, 'sent-2');
});

test('while nobody can look nothing is sent', async (t) => {
  const scene = await givenAnswers(t);
  scene.answers.push(later({ reason: 'network', unknown: true }));
  await scene.run(now);
  scene.found = () => assert.fail('the platform is away');
  let when = now;
  for (const wait of [5000, 10_000, 20_000]) {
    when += wait;
    assert.equal(await scene.run(when), 0);
  }
  assert.equal(scene.sent.length, 1);
  scene.found = () => ['there'];
  assert.equal(await scene.run(when + 40_000), 1);
  assert.equal(scene.sent.length, 1);
});

test('where a platform shows nobody what was sent, an unknown end is never sent again: a person must look', async (t) => {
  const scene = await givenAnswers(t);
  const { findSent: _look, ...blind } = scene.channel;
  const ports = { ...scene.ports, channelFor: () => blind };
  scene.answers.push(later({ reason: 'network', unknown: true }));
  await runOutbox(ports, () => now);
  assert.equal(await runOutbox(ports, () => now + 5000), 1);
  assert.equal(await runOutbox(ports, () => now + 86_400_000), 0);
  assert.deepEqual([scene.sent.length, scene.looks], [1, 0]);
  assert.deepEqual([(await scene.row()).status, (await scene.row()).reason], ['rejected', 'unknown-end']);
  assert.ok((await eventTypes(scene.pool)).includes('MessageRejected'));
});

test('where it shows nothing, an attempt that surely failed is still made again', async (t) => {
  const scene = await givenAnswers(t);
  const { findSent: _look, ...blind } = scene.channel;
  const ports = { ...scene.ports, channelFor: () => blind };
  scene.answers.push(later({ reason: 'rate-limited', unknown: false }));
  await runOutbox(ports, () => now);
  assert.equal(await runOutbox(ports, () => now + 60_000), 1);
  assert.equal(scene.sent.length, 2);
  assert.equal((await scene.row()).status, 'sent');
});

test('an equal answer that was recorded before is no proof', async (t) => {
  const scene = await givenAnswers(t, ['warga-1', 'warga-2']);
  scene.answers.push({ outcome: 'accepted', externalId: 'first' }, later({ reason: 'network', unknown: true }));
  assert.equal(await scene.run(now), 1);
  scene.found = () => ['first'];
  assert.equal(await scene.run(now + 5000), 1);
  assert.equal(scene.sent.length, 3);
});
