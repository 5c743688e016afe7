// Who may hand in a webhook, and that 200 means stored: the same table of attacks for every channel.
import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { metaHandshake } from '#channels/meta/handshake.ts';
import { isSigned } from '#channels/meta/signature.ts';
import { inboundWriter } from '#db/inbound-writer.ts';
import { testDatabase, type Cleanup } from '#test/beds/database.ts';
import { at } from '#test/given/given.ts';
import { givenServer } from '#test/beds/http-server.ts';
import { hooksRoutes, type HookAccount, type HooksDeps } from './hooks.route.ts';

const channels = ['instagram', 'facebook'] as const;
type ChannelName = (typeof channels)[number];

const secretOf = (channel: string, place: 'first' | 'second'): string => `rahasia-${channel}-${place}`;

const accountOf = (channel: ChannelName, place: 'first' | 'second'): HookAccount => ({
  channel,
  id: `${channel}-${place}`,
  handshake: metaHandshake(`cocok-${channel}-${place}`),
  verify: (raw, headers) => isSigned(raw, headers, secretOf(channel, place)),
});

/** A third account of each channel has no secret: nothing may pass through it. */
const unfinished = (channel: ChannelName): HookAccount => ({
  channel,
  id: `${channel}-unfinished`,
  handshake: metaHandshake(''),
  verify: (raw, headers) => isSigned(raw, headers, ''),
});

const accounts = channels.flatMap((channel) => [
  accountOf(channel, 'first'),
  accountOf(channel, 'second'),
  unfinished(channel),
]);

type Hooks = { app: FastifyInstance; pool: pg.Pool; stored: () => Promise<Buffer[]> };

const givenHooks = async (t: Cleanup, append?: HooksDeps['append']): Promise<Hooks> => {
  const { database, pool } = await testDatabase(t);
  const writer = inboundWriter(pool, { now: () => at(0) });
  const { app } = await givenServer(t, {
    database,
    routes: (scope) =>
      hooksRoutes(scope, { accounts: () => accounts, now: () => at(0), append: append ?? writer.append }),
  });
  const stored = async (): Promise<Buffer[]> => {
    const { rows } = await pool.query<{ body: Buffer }>(
      `select coalesce(raw, convert_to(payload, 'UTF8')) as body from inbound order by id`,
    );
    return rows.map(({ body }) => body);
  };
  return { app, pool, stored };
};

const hex = (body: string | Buffer, secret: string, algorithm = 'sha256'): string =>
  createHmac(algorithm, secret).update(body).digest('hex');
const signature = (body: string | Buffer, secret: string): string => `sha256=${hex(body, secret)}`;

type Call = { body: string | Buffer; headers?: Record<string, string | string[]>; type?: string | null };

const post = async ({ app }: Hooks, channel: string, { body, headers = {}, type = 'application/json' }: Call) =>
  app.inject({
    method: 'POST',
    url: `/hooks/${channel}`,
    payload: body,
    headers: { ...headers, ...(type === null ? {} : { 'content-type': type }) },
  });

const signed = (channel: string, body: string | Buffer, place: 'first' | 'second' = 'first') => ({
  'x-hub-signature-256': signature(body, secretOf(channel, place)),
});

/** As Meta writes it: every letter beyond ASCII escaped, in lower-case hex, slashes too. */
const escaped = (channel: string): string =>
  `{"object":"${channel === 'facebook' ? 'page' : 'instagram'}","entry":[{"id":"1","time":1700000000,"text":"dalan rusak \\ud83d\\ude4f caf\\u00e9 https:\\/\\/contoh.example"}]}`;

type Attack = { name: string; headers: (channel: ChannelName, body: string) => Record<string, string | string[]> };

const header = (value: (channel: ChannelName, body: string, good: string) => string | string[]): Attack['headers'] => {
  return (channel, body) => ({
    'x-hub-signature-256': value(channel, body, signature(body, secretOf(channel, 'first'))),
  });
};

const other = (channel: ChannelName): ChannelName => (channel === 'facebook' ? 'instagram' : 'facebook');

const attacks: readonly Attack[] = [
  { name: 'no signature', headers: () => ({}) },
  { name: 'an empty signature', headers: header(() => '') },
  { name: 'the name of the algorithm alone', headers: header(() => 'sha256=') },
  { name: 'a made-up signature', headers: header(() => `sha256=${'0'.repeat(64)}`) },
  { name: 'the signature without its algorithm', headers: header((_c, _b, good) => good.slice(7)) },
  { name: 'a truncated signature', headers: header((_c, _b, good) => good.slice(0, -1)) },
  { name: 'a signature that goes on', headers: header((_c, _b, good) => `${good}0`) },
  { name: 'one wrong digit', headers: header((_c, _b, good) => good.slice(0, -1) + (good.endsWith('0') ? '1' : '0')) },
  { name: 'upper-case hex', headers: header((_c, _b, good) => `sha256=${good.slice(7).toUpperCase()}`) },
  { name: 'the algorithm in upper case', headers: header((_c, _b, good) => good.replace('sha256', 'SHA256')) },
  { name: 'a space in front of the digits', headers: header((_c, _b, good) => good.replace('=', '= ')) },
  { name: 'two signatures in one header', headers: header((_c, _b, good) => `${good},${good}`) },
  { name: 'the header given twice', headers: header((_c, _b, good) => [`sha256=${'0'.repeat(64)}`, good]) },
  {
    name: 'base64 instead of hex',
    headers: header((c, b) => `sha256=${Buffer.from(hex(b, secretOf(c, 'first')), 'hex').toString('base64')}`),
  },
  {
    name: 'SHA-1 by its own header',
    headers: (c, b) => ({ 'x-hub-signature': `sha1=${hex(b, secretOf(c, 'first'), 'sha1')}` }),
  },
  {
    name: 'SHA-1 under the name of SHA-256',
    headers: header((c, b) => `sha256=${hex(b, secretOf(c, 'first'), 'sha1')}`),
  },
  { name: 'SHA-1 in the header of SHA-256', headers: header((c, b) => `sha1=${hex(b, secretOf(c, 'first'), 'sha1')}`) },
  { name: 'SHA-512', headers: header((c, b) => `sha512=${hex(b, secretOf(c, 'first'), 'sha512')}`) },
  { name: 'the other platform’s secret', headers: header((c, b) => signature(b, secretOf(other(c), 'first'))) },
  { name: 'no secret at all', headers: header((_c, b) => signature(b, '')) },
  { name: 'the verify token as the secret', headers: header((c, b) => signature(b, `cocok-${c}-first`)) },
  { name: 'the signature of another body', headers: header((c, b) => signature(`${b} `, secretOf(c, 'first'))) },
  {
    name: 'the signature of the body written again',
    headers: header((c, b) => signature(JSON.stringify(JSON.parse(b)), secretOf(c, 'first'))),
  },
  { name: 'the signature of an empty body', headers: header((c) => signature('', secretOf(c, 'first'))) },
  {
    name: 'a plain digest without a key',
    headers: header((_c, b) => `sha256=${createHash('sha256').update(b).digest('hex')}`),
  },
  {
    name: 'a good signature in another header',
    headers: (c, b) => ({ 'x-hub-signature-512': signature(b, secretOf(c, 'first')) }),
  },
];

for (const channel of channels) {
  test(`${channel}: of ${String(attacks.length)} forged calls none is stored, each is counted`, async (t) => {
    const hooks = await givenHooks(t);
    const body = escaped(channel);
    for (const { name, headers } of attacks) {
      const answer = await post(hooks, channel, { body, headers: headers(channel, body) });
      assert.equal(answer.statusCode, 401, name);
      assert.equal(answer.body, '', name);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', null])
      assert.equal((await post(hooks, channel, { body, type })).statusCode, 401, String(type));
    assert.deepEqual(await hooks.stored(), []);
    const counted = `{method="POST",route="/hooks/${channel}",status="401"} ${String(attacks.length + 4)}`;
    assert.ok(
      (await hooks.app.inject('/metrics')).body.includes(`tanggap_http_request_duration_seconds_count${counted}`),
    );
    assert.equal((await post(hooks, channel, { body, headers: signed(channel, body) })).statusCode, 200);
    assert.equal((await hooks.stored()).length, 1);
  });

  test(`${channel}: a signed call is stored as it came, whichever account signed it`, async (t) => {
    const hooks = await givenHooks(t);
    const body = escaped(channel);
    for (const place of ['first', 'second'] as const) {
      const answer = await post(hooks, channel, { body, headers: signed(channel, body, place) });
      assert.equal(answer.statusCode, 200);
      assert.equal(answer.headers['x-content-type-options'], 'nosniff');
      assert.match(String(answer.headers['content-security-policy']), /frame-ancestors 'none'/);
    }
    const type = 'application/json; charset=utf-8';
    assert.equal((await post(hooks, channel, { body, type, headers: signed(channel, body) })).statusCode, 200);
    assert.deepEqual((await hooks.stored()).map(String), [body, body, body]);
    const { rows } = await hooks.pool.query<{ channel: string; status: string }>(
      'select distinct channel, status from inbound',
    );
    assert.deepEqual(rows, [{ channel, status: 'new' }]);
  });

  test(`${channel}: a signed body that is not called JSON is refused`, async (t) => {
    const hooks = await givenHooks(t);
    const body = escaped(channel);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'text/json', null]) {
      const answer = await post(hooks, channel, { body, type, headers: signed(channel, body) });
      assert.equal(answer.statusCode, 415, String(type));
    }
    assert.deepEqual(await hooks.stored(), []);
  });

  test(`${channel}: a signed body of whatever content is stored, byte for byte`, async (t) => {
    const hooks = await givenHooks(t);
    const bodies = [
      Buffer.from('bukan json'),
      Buffer.from('{"object":'),
      Buffer.from('[]'),
      Buffer.from('null'),
      Buffer.from('{"a":1,"a":2}'),
      Buffer.from('{"text":"\\u0000"}'),
      Buffer.from('{"text":"\\ud83d"}'),
      Buffer.from('{"text":"a\0b"}'),
      Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]),
      Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]),
      Buffer.from('{"text":"\uFFFD"}'),
      Buffer.from('{"text":"ꦲꦏ꧀ꦱꦫꦗꦮ 🙏🏽 \'\\\\ {,} NULL"}'),
      Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      Buffer.from(
        JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${String(index)}`, index]))),
      ),
    ];
    for (const body of bodies)
      assert.equal((await post(hooks, channel, { body, headers: signed(channel, body) })).statusCode, 200);
    assert.deepEqual(await hooks.stored(), bodies);
  });

  test(`${channel}: a body beyond a megabyte is refused though it is signed`, async (t) => {
    const hooks = await givenHooks(t);
    const body = `"${'x'.repeat(1024 * 1024)}"`;
    assert.equal((await post(hooks, channel, { body, headers: signed(channel, body) })).statusCode, 413);
    assert.deepEqual(await hooks.stored(), []);
  });

  test(`${channel}: the handshake repeats the challenge to who knows an account’s token`, async (t) => {
    const { app } = await givenHooks(t);
    const ask = async (query: Record<string, string>) => app.inject({ url: `/hooks/${channel}`, query });
    const good = {
      'hub.mode': 'subscribe',
      'hub.verify_token': `cocok-${channel}-second`,
      'hub.challenge': '1158201444',
    };
    const answer = await ask(good);
    assert.deepEqual([answer.statusCode, answer.body], [200, '1158201444']);
    assert.match(String(answer.headers['content-type']), /^text\/plain/);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    const { 'hub.verify_token': _token, ...tokenless } = good;
    for (const wrong of [
      {},
      tokenless,
      { ...good, 'hub.verify_token': '' },
      { ...good, 'hub.verify_token': 'salah' },
      { ...good, 'hub.verify_token': `cocok-${channel}-second ` },
      { ...good, 'hub.verify_token': `cocok-${other(channel)}-first` },
      { ...good, 'hub.mode': 'unsubscribe' },
      // Nothing is said back that is more than a number or a name.
      { ...good, 'hub.challenge': '<script>alert(1)</script>' },
      { ...good, 'hub.challenge': '{"object":"page"}' },
      { ...good, 'hub.challenge': '' },
      { ...good, 'hub.challenge': '1'.repeat(201) },
    ]) {
      const refused = await ask(wrong);
      assert.deepEqual([refused.statusCode, refused.body], [403, ''], JSON.stringify(wrong));
    }
    const twice = `/hooks/${channel}?hub.mode=subscribe&hub.verify_token=salah&hub.verify_token=cocok-${channel}-first`;
    assert.equal((await app.inject(twice)).statusCode, 403);
  });
}

test('what could not be stored is told as 503, and when to come again', async (t) => {
  const hooks = await givenHooks(t);
  await hooks.pool.query('alter table inbound rename to inbound_away');
  const body = escaped('instagram');
  const call = { body, headers: signed('instagram', body) };
  const answer = await post(hooks, 'instagram', call);
  assert.equal(answer.statusCode, 503);
  assert.ok(Number(answer.headers['retry-after']) > 0);
  await hooks.pool.query('alter table inbound_away rename to inbound');
  assert.equal((await post(hooks, 'instagram', call)).statusCode, 200);
  assert.equal((await hooks.stored()).length, 1);
});

test('no answer is given before the body is stored', async (t) => {
  let stored: (() => void) | undefined;
  const append = (): Promise<void> => new Promise((resolve) => (stored = resolve));
  const hooks = await givenHooks(t, append);
  const body = escaped('facebook');
  let answered = false;
  const answer = post(hooks, 'facebook', { body, headers: signed('facebook', body) }).finally(() => (answered = true));
  while (stored === undefined) await new Promise((resolve) => setImmediate(resolve));
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  assert.equal(answered, false);
  stored();
  assert.equal((await answer).statusCode, 200);
});

test('the account whose secret signed is stored with the body; where several share a secret, none is', async (t) => {
  const told: (string | undefined)[] = [];
  const shared: HookAccount[] = ['a', 'b'].map((id) => ({ ...accountOf('instagram', 'second'), id }));
  const { app } = await givenServer(t, {
    routes: (scope) =>
      hooksRoutes(scope, {
        accounts: () => [accountOf('instagram', 'first'), ...shared],
        now: () => at(0),
        append: (_channel, _raw, accountId) => {
          told.push(accountId);
          return Promise.resolve();
        },
      }),
  });
  for (const place of ['first', 'second'] as const) {
    const headers = { ...signed('instagram', '{}', place), 'content-type': 'application/json' };
    await app.inject({ method: 'POST', url: '/hooks/instagram', payload: '{}', headers });
  }
  assert.deepEqual(told, ['instagram-first', undefined]);
});
