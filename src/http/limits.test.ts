// Nobody may ask too much, too often or too slowly; the rest are served meanwhile.
import assert from 'node:assert/strict';
import { createConnection, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { givenServer } from '#test/beds/http-server.ts';
import type { Problem } from './problem.ts';

const routes = (app: FastifyInstance): Promise<void> => {
  app.get('/', () => Promise.resolve({ ok: true }));
  const body = Type.Object({ note: Type.String({ maxLength: 9 }) }, { additionalProperties: false });
  app.post('/api/v1/note', { schema: { body } }, () => Promise.resolve({ ok: true }));
  app.post('/lapor', { config: { rateLimit: { max: 3, timeWindow: 60_000 } } }, () => Promise.resolve({ ok: true }));
  return Promise.resolve();
};

test('a public form may be sent so often and no more, by each address', async (t) => {
  const { app } = await givenServer(t, { routes });
  const post = (remoteAddress: string) => app.inject({ method: 'POST', url: '/lapor', payload: {}, remoteAddress });
  for (let round = 0; round < 3; round += 1) assert.equal((await post('192.0.2.1')).statusCode, 200);
  const stopped = await post('192.0.2.1');
  assert.equal(stopped.statusCode, 429);
  assert.equal(stopped.json<Problem>().code, 'too-many-requests');
  assert.ok(Number(stopped.headers['retry-after']) > 0);
  assert.equal((await post('192.0.2.2')).statusCode, 200);
});

test('each form has a count of its own', async (t) => {
  const limited = { config: { rateLimit: { max: 1, timeWindow: 60_000 } } };
  const forms = (app: FastifyInstance): Promise<void> => {
    for (const url of ['/satu', '/dua/:number']) app.post(url, limited, () => Promise.resolve({ ok: true }));
    return Promise.resolve();
  };
  const { app } = await givenServer(t, { routes: forms });
  const post = async (url: string) => (await app.inject({ method: 'POST', url, payload: {} })).statusCode;
  assert.deepEqual([await post('/satu'), await post('/dua/7')], [200, 200]);
  // One form, whatever its address names.
  assert.deepEqual([await post('/satu'), await post('/dua/8')], [429, 429]);
});

/** Begins a request and goes on with a byte now and then, until the server has had enough. */
const dribble = (port: number, start: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.write(start));
    let text = '';
    const drip = setInterval(() => socket.write('a'), 100);
    socket.on('data', (part) => (text += String(part)));
    socket.on('error', reject);
    socket.on('close', () => {
      clearInterval(drip);
      resolve(text);
    });
  });

test('whoever dribbles a request is cut off in time', async (t) => {
  const { app } = await givenServer(t, { routes });
  assert.equal(app.server.requestTimeout, 15_000);
  assert.equal(app.server.headersTimeout, 10_000);
  assert.equal(app.server.keepAliveTimeout, 5000);
  assert.equal(app.initialConfig.bodyLimit, 1024 * 1024);
  await app.listen({ port: 0, host: '127.0.0.1' });
  app.server.headersTimeout = 300;
  app.server.requestTimeout = 400;
  const { port } = app.server.address() as AddressInfo;
  const whole =
    'POST /api/v1/note HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10000\r\n\r\n{';
  for (const start of ['GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', whole, 'GET /']) {
    const from = performance.now();
    const dribbled = dribble(port, start);
    // The others are served meanwhile.
    assert.equal((await fetch(`http://127.0.0.1:${String(port)}/`)).status, 200);
    assert.match(await dribbled, /^HTTP\/1\.1 408/, start);
    assert.ok(performance.now() - from < 4000, start);
  }
});

test('a body that is too large or of a strange type is refused, not read', async (t) => {
  const { app } = await givenServer(t, { routes });
  const post = async (payload: string, type: string): Promise<string> =>
    (
      await app.inject({ method: 'POST', url: '/api/v1/note', payload, headers: { 'content-type': type } })
    ).json<Problem>().code;
  assert.equal(await post('x'.repeat(1024 * 1024 + 1), 'application/json'), 'too-large');
  assert.equal(await post('<a/>', 'application/xml'), 'unsupported-type');
  assert.equal(await post('{"note":"a"}', 'text/plain'), 'unsupported-type');
  assert.equal(await post('{"note":"a","__proto__":{"x":1}}', 'application/json'), 'invalid-request');
});

test('a stop waits for no endless answer', async (t) => {
  const { app } = await givenServer(t, {
    routes: (scope) => {
      scope.get('/endless', (_request, reply) => {
        reply.hijack();
        reply.raw.write('data: 1\n\n');
      });
      return Promise.resolve();
    },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${String(port)}/endless`);
  const from = performance.now();
  await app.close();
  assert.ok(performance.now() - from < 5000);
  await assert.rejects(answer.text());
});
