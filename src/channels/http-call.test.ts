// One call to a platform: what goes out, how much of an answer is read, and what it means that none came.
import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { brokenOff, scripted, type ScriptedAnswer } from '#test/beds/scripted-platform.ts';
import {
  answeredWithout,
  callJson,
  isRefusedAddress,
  networkFailure,
  recordOf,
  retryAfterMs,
  type Answered,
  type JsonRequest,
} from './http-call.ts';
import { AddressRefused } from './media-address.ts';

const url = 'https://platform.example/v1/hal';
const get: JsonRequest = { method: 'GET', url };

const told = (called: Answered) => {
  assert.ok(called.answered, JSON.stringify(called));
  return called.answer;
};
const failed = (called: Answered) => {
  assert.ok(!called.answered, 'an answer came');
  return called.failure;
};
const answer = async (given: ScriptedAnswer, request: JsonRequest = get) =>
  told(await callJson(scripted(given).fetch, request));

test('what is sent goes as JSON, as a form, or as a form with files, and says which', async () => {
  const files = new FormData();
  files.set('nama', 'foto');
  const table: [Partial<JsonRequest>, string | null, unknown][] = [
    [{}, null, undefined],
    [{ json: { teks: 'sugéng 🙏' } }, 'application/json', { teks: 'sugéng 🙏' }],
    [{ json: [] }, 'application/json', []],
    [{ form: { teks: 'a b&c' } }, 'application/x-www-form-urlencoded', { teks: 'a b&c' }],
    [{ form: new URLSearchParams([['a', '1']]) }, 'application/x-www-form-urlencoded', { a: '1' }],
    // Its type names a sign that only whoever packs it knows.
    [{ files, json: { teks: 'tidak' } }, null, { nama: 'foto' }],
    [{ json: { a: 1 }, form: { b: '2' } }, 'application/json', { a: 1 }],
  ];
  for (const [more, type, body] of table) {
    const platform = scripted({});
    await callJson(platform.fetch, { ...get, method: 'POST', ...more });
    const asked = platform.only();
    assert.deepEqual([asked.headers.get('content-type'), asked.body], [type, body]);
    assert.deepEqual([asked.method, asked.headers.get('accept')], ['POST', 'application/json']);
  }
});

test('a header of the call’s own goes along, and may ask for another kind of answer', async () => {
  const platform = scripted({});
  await callJson(platform.fetch, { ...get, headers: { authorization: 'Bearer t', accept: 'text/html' } });
  const { headers } = platform.only();
  assert.deepEqual([headers.get('authorization'), headers.get('accept')], ['Bearer t', 'text/html']);
});

for (const status of [200, 201, 204, 301, 400, 401, 404, 418, 429, 500, 503])
  test(`an answer with status ${String(status)} is an answer`, async () => {
    const { status: seen, headers } = await answer({ status, headers: { 'x-sisa': '3' } });
    assert.deepEqual([seen, headers.get('x-sisa')], [status, '3']);
  });

test('a body that is no JSON is an answer without one, and its words are kept', async () => {
  for (const text of ['', '<html>perawatan</html>', '{"a":', 'undefined', '\u0000'])
    assert.deepEqual([(await answer({ text })).body, (await answer({ text })).text], [undefined, text]);
  assert.deepEqual((await answer({ text: ' null ' })).body, null);
});

test('an id that no number holds keeps its digits where the call asks for it, and is rounded where not', async () => {
  const text = '{"id":1234567890123456789,"kecil":7,"luas":1.5}';
  const exact = await answer({ text }, { ...get, exactIds: true });
  assert.deepEqual(exact.body, { id: '1234567890123456789', kecil: 7, luas: 1.5 });
  assert.deepEqual(recordOf((await answer({ text })).body)['id'], Number('1234567890123456789'));
});

test('four megabytes are read, and one byte more is no answer', async () => {
  const longest = 4 * 1024 * 1024;
  assert.equal((await answer({ text: 'a'.repeat(longest) })).text.length, longest);
  const failure = failed(await callJson(scripted({ text: 'a'.repeat(longest + 1) }).fetch, get));
  assert.deepEqual([failure.outcome, failure.reason], ['retry-later', 'network']);
});

/** Whether a write may have arrived when the line broke with this. */
const ends: readonly [code: string, unknown: boolean][] = [
  ['ECONNREFUSED', false],
  ['ENOTFOUND', false],
  ['EAI_AGAIN', false],
  ['EHOSTUNREACH', false],
  ['ENETUNREACH', false],
  ['UND_ERR_CONNECT_TIMEOUT', false],
  ['CERT_HAS_EXPIRED', false],
  ['ERR_TLS_CERT_ALTNAME_INVALID', false],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', false],
  ['SELF_SIGNED_CERT_IN_CHAIN', false],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', false],
  ['ECONNRESET', true],
  ['EPIPE', true],
  ['ETIMEDOUT', true],
  ['UND_ERR_SOCKET', true],
  ['UND_ERR_HEADERS_TIMEOUT', true],
  ['UND_ERR_BODY_TIMEOUT', true],
  ['', true],
];
for (const [code, unknown] of ends)
  test(`after ${code || 'no code'} a write ${unknown ? 'may have arrived' : 'never left'}`, async () => {
    for (const [method, isUnknown] of [
      ['POST', unknown],
      ['PUT', unknown],
      ['DELETE', unknown],
      ['GET', false],
    ] as const) {
      const failure = failed(await callJson(scripted(brokenOff(code)).fetch, { ...get, method }));
      const expected = { outcome: 'retry-later', reason: 'network', detail: 'no answer', unknown: isUnknown };
      assert.deepEqual(failure, expected, method);
    }
  });

test('why a line broke is found however deep it stands, and what is no error has no reason', () => {
  const deep = new Error('a', { cause: new Error('b', { cause: brokenOff('ECONNREFUSED') }) });
  const isUnknown = (error: unknown): boolean => {
    const failure = networkFailure(error, true);
    return failure.outcome === 'retry-later' && failure.unknown;
  };
  assert.equal(isUnknown(deep), false);
  for (const strange of [
    undefined,
    null,
    'ECONNREFUSED',
    { code: 'ECONNREFUSED' },
    Object.assign(new Error(''), { code: 7 }),
  ])
    assert.equal(isUnknown(strange), true);
});

test('a refused address is told as such, names the setting, never left, and says nothing of the address', () => {
  for (const error of [
    new AddressRefused('10.0.0.7'),
    new TypeError('fetch failed', { cause: new AddressRefused('10.0.0.7') }),
    new Error('a', { cause: new Error('b', { cause: new AddressRefused('10.0.0.7') }) }),
  ]) {
    assert.equal(isRefusedAddress(error), true);
    const failure = networkFailure(error, true);
    assert.match(failure.detail, /ALLOW_INNER/);
    assert.ok(!failure.detail.includes('10.0.0.7'));
    assert.equal(failure.outcome === 'retry-later' && failure.unknown, false);
  }
  for (const error of [new Error('AddressRefused'), 'AddressRefused', undefined, brokenOff('ECONNREFUSED')])
    assert.equal(isRefusedAddress(error), false);
});

const waits: readonly [header: string | undefined, ms: number | undefined][] = [
  [undefined, undefined],
  ['0', 0],
  ['7', 7000],
  ['1.5', 1500],
  ['-1', undefined],
  ['Infinity', undefined],
  ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
  ['soon', undefined],
];
for (const [header, ms] of waits)
  test(`Retry-After "${header ?? 'absent'}" asks to wait ${ms === undefined ? 'for nobody knows how long' : `${String(ms)} ms`}`, () => {
    assert.equal(retryAfterMs(new Headers(header === undefined ? {} : { 'retry-after': header })), ms);
  });

test('only an object is read as a record, and it is a copy', () => {
  for (const none of [undefined, null, 7, 'teks', true, [], ['a']]) assert.deepEqual(recordOf(none), {});
  const own = { a: 1 };
  assert.deepEqual(recordOf(own), own);
  assert.notEqual(recordOf(own), own);
});

test('an answer that lacks what a call must bring leaves it unknown whether it took effect', () => {
  assert.deepEqual(answeredWithout('id'), {
    ...{ outcome: 'retry-later', reason: 'temporary', detail: 'the answer holds no id' },
    unknown: true,
  });
});

const served = async (t: TestContext, listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
};

test('a redirect is told, and the token never goes where it points', async (t) => {
  const seen: (string | undefined)[] = [];
  const address = await served(t, (request, response) => {
    seen.push(request.url);
    response.writeHead(302, { location: '/lain' }).end();
  });
  const { status } = told(await callJson(fetch, { ...get, url: address, headers: { authorization: 'Bearer t' } }));
  assert.deepEqual([status, seen], [302, ['/']]);
});

test('whoever does not answer in time has not answered, and a write may have arrived', async (t) => {
  const address = await served(t, () => undefined);
  const failure = failed(await callJson(fetch, { method: 'POST', url: address, json: {}, longestMs: 20 }));
  assert.deepEqual([failure.reason, failure.outcome === 'retry-later' && failure.unknown], ['network', true]);
});
