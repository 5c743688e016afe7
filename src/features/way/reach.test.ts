// Browsers and trials of an officer, and whom nothing reaches: about nobody else, without any address, gone when the officer leaves.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { drainInbound } from '#app/drain-inbound.ts';
import { deskSealing, givenDesk, json, type Answer } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { testIds, testRecording } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import { direct, drainPorts } from '#test/given/intake.ts';
import { peopleAt } from '#test/people/people.ts';
import { accountBook } from '#db/accounts.ts';
import type { LinkAnswer, OwnWaysAnswer, ReachAnswer } from './way.contract.ts';

const desk = await givenDesk({ after });
const { given, post, idOf } = peopleAt(desk);
const accounts = accountBook({ ...desk.database, ...testRecording }, deskSealing);
const secrets = { appSecret: 'a', verifyToken: 'b', accessToken: 'c', apiUrl: 'http://127.0.0.1:9' };
for (const [channel, id, handle] of [
  ['telegram', '777000', 'kota_contoh_bot'],
  ['whatsapp', '106540352242922', '+62 274 000 000'],
] as const)
  await accounts.declare({ channel, id, handle, ...secrets }, 'file');

const own = async (cookie: string): Promise<OwnWaysAnswer> =>
  json(await desk.app.inject({ url: '/api/v1/me/ways', headers: { cookie } }));
const choose = (cookie: string, payload: object): Promise<Answer> =>
  desk.app.inject({ method: 'PUT', url: '/api/v1/me/ways', headers: { cookie }, payload });
const linkOf = async (cookie: string, way: string): Promise<LinkAnswer> =>
  json(await post('/api/v1/me/ways/link', { way }, cookie));
const comes = async (channel: string, inbound: object): Promise<void> => {
  const body = JSON.stringify([inbound]);
  const values = [channel, body, new Date(desk.now())];
  await desk.pool.query('insert into inbound (channel, payload, received_at) values ($1, $2, $3)', values);
  await drainInbound(drainPorts(desk.store), desk.now);
};
const says = async (channel: string, text: string, who = '55501'): Promise<void> => {
  await comes(channel, direct(testIds.uuid(), text, { who, accountId: '777000' }));
};
const count = async (table: string, where = 'true'): Promise<number> =>
  (await desk.pool.query<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`)).rows[0]?.n ?? 0;

suite('a browser', () => {
  const device = (endpoint: string): object => ({ endpoint, keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) } });
  const add = (cookie: string, body: object): Promise<Answer> =>
    desk.app.inject({
      ...{ method: 'POST', url: '/api/v1/me/devices', payload: body },
      headers: { cookie, 'user-agent': 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0' },
    });

  test('is named by what it says of itself, belongs to whoever added it last, and is dropped by nobody else', async () => {
    const [one, other] = [await given('admin-pusat'), await given('admin-pusat')];
    assert.equal((await add(one.cookie, device('https://push.example/satu'))).statusCode, 201);
    const [mine] = (await own(one.cookie)).devices;
    assert.equal(mine?.name, 'Chrome, Android');
    refused(await post(`/api/v1/me/devices/${mine.id}/drop`, {}, other.cookie), 404, 'not-found');
    await add(other.cookie, device('https://push.example/satu'));
    assert.deepEqual([(await own(one.cookie)).devices.length, (await own(other.cookie)).devices.length], [0, 1]);
    assert.doesNotMatch(JSON.stringify(await own(other.cookie)), /push\.example/);
    json(await post(`/api/v1/me/devices/${(await own(other.cookie)).devices[0]?.id ?? ''}/drop`, {}, other.cookie));
    assert.equal(await count('push_device'), 0);
  });

  test('is reached over https alone, with keys of their length', async () => {
    const { cookie } = await given('admin-pusat');
    const keys = { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) };
    for (const bad of [
      { endpoint: 'http://push.example/x', keys },
      { endpoint: 'https://nama@push.example/x', keys },
      { endpoint: 'javascript:alert(1)', keys },
      { endpoint: 'https://push.example/x', keys: { ...keys, auth: 'A' } },
      { endpoint: 'https://push.example/x', keys: { p256dh: keys.p256dh } },
    ])
      refused(await add(cookie, bad), 400, 'invalid-request');
  });

  test('is one of ten at most: the oldest leave', async () => {
    const { cookie } = await given('admin-pusat');
    for (let times = 0; times < 12; times += 1) await add(cookie, device(`https://push.example/${String(times)}`));
    assert.equal((await own(cookie)).devices.length, 10);
  });
});

suite('a trial', () => {
  test('goes by one’s own proven ways, and no other', async () => {
    const { cookie, id } = await given('admin-medsos');
    const attempt = (body: object): Promise<Answer> => post('/api/v1/me/ways/trial', body, cookie);
    refused(await attempt({ way: 'telegram' }), 409, 'way-not-proven');
    refused(await attempt({ way: 'push' }), 409, 'way-not-proven');
    refused(await attempt({ way: 'push', device: 'tidak-ada' }), 409, 'way-not-proven');
    await says('telegram', (await linkOf(cookie, 'telegram')).code, '33');
    json(await attempt({ way: 'telegram' }));
    assert.deepEqual(
      (await own(cookie)).trials.map(({ way, status }) => `${way} ${status}`),
      ['telegram waiting'],
    );
    assert.equal(await count('way_errand', `officer_id = '${id}' and kind = 'trial'`), 1);
  });
});

suite('what a platform tells of a trial afterwards', () => {
  const sentTrial = async (cookie: string, id: string, externalId: string): Promise<void> => {
    await says('telegram', (await linkOf(cookie, 'telegram')).code, '77');
    json(await post('/api/v1/me/ways/trial', { way: 'telegram' }, cookie));
    await desk.pool.query(
      `update way_errand set status = 'sent', external_id = $2 where officer_id = $1 and kind = 'trial'`,
      [id, externalId],
    );
  };
  const fate = { accountId: '777000', thread: { visibility: 'private', threadKey: '77' }, text: '', sentAt: at(0) };

  test('is news of that trial and of no case: it arrived, or it failed and the way with it', async () => {
    const [one, other] = [await given('admin-medsos'), await given('admin-medsos')];
    await sentTrial(one.cookie, one.id, 'keluar-1');
    await sentTrial(other.cookie, other.id, 'keluar-2');
    await comes('telegram', { ...fate, kind: 'echo', externalId: 'keluar-1', came: 'arrived' });
    await comes('telegram', {
      ...{ kind: 'failed', accountId: '777000', externalId: 'keluar-2' },
      ...{ reason: 'person-unavailable', detail: '403' },
    });
    assert.deepEqual(
      (await own(one.cookie)).trials.map(({ status }) => status),
      ['arrived'],
    );
    const { trials, addresses } = await own(other.cookie);
    assert.deepEqual(
      trials.map(({ status, reason }) => [status, reason]),
      [['refused', 'person-unavailable']],
    );
    assert.equal(addresses[0]?.failure, 'person-unavailable');
    assert.equal(await count('early_inbound'), 0);
  });
});

suite('whom nothing reaches', () => {
  const reach = async (): Promise<ReachAnswer['officers']> =>
    json<ReachAnswer>(await desk.get('ketua', '/api/v1/reach')).officers;

  test('stands first, without any address; what its owner left out is no way', async () => {
    const { cookie, id } = await given('admin-medsos');
    const find = async () => (await reach()).find((one) => one.id === id);
    assert.deepEqual((await find())?.open, []);
    await says('telegram', (await linkOf(cookie, 'telegram')).code, '44');
    assert.deepEqual((await find())?.open, ['telegram']);
    await desk.pool.query(
      `update officer_way set failing_since = $2, failure = 'person-unavailable' where officer_id = $1`,
      [id, new Date(at(0))],
    );
    assert.deepEqual((await find())?.failing, ['telegram']);
    await choose(cookie, { order: ['email'], quiet: null });
    assert.deepEqual((await find())?.open, []);
    const all = await reach();
    const reached = all.map(({ open, failing }) => open.some((way) => !failing.includes(way)));
    assert.deepEqual(
      reached,
      reached.toSorted((a, b) => Number(a) - Number(b)),
    );
    assert.deepEqual(Object.keys(all[0] ?? {}).toSorted(), ['failing', 'id', 'name', 'open', 'role']);
  });

  test('whoever leaves is told nothing more, and nothing of theirs stays', async () => {
    const { cookie, email } = await given('admin-medsos');
    const id = await idOf(email);
    await says('telegram', (await linkOf(cookie, 'telegram')).code, '66');
    await choose(cookie, { order: ['telegram'], quiet: null });
    json(await desk.send('operator', 'POST', `/api/v1/officers/${id}/off`, {}));
    for (const table of ['officer_way', 'push_device', 'way_choice', 'way_errand'])
      assert.equal(await count(table, `officer_id = '${id}'`), 0, table);
    assert.ok((await reach()).every((one) => one.id !== id));
  });
});
