// What a platform took and did not deliver: the row ends, the case knows, the officer is told, once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drainInbound } from '#app/drain-inbound.ts';
import { handleCommand } from '#app/handle-command.ts';
import { runOutbox } from '#app/run-outbox.ts';
import { instagram } from '#channels/instagram/instagram.channel.ts';
import type { Inbound } from '#ports/channel.ts';
import { acts, at, people } from '#test/given.ts';
import type { Cleanup } from '#test/database.ts';
import { account, arrive, casesOf, direct, drainPorts, put } from '#test/intake.ts';
import { testStore } from '#test/store.ts';

const failed: Inbound = {
  kind: 'failed',
  accountId: account,
  externalId: 'kita-1',
  reason: 'person-unavailable',
  detail: 'code 131026',
};

const givenAnswer = async (t: Cleanup) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [direct('m1', 'kantor buka jam berapa')]);
  const [complaint] = await casesOf(pool);
  assert.ok(complaint);
  assert.ok((await handleCommand(store, complaint.id, acts.inform(1, { by: people.medsos }))).ok);
  const secrets = { appSecret: 'a', verifyToken: 'b', accessToken: 'c', apiUrl: 'http://127.0.0.1:9' };
  const channel = {
    ...instagram({ channel: 'instagram', id: account, handle: 'pemkotjogja', ...secrets }),
    send: () => Promise.resolve({ result: { outcome: 'accepted', externalId: 'kita-1' } as const }),
  };
  const ports = { store, channelFor: () => channel, noteAccount: () => Promise.resolve() };
  const row = async () =>
    (await pool.query<{ status: string; reason: string | null }>('select status, reason from outbox')).rows;
  const rejections = async () =>
    (await pool.query<{ body: string }>(`select body from event where type = 'MessageRejected'`)).rows;
  return {
    send: () => runOutbox(ports, () => at(1)),
    told: async (...inbounds: Inbound[]) => {
      await put(pool, inbounds);
      await drainInbound(drainPorts(store), () => at(2));
    },
    row,
    rejections,
    notices: async () =>
      (await pool.query<{ role: string }>(`select role from notice where what = 'delivery-failed' order by role`)).rows,
    early: async () => (await pool.query('select 1 from early_inbound')).rowCount,
  };
};

const ended = [{ status: 'rejected', reason: 'person-unavailable' }];

test('a message that did not arrive after all ends as rejected, and both who speak with reporters are told', async (t) => {
  const scene = await givenAnswer(t);
  assert.equal(await scene.send(), 1);
  assert.deepEqual(await scene.row(), [{ status: 'sent', reason: null }]);
  await scene.told(failed);
  assert.deepEqual(await scene.row(), ended);
  const [rejection, ...others] = await scene.rejections();
  assert.deepEqual([others.length, rejection?.body.includes('person-unavailable')], [0, true]);
  assert.deepEqual(
    (await scene.notices()).map(({ role }) => role),
    ['admin-medsos', 'admin-pusat'],
  );
});

test('told again and again it is noted once, and nothing is sent again', async (t) => {
  const scene = await givenAnswer(t);
  await scene.send();
  await scene.told(failed, failed);
  await scene.told({ ...failed, reason: 'undelivered' });
  assert.equal((await scene.rejections()).length, 1);
  assert.deepEqual(await scene.row(), ended);
  assert.equal(await scene.send(), 0);
  assert.equal(await scene.early(), 0);
});

test('bad news that comes before our own record of the message waits for it', async (t) => {
  const scene = await givenAnswer(t);
  await scene.told(failed);
  assert.deepEqual([await scene.early(), (await scene.rejections()).length], [1, 0]);
  await scene.send();
  assert.deepEqual(await scene.row(), ended);
  assert.deepEqual([await scene.early(), (await scene.rejections()).length], [0, 1]);
});
