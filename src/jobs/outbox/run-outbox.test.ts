// What must go out: once, in order, as often as it takes and not once more than the platform can be asked about.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoffMs, runOutbox } from '#jobs/outbox/run-outbox.ts';
import { handleCommand } from '#app/handle-command.ts';
import { removeAccount, restAccount, wakeAccount } from '#db/account-life.ts';
import type { RejectReason, Usage } from '#ports/channel.ts';
import type { Store } from '#ports/store.ts';
import { acts, people } from '#test/given/given.ts';
import { account, arrive, casesOf, comment } from '#test/given/intake.ts';
import { eventTypes, givenAnswers, later, now, type Answer, type Scene } from '#test/scenes/outbox-scene.ts';
import { storeOn, testAdministration } from '#test/beds/store.ts';

test('what the platform takes is recorded with its id, and never sent again', async (t) => {
  const scene = await givenAnswers(t);
  assert.equal(await scene.run(now), 1);
  assert.equal(await scene.run(now + 3_600_000), 0);
  assert.equal(scene.sent.length, 1);
  assert.equal(scene.looks, 0);
  assert.deepEqual(await scene.row(), { status: 'sent', attempts: 1, reason: null, external_id: 'sent-1', wait: 0 });
  assert.equal((await eventTypes(scene.pool)).filter((type) => type === 'MessageAccepted').length, 1);
});

test('waits double from five seconds to half an hour', () => {
  assert.deepEqual([1, 2, 3, 4].map(backoffMs), [5000, 10_000, 20_000, 40_000]);
  assert.deepEqual([9, 10, 50, 2000].map(backoffMs), [1_280_000, 1_800_000, 1_800_000, 1_800_000]);
});

test('after a passing failure it is tried again, not a moment too early', async (t) => {
  const scene = await givenAnswers(t);
  scene.answers.push(later(), later(), later({ afterMs: 60_000 }));
  let when = now;
  for (const wait of [5000, 10_000, 60_000]) {
    assert.equal(await scene.run(when), 0);
    assert.equal((await scene.row()).wait, when + wait - now);
    await scene.run(when + wait - 1);
    when += wait;
  }
  assert.equal(scene.sent.length, 3);
  assert.equal(scene.looks, 0);
  assert.equal(await scene.run(when), 1);
  assert.deepEqual([(await scene.row()).status, (await scene.row()).attempts], ['sent', 4]);
});

test('a rate limit rests the whole account', async (t) => {
  const scene = await givenAnswers(t, ['warga-1']);
  scene.answers.push(later({ reason: 'rate-limited', afterMs: 120_000 }));
  await scene.run(now);
  await arrive(scene.store, scene.pool, [comment('c-2', 'kapan buka', { who: 'warga-2' })]);
  const opened = (await casesOf(scene.pool)).find(({ status }) => status === 'triage');
  assert.ok((await handleCommand(scene.store, opened?.id ?? '', acts.inform(1, { by: people.medsos }))).ok);
  assert.equal(await scene.run(now + 119_999), 0);
  assert.equal(scene.sent.length, 1);
  assert.equal(await scene.run(now + 120_000), 2);
});

test('usage near the limit rests the account for as long as the platform says, or five minutes', async (t) => {
  const restsUntil = async ({ pool }: Scene): Promise<number | undefined> =>
    (
      await pool.query<{ not_before: Date | null }>('select not_before from channel_account')
    ).rows[0]?.not_before?.getTime();
  const scene = await givenAnswers(t, ['warga-1', 'warga-2', 'warga-3']);
  const accepted = (externalId: string, usage: Usage): Answer => ({
    result: { outcome: 'accepted', externalId },
    usage,
  });
  scene.answers.push(accepted('x1', { percent: 89 }), accepted('x2', { percent: 40 }), accepted('x3', { percent: 10 }));
  assert.equal(await scene.run(now), 3);
  assert.equal(await restsUntil(scene), undefined);
  assert.deepEqual(new Set(scene.noted.map(({ usage }) => usage?.percent)), new Set([89, 40, 10]));
  const near = await givenAnswers(t);
  near.answers.push(accepted('x1', { percent: 90 }));
  await near.run(now);
  assert.equal(await restsUntil(near), now + 5 * 60_000);
  const told = await givenAnswers(t);
  told.answers.push(accepted('x1', { percent: 100, regainAccessMs: 12 * 60_000 }));
  await told.run(now);
  assert.equal(await restsUntil(told), now + 12 * 60_000);
});

const ofTheAccount: readonly RejectReason[] = [
  'token-expired',
  'token-invalid',
  'permission-missing',
  'unknown-account',
];
const ofTheMessage: readonly RejectReason[] = [
  'window-closed',
  'private-reply-used',
  'message-too-long',
  'target-gone',
  'person-unavailable',
  'person-must-begin',
  'template-refused',
  'undelivered',
  'bad-request',
  'unknown-end',
];

for (const reason of [...ofTheAccount, ...ofTheMessage])
  test(`${reason} ends the message, and is told to the officer${ofTheAccount.includes(reason) ? ' and of the account' : ''}`, async (t) => {
    const scene = await givenAnswers(t);
    scene.answers.push({ outcome: 'rejected', reason, detail: 'no' });
    assert.equal(await scene.run(now), 1);
    assert.equal(await scene.run(now + 86_400_000), 0);
    assert.equal(scene.sent.length, 1);
    assert.deepEqual(await scene.row(), { status: 'rejected', attempts: 1, reason, external_id: null, wait: 0 });
    const { rows } = await scene.pool.query<{ body: string }>(`select body from event where type = 'MessageRejected'`);
    assert.equal(rows.length, 1);
    assert.ok(rows[0]?.body.includes(reason));
    assert.deepEqual(scene.noted, ofTheAccount.includes(reason) ? [{ problem: reason }] : []);
  });

test('a message of an account that nobody declares is refused, not left lying', async (t) => {
  const scene = await givenAnswers(t);
  await scene.pool.query('delete from channel_account');
  const ports = { ...scene.ports, channelFor: () => undefined };
  assert.equal(await runOutbox(ports, () => now), 1);
  assert.equal((await scene.row()).reason, 'unknown-account');
});

test('a message of an account that is declared, and not served yet, waits for it', async (t) => {
  const scene = await givenAnswers(t);
  assert.equal(await runOutbox({ ...scene.ports, channelFor: () => undefined }, () => now), 0);
  assert.deepEqual([(await scene.row()).status, scene.noted], ['queued', []]);
  assert.equal(await scene.run(now + backoffMs(1)), 1);
  assert.equal((await scene.row()).status, 'sent');
});

const ending = { by: { kind: 'command-line' }, now, administration: testAdministration } as const;
const place = { channel: 'instagram', id: account };

test('a message of an account at rest waits until it is woken, however long that takes', async (t) => {
  const scene = await givenAnswers(t);
  await restAccount(scene.pool, ending, place);
  for (const hours of [1, 100, 2000]) assert.equal(await scene.run(now + hours * 3_600_000), 0);
  assert.deepEqual([scene.sent.length, (await scene.row()).status, (await scene.row()).attempts], [0, 'queued', 0]);
  await wakeAccount(scene.pool, ending, place);
  assert.equal(await scene.run(now), 1);
  assert.equal(scene.sent.length, 1);
});

test('a message that waits to be tried again ends at once with its account; its officer is told, and the case stays', async (t) => {
  const scene = await givenAnswers(t);
  scene.answers.push(later({ afterMs: 7_200_000 }));
  await scene.run(now);
  await scene.pool.query(`update channel_account set declared_by = 'console'`);
  const before = await eventTypes(scene.pool);
  assert.equal(await removeAccount(scene.pool, ending, place), 'done');
  assert.equal(await runOutbox({ ...scene.ports, channelFor: () => undefined }, () => now), 1);
  assert.deepEqual([(await scene.row()).status, (await scene.row()).reason], ['rejected', 'unknown-account']);
  assert.deepEqual(await eventTypes(scene.pool), [...before, 'MessageRejected']);
  const { rows } = await scene.pool.query(`select 1 from notice where what = 'delivery-failed'`);
  assert.ok(rows.length > 0);
});

test('one whose end nobody knows is not said to be unsent when its account ends', async (t) => {
  const scene = await givenAnswers(t);
  scene.answers.push(later({ unknown: true }));
  await scene.run(now);
  await scene.pool.query('delete from channel_account');
  await runOutbox({ ...scene.ports, channelFor: () => undefined }, () => now + backoffMs(1));
  assert.equal((await scene.row()).reason, 'unknown-end');
});

test('a crash between sending and recording sends nothing twice', async (t) => {
  const scene = await givenAnswers(t);
  const dying: Store = { ...scene.store, act: () => Promise.reject(new Error('killed')) };
  await assert.rejects(
    runOutbox({ ...scene.ports, store: dying }, () => now),
    /killed/,
  );
  assert.equal(scene.sent.length, 1);
  scene.found = () => ['sent-1'];
  assert.equal(await scene.run(now + 119_999), 0, 'the lease still holds');
  assert.equal(await scene.run(now + 120_001), 1);
  assert.deepEqual([scene.sent.length, scene.looks], [1, 1]);
  assert.deepEqual([(await scene.row()).status, (await scene.row()).external_id], ['sent', 'sent-1']);
});

test('nobody else sends what is being sent, and its end is recorded once', async (t) => {
  const scene = await givenAnswers(t);
  let letGo: (answer: Answer) => void = () => undefined;
  scene.answers.push(() => new Promise<Answer>((resolve) => (letGo = resolve)));
  const first = scene.run(now);
  while (scene.sent.length === 0) await new Promise((resolve) => setImmediate(resolve));
  assert.equal(await scene.run(now + 1000), 0);
  letGo({ outcome: 'accepted', externalId: 'x1' });
  assert.equal(await first, 1);
  assert.equal(scene.sent.length, 1);
});

test('ends that come at once share a commit, and each is on the record of its case', async (t) => {
  const whos = Array.from({ length: 12 }, (_, index) => `warga-${String(index)}`);
  const scene = await givenAnswers(t, whos);
  assert.equal(await scene.run(now), 12);
  const { rows } = await scene.pool.query<{ ends: number; cases: number; commits: number }>(
    `select count(*)::int as ends, count(distinct stream_id)::int as cases, count(distinct xmin::text)::int as commits
     from event where type = 'MessageAccepted'`,
  );
  // Whoever comes first goes alone, the others together.
  assert.deepEqual(rows, [{ ends: 12, cases: 12, commits: 2 }]);
});

test('four workers share thirty answers: each goes once', async (t) => {
  const whos = Array.from({ length: 30 }, (_, index) => `warga-${String(index)}`);
  const scene = await givenAnswers(t, whos);
  const stores = [scene.store, ...Array.from({ length: 3 }, () => storeOn(scene.pool))];
  const drainAll = async (store: Store): Promise<void> => {
    while ((await runOutbox({ ...scene.ports, store }, () => now)) > 0);
  };
  await Promise.all(stores.map(drainAll));
  assert.equal(scene.sent.length, 30);
  assert.equal(new Set(scene.sent.map(({ target }) => JSON.stringify(target))).size, 30);
  assert.equal((await scene.pool.query(`select 1 from outbox where status = 'sent'`)).rowCount, 30);
});
