// What a platform took and did not deliver: the row ends, the case knows, the officer is told, once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drainInbound } from '#app/drain-inbound.ts';
import { handleCommand } from '#app/handle-command.ts';
import { runOutbox } from '#jobs/outbox/run-outbox.ts';
import { instagram } from '#channels/instagram/instagram.channel.ts';
import type { Inbound } from '#ports/channel.ts';
import { acts, at, people } from '#test/given/given.ts';
import type { Cleanup } from '#test/beds/database.ts';
import { account, arrive, casesOf, direct, drainPorts, put } from '#test/given/intake.ts';
import { testStore } from '#test/beds/store.ts';

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
    send: async () => {
      await told(...meanwhile);
      return { result: { outcome: 'accepted', externalId: 'kita-1' } as const };
    },
  };
  const meanwhile: Inbound[] = [];
  const told = async (...inbounds: Inbound[]): Promise<void> => {
    if (inbounds.length === 0) return;
    await put(pool, inbounds);
    await drainInbound(drainPorts(store), () => at(6));
  };
  const ports = {
    store,
    channelFor: () => channel,
    photosOf: () => Promise.resolve([]),
    noteAccount: () => Promise.resolve(),
  };
  const row = async () =>
    (await pool.query<{ status: string; reason: string | null }>('select status, reason from outbox')).rows;
  const rejections = async () =>
    (await pool.query<{ body: string }>(`select body from event where type = 'MessageRejected'`)).rows;
  return {
    send: () => runOutbox(ports, () => at(1)),
    ...{ told, meanwhile },
    /** Hours after the beginning at which it arrived and was read. */
    came: async () => {
      const { rows } = await pool.query<{ arrived_at: Date | null; read_at: Date | null }>(
        'select arrived_at, read_at from outbox',
      );
      const hours = (moment: Date | null | undefined) => (moment ? (moment.getTime() - at(0)) / 3_600_000 : undefined);
      return [hours(rows[0]?.arrived_at), hours(rows[0]?.read_at)];
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

const came = (how: 'arrived' | 'read', hours: number): Inbound => ({
  ...{ kind: 'echo', accountId: account, externalId: 'kita-1', text: '', sentAt: at(hours), came: how },
  thread: { visibility: 'private', threadKey: 'warga-1' },
});

test('how far a message came is noted in whatever order it is told, and as often', async (t) => {
  const { send, told, came: noted } = await givenAnswer(t);
  await send();
  assert.deepEqual(await noted(), [undefined, undefined]);
  await told(came('read', 5), came('arrived', 3), came('arrived', 4));
  assert.deepEqual(await noted(), [3, 5]);
});

test('news that comes before our record waits for it; of what others sent nothing is kept', async (t) => {
  const { send, told, meanwhile, came: noted, early } = await givenAnswer(t);
  await told({ ...came('arrived', 1), externalId: 'orang-lain' } as Inbound);
  assert.equal(await early(), 0);
  meanwhile.push(came('arrived', 3));
  await send();
  assert.deepEqual([await noted(), await early()], [[3, undefined], 0]);
});
