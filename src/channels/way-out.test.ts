// Whoever names an address, nothing inside the own walls is reached unless the environment allows it; and nobody learns which doors stand open.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { after, afterEach, test } from 'node:test';
import { callJson, isRefusedAddress } from './http-call.ts';
import { isBelow } from './join-url.ts';
import { allowInner, outAddress, outFetch, outSocket, parseInner, publicFetch, type Inner } from './way-out.ts';

const seen: string[] = [];
const server: Server = createServer((request, response) => {
  let length = 0;
  request.on('data', (part: Buffer) => (length += part.length));
  request.on('end', () => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
    if (request.url === '/away') response.writeHead(302, { location: 'http://127.0.0.1:1/' });
    response.end(JSON.stringify({ type: request.headers['content-type'], length }));
  });
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const port = (server.address() as AddressInfo).port;
/** Takes a connection and says nothing that HTTP could read. */
const odd = createTcpServer((socket) => socket.end('SSH-2.0-x\r\n'));
await new Promise<void>((ready) => odd.listen(0, '127.0.0.1', ready));
const oddPort = (odd.address() as AddressInfo).port;
const closed = createTcpServer();
await new Promise<void>((ready) => closed.listen(0, '127.0.0.1', ready));
const closedPort = (closed.address() as AddressInfo).port;
await new Promise((ended) => closed.close(ended));
after(() => {
  server.close();
  odd.close();
});

const only = (...entries: string[]): void => allowInner(entries.flatMap((one) => [...(parseInner(one) ?? [])]));
afterEach(() => {
  seen.length = 0;
  only('loopback');
});

const called = (url: string) => callJson(outFetch, { method: 'GET', url, longestMs: 3000 });
const detailOf = async (url: string): Promise<string> => {
  const answer = await called(url);
  return answer.answered ? `HTTP ${String(answer.answer.status)}` : answer.failure.detail;
};

const inside = [
  'http://127.0.0.1',
  'http://localhost',
  'http://[::1]',
  'http://0.0.0.0',
  'http://[::ffff:127.0.0.1]',
  'http://2130706433',
  'http://0x7f.1',
  'http://0177.0.0.1',
  'http://127.1',
  'http://10.0.0.1',
  'http://172.16.0.1',
  'http://192.168.1.1',
  'http://169.254.169.254',
  'http://100.64.0.1',
  'http://[fd00::1]',
  'http://[fe80::1]',
  'http://[::]',
  'http://[64:ff9b::7f00:1]',
];

test('without a word of the environment nothing inside is reached, however the address is written', async () => {
  only();
  for (const origin of inside)
    for (const url of [`${origin}:${String(port)}/`, `${origin}/`])
      assert.match(await detailOf(url), /not allowed/, url);
  assert.deepEqual(seen, []);
  await assert.rejects(outAddress('localhost', 143), isRefusedAddress);
  await assert.rejects(outAddress('127.0.0.1', 143), isRefusedAddress);
});

test('what is named is reached, that port alone where one is named, and nothing beside it', async () => {
  for (const entry of ['loopback', '127.0.0.1', '127.0.0.0/8', `127.0.0.1:${String(port)}`]) {
    only(entry);
    assert.equal(await detailOf(`http://127.0.0.1:${String(port)}/ada`), 'HTTP 200', entry);
  }
  only(`127.0.0.1:${String(port)}`);
  assert.match(await detailOf(`http://127.0.0.1:${String(oddPort)}/`), /not allowed/);
  only(`localhost:${String(port)}`);
  assert.equal(await detailOf(`http://localhost:${String(port)}/`), 'HTTP 200');
  assert.match(await detailOf(`http://127.0.0.1:${String(port)}/`), /not allowed/);
  only('10.0.0.0/8');
  assert.match(await detailOf(`http://127.0.0.1:${String(port)}/`), /not allowed/);
});

test('an open port, a closed one and one that speaks something else are told in the same words', async () => {
  const words = [
    await detailOf(`http://127.0.0.1:${String(closedPort)}/`),
    await detailOf(`http://127.0.0.1:${String(oddPort)}/`),
  ];
  assert.deepEqual(words, ['no answer', 'no answer']);
  only();
  const refused = [
    await detailOf(`http://127.0.0.1:${String(closedPort)}/`),
    await detailOf(`http://127.0.0.1:${String(port)}/`),
  ];
  assert.equal(new Set(refused).size, 1);
});

test('no redirect is followed, and no address with a user or another scheme is asked', async () => {
  assert.equal(await detailOf(`http://127.0.0.1:${String(port)}/away`), 'HTTP 302');
  assert.deepEqual(seen, ['GET /away']);
  for (const url of [`http://a:b@127.0.0.1:${String(port)}/`, 'file:///etc/passwd', 'ftp://127.0.0.1/', 'data:,x'])
    assert.match(await detailOf(url), /not allowed/, url);
});

test('forms with files arrive as such', async () => {
  const form = new FormData();
  form.append('foto', new Blob(['x'.repeat(1000)], { type: 'image/jpeg' }), 'a.jpg');
  const answer = await callJson(outFetch, { method: 'POST', url: `http://127.0.0.1:${String(port)}/`, files: form });
  assert.ok(answer.answered);
  const { type, length } = answer.answer.body as { type: string; length: number };
  assert.match(type, /^multipart\/form-data; boundary=/);
  assert.ok(length > 1000);
});

test('what anybody with an account may name leads nowhere inside, though the environment opens it', async () => {
  only('loopback', '169.254.0.0/16', 'localhost');
  for (const host of [...inside, 'http://169.254.169.254', 'https://localhost']) {
    const answer = await callJson(publicFetch, {
      method: 'POST',
      url: `${host}:${String(port)}/`,
      json: {},
      longestMs: 3000,
    });
    assert.ok(!answer.answered && answer.failure.outcome === 'retry-later', host);
    assert.match(answer.failure.detail, /not allowed/, host);
  }
  assert.deepEqual(seen, []);
});

test('a file of this machine is opened only by its very path', () => {
  for (const entries of [[], ['/run/mail/imap'], ['loopback']]) {
    only(...entries);
    assert.throws(() => outSocket('/var/run/docker.sock'), isRefusedAddress);
  }
});

test('what the environment names is read, and what is nothing of it is not', () => {
  const read: Record<string, Inner> = {
    '10.0.0.0/8': { kind: 'network', cidr: '10.0.0.0/8' },
    '10.1.2.3:8080': { kind: 'network', cidr: '10.1.2.3/32', port: 8080 },
    'fd00::1': { kind: 'network', cidr: 'fd00::1/128' },
    '[fd00::1]:8080': { kind: 'network', cidr: 'fd00::1/128', port: 8080 },
    'mail.internal:993': { kind: 'name', name: 'mail.internal', port: 993 },
    '/run/mail/imap': { kind: 'socket', path: '/run/mail/imap' },
  };
  for (const [entry, inner] of Object.entries(read)) assert.deepEqual(parseInner(entry), [inner], entry);
  for (const entry of ['', '*', 'http://10.0.0.1', '10.0.0.0/99', 'a b', '-x', 'a:b:c'])
    assert.equal(parseInner(entry), undefined, entry);
});

test('a path that is joined to an address stays below it', () => {
  for (const path of ['/reports?since=1', '/a..b/c', '/reports/{id}', '/'])
    assert.equal(isBelow('https://sp4n.example/v1', path), true, path);
  const away = [
    ':3124/x',
    '.evil.example/x',
    '@evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/../admin',
    '/a/../b',
    '/%2e%2e/x',
    '\\x',
    'x',
    '',
    '?a',
    '#a',
    '/\n',
  ];
  for (const path of away) assert.equal(isBelow('https://sp4n.example/v1', path), false, path);
});
