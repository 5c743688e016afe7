// What is refused before any route sees it: in the form and in the language of whoever asked, and with nothing of what they sent.
import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { suite, test } from 'node:test';
import fastify, { type ConnectionError } from 'fastify';
import { refuseBadAddress, refuseUnreadable } from './bad-request.ts';

const app = (https = false) =>
  fastify({ frameworkErrors: refuseBadAddress(https) }).get('/api/v1/cases/:number', () => 'ok');

const percent = {
  id: 'Alamat tidak dapat dibaca: tanda persen harus diikuti dua angka heksadesimal.',
  en: 'The address cannot be read: a percent sign must be followed by two hexadecimal digits.',
};

suite('an address that cannot be decoded', () => {
  for (const [url, language, accept] of [
    ['/api/v1/cases/%', 'id', undefined],
    ['/api/v1/cases/%zz?lang=en', 'en', undefined],
    ['/api/v1/cases/%', 'en', 'en'],
    ['/api/v1/cases/%', 'id', 'en-US,en;q=0.9'],
    ['/%', 'id', 'en'],
    ['/%c0?x=1&lang=en', 'en', undefined],
  ] as const)
    test(`${url} (${accept ?? 'no language'}) is told in ${language}`, async () => {
      const headers = accept === undefined ? {} : { 'accept-language': accept };
      const answer = await app().inject({ url, headers });
      const problem = JSON.parse(answer.body) as Record<string, unknown>;
      assert.deepEqual([answer.statusCode, problem['status'], problem['code']], [400, 400, 'invalid-request']);
      assert.equal(problem['detail'], percent[language]);
      assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    });

  test('is answered as Open311 answers, by the ending of its path', async () => {
    const json = await app().inject('/open311/v2/%.json?a=1');
    assert.deepEqual(JSON.parse(json.body), [{ code: '400', description: percent.id }]);
    assert.match(String(json.headers['content-type']), /^application\/json/);
    for (const url of ['/open311/v2/%.xml', '/open311/%', '/open311/v2/%?x=.json']) {
      const xml = await app().inject(url);
      assert.match(String(xml.headers['content-type']), /^text\/xml/);
      assert.ok(xml.body.includes(`<error><code>400</code><description>${percent.id}</description></error>`), url);
    }
  });

  test('brings the headers that no hook can add any more, and of TLS only where there is some', async () => {
    for (const https of [true, false]) {
      const { headers } = await app(https).inject('/%');
      assert.deepEqual(
        ['x-content-type-options', 'x-frame-options', 'cache-control', 'content-security-policy'].map(
          (name) => headers[name],
        ),
        ['nosniff', 'DENY', 'no-store', "default-src 'none'; frame-ancestors 'none'"],
      );
      assert.equal(headers['strict-transport-security'], https ? 'max-age=31536000' : undefined);
    }
  });

  test('is never repeated', async () => {
    for (const url of ['/rahasia%', '/open311/rahasia%', '/open311/rahasia%.json'])
      assert.doesNotMatch((await app().inject(url)).body, /rahasia/);
  });
});

/** What is written to a connection that brought this. */
const told = (code: string, packet: unknown, { https = false, writable = true, destroyed = false } = {}) => {
  const said = { answer: '', destroyed: false };
  const socket = {
    writable,
    destroyed,
    end: (text: string) => void (said.answer = text),
    destroy: () => void (said.destroyed = true),
  } as unknown as Socket;
  refuseUnreadable(https)(Object.assign(new Error(code), { code, rawPacket: packet }) as ConnectionError, socket);
  return said;
};

const bodyIn = (answer: string): string => answer.split('\r\n\r\n').slice(1).join('\r\n\r\n');
const packet = (line: string): Buffer => Buffer.from(`${line} HTTP/1.1\r\nhost: a\r\n`);

suite('a request that cannot be read', () => {
  for (const [code, line, detail] of [
    ['HPE_INVALID_METHOD', '400 Bad Request', 'Permintaan tidak dapat dibaca sebagai HTTP.'],
    [
      'HPE_HEADER_OVERFLOW',
      '431 Request Header Fields Too Large',
      'Alamat atau kepala permintaan terlalu panjang: tanyakan lebih sedikit nomor sekaligus.',
    ],
    ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout', undefined],
  ] as const)
    test(`for ${code} is answered with ${line}, whole, and the connection ends`, () => {
      const { answer } = told(code, packet('GET /'));
      const [first, ...head] = answer.split('\r\n\r\n')[0]?.split('\r\n') ?? [];
      assert.equal(first, `HTTP/1.1 ${line}`);
      assert.ok(head.includes('connection: close') && head.includes('cache-control: no-store'));
      assert.ok(head.includes(`content-length: ${String(Buffer.byteLength(bodyIn(answer)))}`));
      const problem = JSON.parse(bodyIn(answer)) as Record<string, unknown>;
      assert.equal(problem['status'], Number(line.slice(0, 3)));
      if (detail !== undefined) assert.equal(problem['detail'], detail);
    });

  test('is told in the language and the form of the address in it, where it shows', () => {
    const detail = (line: string): unknown =>
      (JSON.parse(bodyIn(told('HPE_INVALID_HEADER_TOKEN', packet(line)).answer)) as Record<string, unknown>)['detail'];
    assert.equal(detail('GET /api/v1/cases?lang=en'), 'The request cannot be read as HTTP.');
    assert.equal(detail('GET /api/v1/cases'), 'Permintaan tidak dapat dibaca sebagai HTTP.');
    assert.match(
      bodyIn(told('HPE_HEADER_OVERFLOW', packet('GET /open311/v2/requests.json?x')).answer),
      /^\[\{"code":"431"/,
    );
    assert.match(
      bodyIn(told('HPE_HEADER_OVERFLOW', packet('GET /open311/v2/requests.xml')).answer),
      /^<\?xml .*<code>431</s,
    );
  });

  test('may be anything: no bytes, no packet, an endless address', () => {
    for (const strange of [
      undefined,
      'GET /open311/a.json',
      Buffer.alloc(0),
      Buffer.from([0xff, 0x00]),
      packet(`GET /${'a'.repeat(5000)}`),
    ])
      assert.match(told('HPE_INVALID_METHOD', strange).answer, /^HTTP\/1\.1 400 Bad Request\r\n/);
  });

  test('is held to https where there is some', () => {
    assert.match(
      told('X', packet('GET /'), { https: true }).answer,
      /\r\nstrict-transport-security: max-age=31536000\r\n/,
    );
    assert.doesNotMatch(told('X', packet('GET /')).answer, /strict-transport/);
  });

  test('of a connection that is gone is not answered; one that takes no words is cut', () => {
    assert.deepEqual(told('ECONNRESET', packet('GET /')), { answer: '', destroyed: false });
    assert.deepEqual(told('X', packet('GET /'), { destroyed: true }), { answer: '', destroyed: false });
    assert.deepEqual(told('X', packet('GET /'), { writable: false }), { answer: '', destroyed: true });
  });
});
