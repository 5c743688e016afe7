// An officer's own ways: proven before they are used, about nobody else, gone when the officer leaves.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { drainInbound } from '#app/drain-inbound.ts';
import { minuteMs } from '#core/time.ts';
import { deskSealing, givenDesk, json, type Answer } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { testIds, testRecording } from '#test/beds/store.ts';
import { comment, direct, drainPorts } from '#test/given/intake.ts';
import { peopleAt } from '#test/people/people.ts';
import { accountBook } from '#db/accounts.ts';
import type { LinkAnswer, OwnWaysAnswer } from './way.contract.ts';

const desk = await givenDesk({ after });
const { given, post } = peopleAt(desk);
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

/** The code that waits to be sent, as its letter will say it. */
const codeFor = async (officerId: string): Promise<string> => {
  const { rows } = await desk.pool.query<{ id: string; sealed_code: Buffer }>(
    `select id, sealed_code from way_errand where officer_id = $1 and kind = 'code'`,
    [officerId],
  );
  const [row] = rows;
  assert.ok(row !== undefined && rows.length === 1);
  return deskSealing.open('way', row.id, row.sealed_code);
};

suite('what an officer chooses', () => {
  test('is what the program brings along until they choose, and then theirs alone', async () => {
    const [one, other] = [await given('admin-pusat'), await given('admin-medsos')];
    const before = await own(one.cookie);
    assert.deepEqual(before.order, ['push', 'telegram', 'whatsapp', 'email']);
    assert.deepEqual(before.quiet, { fromMinute: 21 * 60, untilMinute: 6 * 60 });
    assert.equal((await choose(one.cookie, { order: ['whatsapp', 'push'], quiet: null })).statusCode, 200);
    const then = await own(one.cookie);
    assert.deepEqual([then.order, then.quiet], [['whatsapp', 'push'], undefined]);
    assert.deepEqual((await own(other.cookie)).order, before.order);
    assert.equal(
      (await choose(one.cookie, { order: [], quiet: { fromMinute: 60, untilMinute: 120 } })).statusCode,
      200,
    );
    assert.deepEqual((await own(one.cookie)).quiet, { fromMinute: 60, untilMinute: 120 });
  });

  test('is refused where it is none, and nothing changes', async () => {
    const { cookie } = await given('operator');
    for (const bad of [
      { order: ['fax'], quiet: null },
      { order: ['email'] },
      { order: ['email'], quiet: { fromMinute: 1440, untilMinute: 0 } },
      { order: ['email'], quiet: null, officerId: 'lain' },
    ])
      refused(await choose(cookie, bad), 400, 'invalid-request');
    refused(await choose(cookie, { order: ['email', 'email'], quiet: null }), 422, 'bad-way-choice');
    refused(await choose(cookie, { order: [], quiet: { fromMinute: 9, untilMinute: 9 } }), 422, 'bad-way-choice');
    assert.equal((await own(cookie)).order.length, 4);
  });

  test('offers what the city can send by: no letters without a mailbox', async () => {
    const { cookie } = await given('division-head');
    assert.deepEqual((await own(cookie)).offered, ['push', 'telegram', 'whatsapp']);
    refused(await post('/api/v1/me/ways/email', { address: 'saya@kota.example' }, cookie), 409, 'way-not-offered');
  });
});

suite('an account on a platform', () => {
  test('is theirs once the code came from it in private, and that message becomes no case and is not kept', async () => {
    const { cookie, id } = await given('admin-medsos');
    const link = await linkOf(cookie, 'telegram');
    assert.match(link.code, /^TGP-[A-Z2-7]{16}$/);
    assert.equal(link.link, `https://t.me/kota_contoh_bot?start=${link.code}`);
    assert.deepEqual(
      (await own(cookie)).addresses.map(({ verifiedAt }) => verifiedAt),
      [undefined],
    );
    const cases = await count('complaint');
    await says('telegram', `/start ${link.code}`, '99887766');
    const [address] = (await own(cookie)).addresses;
    assert.equal(address?.verifiedAt, new Date(desk.now()).toISOString());
    assert.equal(address.asked, undefined);
    assert.equal(await count('complaint'), cases);
    assert.equal(await count('inbound', `payload::text like '%99887766%'`), 0);
    const { rows } = await desk.pool.query<{ sealed_address: Buffer }>(
      'select sealed_address from officer_way where officer_id = $1',
      [id],
    );
    assert.equal(deskSealing.open('way', `${id}/telegram`, rows[0]?.sealed_address ?? Buffer.alloc(0)), '99887766');
    assert.ok(!rows[0]?.sealed_address.includes('99887766'));
    assert.equal(await count('way_errand', `officer_id = '${id}' and kind = 'linked'`), 1);
  });

  test('is nobody’s by a code that was used, that ended, that another replaced, or that came in public or elsewhere', async () => {
    const { cookie } = await given('admin-pusat');
    const first = await linkOf(cookie, 'telegram');
    const second = await linkOf(cookie, 'telegram');
    await says('telegram', first.code);
    await says('whatsapp', second.code);
    await comes('telegram', comment('pub-1', second.code));
    assert.equal((await own(cookie)).addresses[0]?.verifiedAt, undefined);
    await says('telegram', second.code);
    const verified = (await own(cookie)).addresses[0]?.verifiedAt;
    assert.notEqual(verified, undefined);
    const third = await linkOf(cookie, 'whatsapp');
    assert.equal(third.link, `https://wa.me/62274000000?text=${third.code}`);
    await desk.moveTo(0.26);
    await says('whatsapp', third.code);
    assert.equal((await own(cookie)).addresses.find(({ way }) => way === 'whatsapp')?.verifiedAt, undefined);
    await desk.moveTo(0);
  });

  test('stays while another is being proven, and is gone when it is dropped', async () => {
    const { cookie, id } = await given('admin-medsos');
    await says('telegram', (await linkOf(cookie, 'telegram')).code, '11');
    const again = await linkOf(cookie, 'telegram');
    const [address] = (await own(cookie)).addresses;
    assert.ok(address?.verifiedAt !== undefined && address.asked !== undefined);
    await says('telegram', `${again.code.toLowerCase()}`, '22');
    const { rows } = await desk.pool.query<{ sealed_address: Buffer }>(
      'select sealed_address from officer_way where officer_id = $1',
      [id],
    );
    assert.equal(deskSealing.open('way', `${id}/telegram`, rows[0]?.sealed_address ?? Buffer.alloc(0)), '22');
    json(await post('/api/v1/me/ways/drop', { way: 'telegram' }, cookie));
    assert.deepEqual((await own(cookie)).addresses, []);
    assert.equal(await count('way_errand', `officer_id = '${id}'`), 0);
  });

  test('that only talks of a code is somebody who complains', async () => {
    const { cookie } = await given('admin-medsos');
    const { code } = await linkOf(cookie, 'telegram');
    const cases = await count('complaint');
    await says('telegram', `Kode saya ${code}, lampu jalan mati`, 'warga-7');
    assert.equal(await count('complaint'), cases + 1);
    assert.equal((await own(cookie)).addresses[0]?.verifiedAt, undefined);
  });
});

suite('a letter’s address', () => {
  test('is proven by the code of the last letter: five wrong ones end it, and so do fifteen minutes', async () => {
    await accounts.declare(
      { channel: 'email', id: 'aduan@kota.example', handle: 'aduan@kota.example', ...secrets },
      'file',
    );
    const { cookie, id } = await given('team-lead');
    const ask = (address: string): Promise<Answer> => post('/api/v1/me/ways/email', { address }, cookie);
    const type = (code: string): Promise<Answer> => post('/api/v1/me/ways/email/code', { code }, cookie);
    for (const bad of [
      'saya',
      'saya@kota',
      'a@b.example, c@d.example',
      'a b@c.example',
      'Nama <a@b.example>',
      '@c.example',
    ])
      refused(await ask(bad), 400, 'invalid-request');
    json(await ask('lama@kota.example'));
    const former = await codeFor(id);
    json(await ask('baru@kota.example'));
    const code = await codeFor(id);
    refused(await type(former), 422, 'wrong-proof');
    json(await type(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `));
    const [address] = (await own(cookie)).addresses;
    assert.equal(address?.address, 'baru@kota.example');
    refused(await type(code), 422, 'wrong-proof');
    json(await ask('ketiga@kota.example'));
    const third = await codeFor(id);
    for (let wrong = 0; wrong < 5; wrong += 1) refused(await type('AAAAAAAA'), 422, 'wrong-proof');
    refused(await type(third), 422, 'wrong-proof');
    json(await ask('ketiga@kota.example'));
    const late = await codeFor(id);
    await desk.moveTo((15 * minuteMs) / 3_600_000);
    refused(await type(late), 422, 'wrong-proof');
    await desk.moveTo(0);
    assert.equal((await own(cookie)).addresses[0]?.address, 'baru@kota.example', 'what was proven holds');
  });

  test('is asked for so often and no oftener, by each for themselves', async () => {
    const [one, other] = [await given('admin-medsos'), await given('admin-medsos')];
    const ask = (cookie: string): Promise<Answer> =>
      post('/api/v1/me/ways/email', { address: 'saya@kota.example' }, cookie);
    for (let times = 0; times < 5; times += 1) json(await ask(one.cookie));
    refused(await ask(one.cookie), 429, 'too-many-requests');
    json(await ask(other.cookie));
  });
});
