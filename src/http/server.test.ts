// What every answer of the server carries, whatever is asked, and what the log keeps to itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { findProxySeen, markMadeIn } from '#db/installation.ts';
import { trainingPassword } from '#config/training-password.ts';
import { givenServer } from '#test/beds/http-server.ts';
import { eventually } from '#test/beds/processes.ts';
import type { Problem } from './problem.ts';

const secret = 'rahasia-sekali-0812345678';
const routes = (app: FastifyInstance): Promise<void> => {
  app.get('/', (_request, reply) => reply.type('text/html').send('<h1>Tanggap</h1>'));
  app.get('/identitas/:token', (_request, reply) => reply.type('text/html').send('<form></form>'));
  app.get('/lampiran/:id', (_request, reply) => reply.header('cache-control', 'private').send(Buffer.from('x')));
  app.get('/api/v1/broken', () => Promise.reject(new Error(`phone ${secret}`)));
  app.get('/api/v1/database', () =>
    Promise.reject(Object.assign(new Error(`value "${secret}"`), { severity: 'ERROR', code: '22P02' })),
  );
  app.get('/api/v1/away', () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })));
  app.get('/api/v1/conflict', () => Promise.reject(Object.assign(new Error('x'), { name: 'VersionConflict' })));
  app.get('/broken', () => Promise.reject(new Error('x')));
  const body = Type.Object({ note: Type.String({ maxLength: 9 }) }, { additionalProperties: false });
  app.post('/api/v1/note', { schema: { body } }, () => Promise.resolve({ ok: true }));
  app.post('/lapor', () => Promise.resolve({ ok: true }));
  return Promise.resolve();
};

const problemPage = (problem: Problem, request: FastifyRequest): string => `<p>${problem.title} ${request.method}</p>`;

/** One address for each kind of answer. */
const kinds: [what: string, method: 'GET' | 'POST', url: string, status: number][] = [
  ['page', 'GET', '/', 200],
  ['page with a token', 'GET', '/identitas/abc', 200],
  ['file', 'GET', '/lampiran/1', 200],
  ['console', 'GET', '/meja/masuk', 200],
  ['console’s asset', 'GET', '/meja/assets/main-abc123.js', 200],
  ['asset that is gone', 'GET', '/meja/assets/gone.js', 404],
  ['JSON', 'GET', '/api/auth/get-session', 200],
  ['unknown address', 'GET', '/tidak-ada', 404],
  ['unknown interface', 'GET', '/api/v1/nothing', 404],
  ['refused body', 'POST', '/api/v1/note', 400],
  ['error inside', 'GET', '/api/v1/broken', 500],
  ['health', 'GET', '/healthz', 200],
  ['readiness', 'GET', '/readyz', 200],
  ['metrics', 'GET', '/metrics', 200],
];

test('every kind of answer forbids scripts, frames and guessing of types', async (t) => {
  const { app } = await givenServer(t, { routes });
  for (const [what, method, url, status] of kinds) {
    const answer = await app.inject({ method, url, ...(method === 'POST' ? { payload: {} } : {}) });
    const header = (name: string): string => String(answer.headers[name]);
    assert.equal(answer.statusCode, status, what);
    const policy = header('content-security-policy');
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "object-src 'none'",
      "base-uri 'none'",
    ]) {
      assert.ok(policy.split(';').includes(rule), `${what}: ${rule}`);
    }
    assert.doesNotMatch(policy, /unsafe|https:|\*/, what);
    assert.equal(header('x-content-type-options'), 'nosniff', what);
    assert.equal(header('x-frame-options'), 'DENY', what);
    assert.equal(header('referrer-policy'), 'same-origin', what);
    assert.equal(header('cross-origin-opener-policy'), 'same-origin', what);
    assert.match(header('permissions-policy'), /camera=\(\)/, what);
    assert.notEqual(answer.headers['cache-control'], undefined, what);
    assert.equal(answer.headers['strict-transport-security'], undefined, what);
    for (const name of ['x-powered-by', 'access-control-allow-origin'])
      assert.equal(answer.headers[name], undefined, what);
  }
});

test('where the address is https browsers are held to it', async (t) => {
  const { app } = await givenServer(t, { routes, settings: { publicUrl: 'https://aduan.contoh.example' } });
  const answer = await app.inject('/');
  assert.match(String(answer.headers['strict-transport-security']), /max-age=31536000/);
  assert.match(String(answer.headers['content-security-policy']), /upgrade-insecure-requests/);
});

test('hashed files are kept for ever, the console’s page never, anything else is not stored', async (t) => {
  const { app } = await givenServer(t, { routes });
  const kept = async (url: string): Promise<unknown> => (await app.inject(url)).headers['cache-control'];
  assert.equal(await kept('/meja/assets/main-abc123.js'), 'public, max-age=31536000, immutable');
  assert.equal(await kept('/meja/'), 'no-cache');
  assert.equal(await kept('/meja/kasus/ADU-2026-000001-AA'), 'no-cache');
  assert.equal(await kept('/identitas/abc'), 'no-store');
  assert.equal(await kept('/lampiran/1'), 'private');
});

test('every screen of the console is its page, and nothing above its folder can be read', async (t) => {
  const { app } = await givenServer(t, { routes });
  for (const url of ['/meja', '/meja/', '/meja/masuk', '/meja/kasus/ADU-2026-000001-AA', '/meja/masuk?langkah=2']) {
    const answer = await app.inject(url);
    assert.equal(answer.statusCode, 200, url);
    assert.match(answer.body, /<title>Meja/, url);
  }
  for (const url of [
    '/meja/../package.json',
    '/meja/%2e%2e/package.json',
    '/meja/assets/..%2f..%2fpackage.json',
    '/meja/..%5cpackage.json',
  ]) {
    assert.equal((await app.inject(url)).body.includes('"tanggap"'), false, url);
  }
});

test('without a built console everything else works and the console says what to do', async (t) => {
  const { app } = await givenServer(t, { routes, webRoot: '/nonexistent' });
  assert.equal((await app.inject('/')).statusCode, 200);
  const answer = await app.inject('/meja/masuk');
  assert.equal(answer.statusCode, 503);
  assert.match(answer.body, /npm start/);
});

test('a problem has a stable type, Indonesian words, and tells nothing of the inside', async (t) => {
  const { app } = await givenServer(t, { routes });
  const expected = {
    broken: [500, 'internal'],
    database: [500, 'internal'],
    away: [503, 'unavailable'],
    conflict: [409, 'version-conflict'],
    none: [404, 'not-found'],
  } as const;
  for (const [path, [status, code]] of Object.entries(expected)) {
    const answer = await app.inject(`/api/v1/${path}`);
    const problem = answer.json<Problem>();
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    assert.equal(answer.statusCode, status);
    assert.equal(problem.status, status);
    assert.equal(problem.type, `urn:tanggap:problem:${code}`);
    assert.ok(problem.title.length > 5 && problem.detail.length > 5 && problem.request !== undefined);
    assert.equal(answer.body.includes(secret), false);
    assert.doesNotMatch(answer.body, /node_modules|\.ts:/);
  }
});

test('a refused body says where, never what; unknown fields are refused', async (t) => {
  const { app } = await givenServer(t, { routes });
  const post = async (payload: object): Promise<Problem> =>
    (await app.inject({ method: 'POST', url: '/api/v1/note', payload })).json<Problem>();
  assert.deepEqual((await post({})).errors, [{ place: 'body/note', message: 'wajib diisi' }]);
  assert.deepEqual((await post({ note: 'terlalu panjang' })).errors, [
    { place: 'body/note', message: 'terlalu panjang' },
  ]);
  assert.equal((await post({ note: {} })).errors?.[0]?.message, 'jenisnya tidak cocok');
  assert.equal((await post({ note: 'ok', role: 'operator' })).errors?.[0]?.place, 'body/role');
  assert.equal(JSON.stringify(await post({ note: secret })).includes(secret), false);
});

test('people get a page, programs a problem', async (t) => {
  const { app } = await givenServer(t, { routes, problemPage });
  const accept = 'text/html,application/xhtml+xml';
  const page = await app.inject({ url: '/tidak-ada', headers: { accept } });
  assert.equal(page.statusCode, 404);
  assert.match(String(page.headers['content-type']), /^text\/html/);
  assert.match(page.body, /<p>Halaman atau data itu tidak ada\. GET<\/p>/);
  assert.equal((await app.inject({ url: '/broken', headers: { accept } })).body.startsWith('<p>'), true);
  assert.match((await app.inject({ url: '/api/v1/x', headers: { accept } })).body, /^\{/);
});

test('another site’s form is refused on the way in, ours without JavaScript is not', async (t) => {
  const { app } = await givenServer(t, { routes });
  const post = async (headers: Record<string, string>): Promise<number> =>
    (await app.inject({ method: 'POST', url: '/lapor', payload: {}, headers })).statusCode;
  assert.equal(await post({ 'sec-fetch-site': 'cross-site' }), 403);
  assert.equal(await post({ origin: 'https://jahat.example' }), 403);
  assert.equal(await post({ origin: 'http://localhost:80', host: 'localhost:80' }), 200);
  assert.equal(await post({ 'sec-fetch-site': 'same-origin', origin: 'null' }), 200);
});

test('a forwarded address is believed only from a proxy that was named', async (t) => {
  const seen: string[] = [];
  const tell = (app: FastifyInstance): Promise<void> => {
    app.get('/ip', (request) => Promise.resolve(seen.push(request.ip)));
    return Promise.resolve();
  };
  const plain = await givenServer(t, { routes: tell });
  const trusting = await givenServer(t, {
    routes: tell,
    settings: { trustProxy: ['10.0.0.1'] },
  });
  const headers = { 'x-forwarded-for': '203.0.113.9' };
  await plain.app.inject({ url: '/ip', headers, remoteAddress: '10.0.0.1' });
  await trusting.app.inject({ url: '/ip', headers, remoteAddress: '10.0.0.1' });
  await trusting.app.inject({ url: '/ip', headers, remoteAddress: '10.0.0.2' });
  assert.deepEqual(seen, ['10.0.0.1', '203.0.113.9', '10.0.0.2']);
});

test('metrics are for this machine or for the token', async (t) => {
  const token = 'sixteen-letters-or-more';
  const { app } = await givenServer(t, {
    routes,
    settings: { metricsToken: token },
  });
  const statusOf = async (remoteAddress: string, headers: Record<string, string> = {}): Promise<number> =>
    (await app.inject({ url: '/metrics', remoteAddress, headers })).statusCode;
  assert.equal(await statusOf('127.0.0.1'), 200);
  assert.equal(await statusOf('192.0.2.1'), 404);
  assert.equal(await statusOf('127.0.0.1', { 'x-forwarded-for': '192.0.2.1' }), 404);
  assert.equal(await statusOf('192.0.2.1', { authorization: `Bearer ${token}` }), 200);
  assert.equal(await statusOf('192.0.2.1', { authorization: 'Bearer wrong' }), 404);
  for (const header of ['forwarded', 'x-real-ip', 'via', 'x-forwarded-proto', 'x-forwarded-host'])
    assert.equal(await statusOf('127.0.0.1', { [header]: 'for=192.0.2.1' }), 404, header);
  assert.equal(await statusOf('127.0.0.1', { host: 'aduan.contoh.go.id' }), 404);
  await app.inject('/identitas/abc');
  const { body } = await app.inject('/metrics');
  assert.match(
    body,
    /tanggap_http_request_duration_seconds_count\{method="GET",route="\/identitas\/:token",status="200"\} 1/,
  );
  assert.equal(body.includes('abc'), false);
});

test('where the program is known to the world, a proxy that says nothing opens no metrics', async (t) => {
  const token = 'sixteen-letters-or-more';
  const settings = { publicUrl: 'https://aduan.contoh.example', metricsToken: token };
  const { app } = await givenServer(t, { routes, settings });
  assert.equal((await app.inject('/metrics')).statusCode, 404);
  assert.equal((await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${token}` } })).statusCode, 200);
});

test('a proxy that nobody trusts is noted for the doctor, a stranger’s header is not', async (t) => {
  const { app, pool, logged } = await givenServer(t, { routes });
  await markMadeIn(pool, 'production');
  const from = (remoteAddress: string) =>
    app.inject({ url: '/healthz', remoteAddress, headers: { 'x-forwarded-for': '203.0.114.9' } });
  await from('203.0.114.7');
  assert.equal(await findProxySeen(pool), undefined);
  for (let round = 0; round < 3; round += 1) await from('127.0.0.1');
  await eventually('it is noted', () => findProxySeen(pool));
  assert.equal(logged().split('TRUST_PROXY').length, 2);
  const trusting = await givenServer(t, { routes, settings: { trustProxy: ['loopback'] } });
  await trusting.app.inject({ url: '/healthz', headers: { 'x-forwarded-for': '203.0.114.9' } });
  assert.equal(trusting.logged().includes('TRUST_PROXY'), false);
});

test('the log names the officer who changed or was refused something, and nobody who only looked', async (t) => {
  const { app, cookieOf, logged } = await givenServer(t, { routes });
  const cookie = await cookieOf('medsos@demo.tanggap.example');
  await app.inject({ url: '/', headers: { cookie } });
  await app.inject({ method: 'POST', url: '/api/v1/note', headers: { cookie }, payload: { note: 'a' } });
  await app.inject({ url: '/api/v1/nowhere', headers: { cookie } });
  await app.inject({ url: '/api/v1/nowhere' });
  const answered = logged()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string; route?: string; userId?: string })
    .filter(({ msg }) => msg === 'answered')
    .slice(-4);
  assert.deepEqual(
    answered.map(({ userId }) => userId !== undefined),
    [false, true, true, false],
  );
});

test('ready means: the database answers and is migrated; alive needs neither', async (t) => {
  const behind = await givenServer(t, { routes, pendingMigrations: () => Promise.resolve(1) });
  assert.equal((await behind.app.inject('/readyz')).statusCode, 503);
  assert.match((await behind.app.inject('/readyz')).body, /migrations-pending/);
  assert.equal((await behind.app.inject('/healthz')).statusCode, 200);
  const lost = await givenServer(t, { routes, pendingMigrations: () => Promise.reject(new Error('gone')) });
  assert.match((await lost.app.inject('/readyz')).body, /unreachable/);
});

test('the log names routes and nobody: no token, address, password, cookie, body or person', async (t) => {
  const { app, logged, cookieOf } = await givenServer(t, { routes });
  const cookie = await cookieOf('medsos@demo.tanggap.example');
  await app.inject({
    url: `/identitas/${secret}?kode=${secret}`,
    headers: { cookie, 'user-agent': secret, referer: `https://x.example/${secret}` },
  });
  await app.inject(`/tidak-ada/${secret}`);
  await app.inject(`/api/v1/${secret}`);
  await app.inject('/api/v1/database');
  await app.inject({ method: 'POST', url: '/api/v1/note', payload: { note: secret } });
  await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email: `${secret}@contoh.example`, password: secret },
  });
  app.log.info(
    { password: secret, account: { accessToken: secret, appSecret: secret }, reporter: { phone: secret } },
    'careless',
  );
  const log = logged();
  const canaries = [secret, trainingPassword, 'medsos@demo', 'Sari Contoh', cookie.slice(20, 50), '127.0.0.1'];
  for (const canary of canaries) assert.equal(log.includes(canary), false, canary);
  assert.match(log, /"route":"\/identitas\/:token"/);
  assert.match(log, /"code":"22P02"/);
  for (const line of log.trimEnd().split('\n')) assert.doesNotThrow(() => JSON.parse(line) as unknown, line);
});
