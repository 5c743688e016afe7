// Whatever is sent to the open addresses, the server answers calmly: never a 5xx, never without its headers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { givenServer } from '#test/beds/http-server.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\0',
    '\ud800',
    "' or 1=1 --",
    '<script>alert(1)</script>',
    '{{7*7}}',
    '../../etc/passwd',
    '\r\nSet-Cookie: a=b',
  ),
  fc.emailAddress(),
);

test('sign-in never stumbles over what is typed', async (t) => {
  const { app } = await givenServer(t);
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.record({ email: text, password: text }), fc.jsonValue()), async (payload) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify(payload),
      });
      assert.ok([400, 401, 429].includes(answer.statusCode), `${String(answer.statusCode)} ${answer.body}`);
      assert.equal(answer.headers['set-cookie'], undefined);
      assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    }),
    { numRuns: 80 },
  );
});

test('no address, header or cookie makes the server fail', async (t) => {
  const { app } = await givenServer(t);
  const printable = fc.string({ maxLength: 80 });
  const path = fc.constantFrom('/', '/meja/', '/meja/assets/', '/api/v1/', '/api/auth/', '/identitas/', '/metrics/');
  await fc.assert(
    fc.asyncProperty(path, text, printable, printable, async (prefix, rest, cookie, accept) => {
      const url = `${prefix}${encodeURIComponent(rest.toWellFormed())}?${encodeURIComponent(cookie)}`;
      const headers = { cookie: `tanggap_session=${cookie}`, accept, origin: accept, 'x-forwarded-for': cookie };
      const answer = await app.inject({ method: 'GET', url, headers });
      assert.ok(answer.statusCode < 500, `${url} ${String(answer.statusCode)} ${answer.body}`);
      assert.equal(answer.headers['x-frame-options'], 'DENY');
    }),
    { numRuns: 200 },
  );
});

test('nothing that is sent becomes a line of the log, or a field of one', async (t) => {
  const { app, logged } = await givenServer(t);
  const forged = JSON.stringify({ level: 30, event: 'signed-in', userId: 'palsu' });
  for (const ending of ['\n', '\r\n', '\u2028', '\u0085']) {
    const words = `a${ending}${forged}${ending}`;
    await app.inject(`/${encodeURIComponent(words)}?q=${encodeURIComponent(words)}`);
    await app.inject({ url: '/api/v1/cases', headers: { cookie: `tanggap_session=${encodeURIComponent(words)}` } });
    for (const payload of [
      { email: words, password: words },
      { email: 'a@b.example', password: words, event: words },
    ])
      await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload });
    await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: words });
  }
  const lines = logged()
    .split(/\r\n|[\n\r\u2028\u0085]/)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { event?: string; userId?: string });
  assert.ok(lines.some(({ event }) => event === 'sign-in-failed'));
  assert.ok(!lines.some(({ event, userId }) => event === 'signed-in' || userId === 'palsu'));
});

test('broken escapes and overlong paths are refused in the same manner', async (t) => {
  const { app } = await givenServer(t);
  for (const url of [
    '/%',
    '/%ff',
    '/meja/%00',
    '/meja/%c0%ae%c0%ae/',
    `/identitas/${'a'.repeat(5000)}`,
    '//jahat.example/',
    '/\\jahat.example',
  ]) {
    const answer = await app.inject(url);
    assert.ok(answer.statusCode < 500, `${url}: ${String(answer.statusCode)}`);
    assert.equal(answer.headers['location'], undefined, url);
    assert.equal(answer.body.includes(`'${url}`), false, url);
    assert.equal(answer.headers['x-frame-options'], 'DENY', url);
    assert.match(String(answer.headers['content-security-policy']), /frame-ancestors 'none'/, url);
  }
});

test('a request is never sent back to whoever sent it', async (t) => {
  const { app } = await givenServer(t);
  for (const url of ['/', '/meja/', '/api/auth/get-session']) {
    const answer = await app.inject({ method: 'TRACE', url, headers: { cookie: 'tanggap_session=rahasia' } });
    assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, `${url}: ${String(answer.statusCode)}`);
    assert.equal(answer.payload.includes('rahasia'), false);
  }
});
