// What stands before every route: how deep a body may be, which words name a field that is wrong, who an address stands for, and who is in front.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fastify from 'fastify';
import fc from 'fast-check';
import { cleanInput } from './clean-input.ts';
import { bodyProblems, fieldProblem } from './field-words.ts';
import { networkOf } from './network.ts';
import { guardInput, isTooDeep } from './untrusted-input.ts';
import { carriesProxyHeader, noticeUntrustedProxy } from './untrusted-proxy.ts';

/** How deep a value is, told by walking it. */
const depthOf = (value: unknown): number =>
  typeof value !== 'object' || value === null ? 0 : 1 + Math.max(0, ...Object.values(value).map(depthOf));

suite('how deep a body is', () => {
  test('is told as a walk through the value tells it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.integer({ min: 0, max: 8 }), (value, most) => {
        assert.equal(isTooDeep(JSON.stringify(value), most), depthOf(value) > most);
        assert.equal(isTooDeep(JSON.stringify(value, undefined, 2), most), depthOf(value) > most);
      }),
      { numRuns: 300 },
    );
  });

  test('does not count brackets within words, whatever is quoted there', () => {
    for (const words of ['[[[[', '"[[[[', '\\"[[[[', '\\', '\\\\"{{{{', '{"a":['])
      assert.equal(isTooDeep(JSON.stringify([words]), 1), false, words);
  });

  test('is 32 at most, to the level', async () => {
    const app = fastify();
    guardInput(app);
    app.post('/api/x', () => ({ ok: true }));
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const status = async (payload: string): Promise<number> =>
      (await app.inject({ method: 'POST', url: '/api/x', headers: { 'content-type': 'application/json' }, payload }))
        .statusCode;
    assert.deepEqual(
      [await status(nested(32)), await status(nested(33)), await status('{'), await status('')],
      [200, 400, 400, 400],
    );
    assert.equal(await status(`"${'x'.repeat(17_000)}"`), 413);
    assert.equal(await status('{"__proto__":{"a":1}}'), 400);
    await app.close();
  });
});

test('what is asked is cleaned wherever it stands: in a path, a query, a body of any shape; bytes keep as they came', async () => {
  const app = fastify();
  cleanInput(app);
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, { field: decodeURIComponent(String(body)) }),
  );
  app.post<{ Params: { id: string }; Querystring: { q: string } }>('/x/:id', ({ params, query, body }) => ({
    ...{ id: params.id, q: query.q, body: Buffer.isBuffer(body) ? body.toString('hex') : body },
  }));
  const asked = async (payload: string | Buffer, type: string): Promise<unknown> =>
    (
      JSON.parse(
        (await app.inject({ method: 'POST', url: '/x/a%00b?q=c%00d', headers: { 'content-type': type }, payload }))
          .body,
      ) as { body: unknown }
    ).body;
  const json = JSON.stringify({ a: 'x\0y', deep: [{ b: '\ud83d' }, 5, null, true], none: [] });
  assert.deepEqual(await asked(json, 'application/json'), {
    a: 'x\uFFFDy',
    deep: [{ b: '\uFFFD' }, 5, null, true],
    none: [],
  });
  assert.deepEqual(await asked('a%00b', 'application/x-www-form-urlencoded'), { field: 'ab' });
  assert.equal(await asked(Buffer.from([0, 1, 255]), 'application/octet-stream'), '0001ff');
  const answer = await app.inject({ method: 'POST', url: '/x/a%00b?q=c%00d', payload: {} });
  assert.deepEqual(JSON.parse(answer.body), { id: 'a\uFFFDb', q: 'c\uFFFDd', body: {} });
  await app.close();
});

suite('what is wrong with a field', () => {
  const said = (keyword: string, params: Record<string, unknown> = {}) =>
    (['id', 'en'] as const).map((language) =>
      fieldProblem({ keyword, instancePath: '/items/0', params }, 'body', language),
    );

  test('is told in both languages, by what is wrong and never by what was sent', () => {
    for (const [keyword, id, en] of [
      ['type', 'jenisnya tidak cocok', 'is of the wrong type'],
      ['minLength', 'terlalu pendek', 'is too short'],
      ['maxLength', 'terlalu panjang', 'is too long'],
      ['minItems', 'terlalu sedikit', 'has too few entries'],
      ['maxItems', 'terlalu banyak', 'has too many entries'],
      ['minimum', 'terlalu kecil', 'is too small'],
      ['maximum', 'terlalu besar', 'is too large'],
      ['enum', 'tidak termasuk pilihan', 'is none of the choices'],
      ['anyOf', 'tidak termasuk pilihan', 'is none of the choices'],
      ['pattern', 'bentuknya tidak cocok', 'has the wrong form'],
      ['format', 'bentuknya tidak cocok', 'has the wrong form'],
      ['notHeardOf', 'tidak dapat diterima', 'cannot be accepted'],
    ] as const)
      assert.deepEqual(said(keyword, { limit: 'rahasia' }), [
        { place: 'body/items/0', message: id },
        { place: 'body/items/0', message: en },
      ]);
  });

  test('is named where it is missing or unknown', () => {
    assert.deepEqual(said('required', { missingProperty: 'a' })[0], {
      place: 'body/items/0/a',
      message: 'wajib diisi',
    });
    assert.deepEqual(said('additionalProperties', { additionalProperty: 'b' })[1], {
      place: 'body/items/0/b',
      message: 'is unknown',
    });
  });

  test('of the schema library is told field by field, and once', () => {
    const wrong = [
      { keyword: 'required', instancePath: '', params: { requiredProperties: ['a', 'b'] } },
      { keyword: 'additionalProperties', instancePath: '/c', params: { additionalProperties: ['d'] } },
      { keyword: 'boolean', instancePath: '/c/d', params: {} },
      { keyword: 'type', instancePath: '/e', params: { type: 'string' } },
    ];
    assert.deepEqual(bodyProblems(wrong, 'en'), [
      { place: 'body/a', message: 'is required' },
      { place: 'body/b', message: 'is required' },
      { place: 'body/c/d', message: 'is unknown' },
      { place: 'body/e', message: 'is of the wrong type' },
    ]);
  });
});

test('an address stands for a household: IPv4 by itself however it is written, IPv6 by its /64', () => {
  for (const [ip, network] of [
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '8193:3512:1:2'],
    ['2001:db8:1:2::', '8193:3512:1:2'],
    ['2001:0db8:0001:0002:ffff:ffff:ffff:ffff', '8193:3512:1:2'],
    ['2001:db8:1:3::1', '8193:3512:1:3'],
    ['', 'unknown'],
    ['bukan alamat', 'unknown'],
    ['203.0.113.7, 10.0.0.1', 'unknown'],
  ] as const)
    assert.equal(networkOf(ip), network, ip);
});

suite('a proxy that nobody named', () => {
  const headers = [
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-real-ip',
    'forwarded',
    'via',
    'cf-connecting-ip',
    'true-client-ip',
  ];
  const asked = async (
    trustProxy: readonly string[],
    requests: readonly Record<string, string>[],
    note = () => Promise.resolve(),
  ) => {
    const app = fastify();
    let noted = 0;
    noticeUntrustedProxy(app, trustProxy, () => {
      noted += 1;
      return note();
    });
    app.get('/', () => 'ok');
    for (const one of requests) assert.equal((await app.inject({ url: '/', headers: one })).statusCode, 200);
    await app.close();
    return noted;
  };

  test('is noticed by each header that proxies add, once an hour, and by no other', async () => {
    for (const name of headers) {
      assert.equal(carriesProxyHeader({ headers: { [name]: '' } }), true);
      assert.equal(await asked([], [{ [name]: 'x' }, { [name]: 'x' }]), 1, name);
    }
    assert.equal(carriesProxyHeader({ headers: { host: 'a', 'x-forwarded': 'b' } }), false);
    assert.equal(await asked([], [{ 'x-request-id': '1' }]), 0);
  });

  test('is nobody’s news where one is trusted; what could not be noted is noted again', async () => {
    assert.equal(await asked(['10.0.0.1'], [{ via: 'x' }]), 0);
    assert.equal(await asked([], [{ via: 'x' }, {}, { via: 'x' }], () => Promise.reject(new Error('away'))), 2);
  });
});
