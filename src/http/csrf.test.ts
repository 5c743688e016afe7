// Which requests count as our own: the table of what browsers, programs and strangers send.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameSite } from './csrf.ts';

const own = ['https://aduan.contoh.example', 'http://127.0.0.1:3000'];
const form = 'application/x-www-form-urlencoded';

type Row = [what: string, allowed: boolean, method: string, path: string, headers: Record<string, string>];
const table: Row[] = [
  ['reading', true, 'GET', '/lacak', { 'sec-fetch-site': 'cross-site' }],
  ['asking for headers', true, 'HEAD', '/', { origin: 'https://jahat.example' }],
  ['our form in a browser', true, 'POST', '/lapor', { 'sec-fetch-site': 'same-origin', origin: own[0] ?? '' }],
  ['our form whose origin is hidden', true, 'POST', '/lapor', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
  ['typed into the address bar', true, 'POST', '/lapor', { 'sec-fetch-site': 'none' }],
  ['another site', false, 'POST', '/lapor', { 'sec-fetch-site': 'cross-site' }],
  [
    'another site with our origin forged',
    false,
    'POST',
    '/lapor',
    { 'sec-fetch-site': 'cross-site', origin: own[0] ?? '' },
  ],
  ['a neighbour under the same domain', false, 'POST', '/lapor', { 'sec-fetch-site': 'same-site' }],
  ['an unknown word of the browser', false, 'POST', '/lapor', { 'sec-fetch-site': 'moon' }],
  ['an older browser, public address', true, 'POST', '/lapor', { origin: 'https://aduan.contoh.example' }],
  ['an older browser, direct address', true, 'POST', '/lapor', { origin: 'http://127.0.0.1:3000' }],
  ['an older browser, another site', false, 'POST', '/lapor', { origin: 'https://jahat.example' }],
  [
    'an origin that only begins like ours',
    false,
    'POST',
    '/lapor',
    { origin: 'https://aduan.contoh.example.jahat.example' },
  ],
  ['another port', false, 'POST', '/lapor', { origin: 'http://127.0.0.1:3001' }],
  ['no scheme', false, 'POST', '/lapor', { origin: 'aduan.contoh.example' }],
  ['origin null without more', false, 'POST', '/lapor', { origin: 'null' }],
  ['origin empty', false, 'POST', '/lapor', { origin: '' }],
  [
    'only a referer, ours',
    true,
    'POST',
    '/lapor',
    { referer: 'https://aduan.contoh.example/lapor?x=1', cookie: 'a=b' },
  ],
  [
    'only a referer, theirs',
    false,
    'POST',
    '/lapor',
    { referer: 'https://jahat.example/https://aduan.contoh.example' },
  ],
  ['a program without cookies', true, 'POST', '/lapor', { 'content-type': form }],
  ['a form with a cookie and no origin', false, 'POST', '/lapor', { 'content-type': form, cookie: 'a=b' }],
  ['plain text with a cookie', false, 'POST', '/api/v1/x', { 'content-type': 'text/plain', cookie: 'a=b' }],
  ['no type with a cookie', false, 'POST', '/api/v1/x', { cookie: 'a=b' }],
  [
    'JSON with a cookie from a program',
    true,
    'POST',
    '/api/v1/x',
    { 'content-type': 'application/json', cookie: 'a=b' },
  ],
  ['a webhook', true, 'POST', '/hooks/instagram', { 'sec-fetch-site': 'cross-site' }],
  ['not a webhook', false, 'POST', '/hooksx', { 'sec-fetch-site': 'cross-site' }],
  ['the platform of the simulator', true, 'POST', '/simulator/graph/v25.0/1/replies', {}],
  ['the screen of the simulator', false, 'POST', '/simulator/comment', { 'sec-fetch-site': 'cross-site' }],
  ['PUT', false, 'PUT', '/api/v1/x', { origin: 'https://jahat.example' }],
  ['DELETE', false, 'DELETE', '/api/v1/x', { origin: 'https://jahat.example' }],
  ['PATCH', false, 'PATCH', '/api/v1/x', { origin: 'https://jahat.example' }],
  ['an invented method', false, 'get', '/api/v1/x', { origin: 'https://jahat.example' }],
];

for (const [what, allowed, method, path, headers] of table) {
  test(`${allowed ? 'passes' : 'is refused'}: ${what}`, () => {
    assert.equal(isSameSite({ method, path, headers, own }), allowed);
  });
}
