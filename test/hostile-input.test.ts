// Every route of the table is asked with paths, queries and bodies that nobody means well with: whatever it answers, it is no 5xx.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isTooDeep } from '#http/untrusted-input.ts';
import { table, type Caller } from './tables/access-table.ts';
import { givenCase } from './given/cases.ts';
import { givenDesk, type Person } from './beds/desk.ts';
import { routesOf, withoutHash } from './tables/route-table.ts';
import { unfollowed } from './beds/runner-hook.ts';

unfollowed();
const desk = await givenDesk({ after });
const number = await givenCase(desk, 'disposed');

/** It ends by itself for nobody, and takes nothing of what is asked. */
const endless = ['GET /api/v1/live'];

const values = [
  '%00',
  'a%00b',
  '%ff',
  '%',
  '%E0%80%80',
  '%ED%A0%80',
  "'%22%3C",
  '..%2f..%2fetc',
  '-1',
  '9'.repeat(30),
  '%F0%9F%98%80',
];
const named = ['a%00b.json', 'a%00b.xml', '%ff.json', `${'9'.repeat(30)}.json`];

const queries = [
  '?a=%00&%00=b&lang=%00&q=%00&cursor=%00&kode=%00',
  '?q=%ff&cursor=%&lang=%ff&page=%zz&limit=%00',
  '?q=a&q=b&cursor=a&cursor=b&limit=-1&page=1e99&from=0&to=9999999999999&before=x&after=[]',
  '?q[a]=b&__proto__[x]=1&constructor=1&status[]=%00&cursor=eyJ9',
  `?q=${'%F0%9F%98%80'.repeat(50)}&api_key=%00&service_request_id=%00&start_date=%00&status=%00`,
];

const multipart = 'multipart/form-data';
const part = (head: string, body: string, end = '--x--'): string => `--x\r\n${head}\r\n\r\n${body}\r\n${end}`;

const bodies: readonly (readonly [type: string, body: string])[] = [
  ['application/json', '['.repeat(200)],
  ['application/json', `${'{"a":'.repeat(33)}1${'}'.repeat(33)}`],
  ['application/json', '{"a":"\\u0000","\\u0000":"\\ud800","type":"\\u0000","email":"\\u0000","text":"\\ud83d"}'],
  ['application/json', '{"__proto__":{"a":1}}'],
  ['application/json', '{"a":1'],
  ['application/json', ''],
  ['application/json', 'null'],
  ['application/json', '[1,"\\u0000",{"a":[]}]'],
  ['application/json; charset=utf-16', '\ufeff{}'],
  ['application/x-www-form-urlencoded', 'a=%00&%00=b&nomor=%ff&kode=%&nama=%E0%80&api_key=%00&service_code=%00'],
  ['application/x-www-form-urlencoded', '&&==&%&a[b][c]=1&__proto__=x'],
  [multipart, part('Content-Disposition: form-data; name="file"; filename="a.jpg"', 'x')],
  [`${multipart}; boundary=`, part('Content-Disposition: form-data; name="file"; filename="a.jpg"', 'x')],
  [`${multipart}; boundary=${'x'.repeat(300)}`, part('Content-Disposition: form-data; name="a"', 'x')],
  [`${multipart}; boundary=x`, part('Content-Disposition: form-data; name="file"; filename="a.jpg"', 'x', '')],
  [`${multipart}; boundary=x`, '--x\r\nContent-Disposition: form-data; name="file"; filename="a'],
  [`${multipart}; boundary=x`, part('Content-Disposition: form-data; name="__proto__"', 'x')],
  [
    `${multipart}; boundary=x`,
    part('Content-Disposition: form-data; name="columns"\r\nContent-Type: application/json', '{'),
  ],
  [`${multipart}; boundary=x`, part('Content-Disposition: form-data; name="\0"; filename="\0.csv"', '\0')],
  [`${multipart}; boundary=x`, ''],
  ['text/plain', '\0'],
  ['', 'x'],
  ['a/%', '{}'],
];

const callerOf = (route: string): Person | undefined => {
  const expected = table[withoutHash(route)];
  assert.ok(expected !== undefined, `${route} does not stand in the access table`);
  const [first] = expected.kind === 'open' ? [] : expected.may;
  return first === undefined ? undefined : (first as Exclude<Caller, 'nobody' | 'disabled'>);
};

const filled = (path: string, value: string): string =>
  path.replaceAll(/:[a-zA-Z]+/g, (name) => (name === ':format' ? 'json' : value)).replaceAll('*', value);

/** As well as the path can be filled in, so that what follows is reached. */
const wellFilled = (path: string): string =>
  filled(path.replaceAll(':number', number), '00000000-0000-4000-8000-000000000000');

type Ask = { method: 'GET'; url: string; payload?: string; headers?: Record<string, string> };

const asks = (route: string): Ask[] => {
  const [method = 'GET', path = ''] = route.split(' ');
  const spot = /[:*]/.test(path.replaceAll(':format', ''));
  const urls = spot
    ? (path.includes(':file') ? [...named, ...values] : values).map((value) => filled(path, value))
    : [];
  const whole = wellFilled(path);
  const sent = method === 'GET' ? [] : bodies;
  const verb = method as 'GET';
  return [
    ...[...urls, ...queries.map((query) => `${whole}${query}`)].map((url) => ({ method: verb, url })),
    ...sent.map(([type, payload]) => ({
      method: verb,
      url: whole,
      payload,
      headers: type === '' ? {} : { 'content-type': type },
    })),
  ];
};

test('no path, query or body makes any route fail', async () => {
  const failures: string[] = [];
  let asked = 0;
  for (const route of routesOf(desk.app).filter((one) => !endless.includes(one))) {
    const caller = callerOf(route);
    const cookie = caller === undefined ? {} : { cookie: await desk.cookieOf(caller) };
    for (const ask of asks(route)) {
      asked += 1;
      // Everybody is somebody else, so that no limit stands in the way of what follows.
      const remoteAddress = `203.0.${String(Math.floor(asked / 250))}.${String(asked % 250)}`;
      const { statusCode, body } = await desk.app.inject({
        ...ask,
        remoteAddress,
        headers: { ...ask.headers, ...cookie },
      });
      const what = ask.payload !== undefined ? ` ${JSON.stringify(ask.headers)} ${ask.payload.slice(0, 60)}` : '';
      if (statusCode >= 500) failures.push(`${String(statusCode)} ${route} ${ask.url}${what}: ${body.slice(0, 120)}`);
    }
  }
  assert.deepEqual(failures, []);
  assert.ok(asked > 1000, String(asked));
});

test('of whom nobody knows nothing is read: neither an officer’s route nor a body that is large or nested', async () => {
  for (const route of routesOf(desk.app).filter(
    (one) => table[withoutHash(one)]?.kind !== 'open' && !one.startsWith('GET '),
  )) {
    const [method = '', path = ''] = route.split(' ');
    const ask = { method: method as 'POST', url: wellFilled(path), headers: { 'content-type': 'application/json' } };
    assert.equal((await desk.app.inject({ ...ask, payload: '{"a' })).statusCode, 401, route);
  }
  const signIn = {
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { 'content-type': 'application/json' },
  } as const;
  assert.equal((await desk.app.inject({ ...signIn, payload: '['.repeat(1024 * 1024) })).statusCode, 413);
  assert.equal((await desk.app.inject({ ...signIn, payload: '['.repeat(10_000) })).statusCode, 400);
});

test('a body that is nested without end is left alone after 32 steps, one that only says so is read', () => {
  // Least of several rounds, beside a short body's: reading to the end would cost a thousand times as much.
  const least = (body: string): number =>
    Math.min(
      ...Array.from({ length: 9 }, () => {
        const begun = performance.now();
        for (let call = 0; call < 100; call += 1) assert.equal(isTooDeep(body), true);
        return performance.now() - begun;
      }),
    );
  assert.ok(least('['.repeat(1024 * 1024)) < 50 * least('['.repeat(1024)));
  assert.equal(isTooDeep(`${'['.repeat(32)}${']'.repeat(32)}`), false);
  assert.equal(isTooDeep(`${'{"a":'.repeat(33)}1${'}'.repeat(33)}`), true);
  assert.equal(isTooDeep(JSON.stringify({ a: '['.repeat(500), 'b\\"{': '\\"[[' })), false);
  assert.equal(isTooDeep('[]'.repeat(1000)), false);
});

test('cookies and headers that cannot be read are no reason to fail', async () => {
  const headers = [
    { cookie: 'tanggap_session=%; tanggap_lacak=%ff; =; ;;' },
    { cookie: 'tanggap_session=a.b%00; tanggap_lacak=1.\u00e9' },
    { cookie: `tanggap_session=${'a'.repeat(4000)}.%E0%A4%A` },
    { accept: '\u00ff', 'accept-language': '%00', origin: '%', 'x-forwarded-for': '%00' },
  ];
  for (const each of headers)
    for (const url of ['/', `/lacak/${number}`, '/api/v1/session', '/api/auth/get-session', '/meja/'])
      assert.ok((await desk.app.inject({ url, headers: each })).statusCode < 500, `${url} ${JSON.stringify(each)}`);
});
