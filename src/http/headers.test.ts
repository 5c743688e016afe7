// Whatever is asked, and however it ends, where the address is https every answer holds its asker to it.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { givenServer } from '#test/beds/http-server.ts';

const given = (t: Parameters<typeof givenServer>[0]) =>
  givenServer(t, { settings: { publicUrl: 'https://aduan.contoh.example' } });

test('every kind of answer bears the year of HTTPS, those to webhooks and to what cannot be decoded too', async (t) => {
  const { app } = await given(t);
  for (const [method, url] of [
    ['POST', '/hooks/x'],
    ['POST', '/hooks/telegram/1'],
    ['POST', '/api/auth/sign-in/email'],
    ['GET', '/%'],
    ['GET', '/open311/v2/%ff.json'],
    ['GET', '/tidak-ada'],
    ['GET', '/meja/assets/main-abc123.js'],
    ['DELETE', '/'],
  ] as const) {
    const { headers } = await app.inject({ method, url });
    assert.equal(headers['strict-transport-security'], 'max-age=31536000', `${method} ${url}`);
  }
});

test('what cannot be read as HTTP at all is answered with it, too', async (t) => {
  const { app } = await given(t);
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  for (const packet of ['bukan http\r\n\r\n', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(200_000)}\r\n\r\n`]) {
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.on('data', (part: Buffer) => (answer += part.toString('latin1')));
    socket.write(packet);
    await once(socket, 'close');
    assert.match(answer, /^HTTP\/1\.1 4\d\d .*\r\n(?:.*\r\n)*strict-transport-security: max-age=31536000\r\n/);
  }
});
