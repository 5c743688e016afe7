// Links, paths and secrets that others write: what is opened, where a path may lead, and what equals a secret.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isBelow, joinUrl } from './join-url.ts';
import { AddressRefused } from './media-address.ts';
import { isSameSecret } from './same-secret.ts';
import { linkOf } from './shared-link.ts';

test('what was shared is its address and its title, each where it is there', () => {
  const url = 'https://contoh.example/reel/1';
  assert.deepEqual(linkOf(url, 'Jalan rusak'), [{ kind: 'share', url, title: 'Jalan rusak' }]);
  assert.deepEqual(linkOf(url), [{ kind: 'share', url }]);
  assert.deepEqual(linkOf(url, ' \n '), [{ kind: 'share', url }]);
  assert.deepEqual(linkOf(undefined, ' Jalan rusak '), [{ kind: 'share', title: 'Jalan rusak' }]);
  assert.deepEqual(linkOf(undefined), []);
  assert.deepEqual(linkOf('', ''), []);
});

for (const address of [
  'javascript:alert(1)',
  'data:text/html,<script>',
  'file:///etc/passwd',
  'ftp://contoh.example/a',
  'fb://reel/1',
  '//contoh.example/a',
  'contoh.example/a',
  'https://contoh.example/a b',
  ' https://contoh.example/a',
  'https://contoh.example/a\nhttps://lain.example',
  'https://',
])
  test(`${JSON.stringify(address)} is no address to open, and its title is kept`, () => {
    assert.deepEqual(linkOf(address, 'Judul'), [{ kind: 'share', title: 'Judul' }]);
    assert.deepEqual(linkOf(address), []);
  });

test('a title is cut at three hundred', () => {
  const of = (length: number) => linkOf(undefined, 'j'.repeat(length))[0]?.title?.length;
  assert.deepEqual([of(299), of(300), of(301)], [299, 300, 300]);
});

const below: readonly [base: string, path: string, fits: boolean][] = [
  ['https://sp4n.example/api', '/laporan', true],
  ['https://sp4n.example/api/', '/laporan', true],
  ['https://sp4n.example', '/laporan?x=1#y', true],
  ['https://sp4n.example/api', '/', true],
  ['https://sp4n.example/api', 'laporan', false],
  ['https://sp4n.example/api', '', false],
  ['https://sp4n.example', ':3124/laporan', false],
  ['https://sp4n.example', '.jahat.example/laporan', false],
  ['https://sp4n.example', '@jahat.example/laporan', false],
  ['https://sp4n.example', '//jahat.example/laporan', false],
  ['https://sp4n.example', '/\\jahat.example/laporan', false],
  ['https://sp4n.example', '/a\\b', false],
  ['https://sp4n.example/api', '/../rahasia', false],
  ['https://sp4n.example/api', '/a/../../rahasia', false],
  ['https://sp4n.example/api', '/%2e%2e/rahasia', false],
  // What is filled in for a number must not take away the part before it.
  ['https://sp4n.example/api', '/a/../b', false],
  ['https://sp4n.example/api', '/a/./b', false],
  ['https://sp4n.example/api', '/a/.%2E/b', false],
  ['https://sp4n.example/api', '/a/..', false],
  ['https://sp4n.example/api', '/a/..?x=1', false],
  ['https://sp4n.example/api', '/a/..b/...', true],
  ['https://sp4n.example/api', '/a?x=/../b', true],
  ['https://sp4n.example/api', '/a\tb', false],
  ['https://sp4n.example/api', '/a\nb', false],
  ['https://sp4n.example/api', '/a\u0000b', false],
  ['bukan alamat', '/laporan', false],
];
for (const [base, path, fits] of below)
  test(`${JSON.stringify(base + path)} ${fits ? 'stays' : 'does not stay'} below its address`, () => {
    assert.equal(isBelow(base, path), fits);
    if (fits) assert.equal(joinUrl(base, path), base + path);
    else assert.throws(() => joinUrl(base, path), AddressRefused);
  });

test('whatever path is typed, what is joined goes to the same host', () => {
  const base = 'https://sp4n.example/api';
  fc.assert(
    fc.property(fc.string(), (path) => {
      if (!isBelow(base, `/${path}`)) return;
      const joined = new URL(joinUrl(base, `/${path}`));
      assert.equal(joined.origin, 'https://sp4n.example');
      assert.ok(joined.pathname.startsWith('/api/'));
    }),
  );
});

test('a secret equals itself alone, and an empty one nothing', () => {
  assert.equal(isSameSecret('cocok', 'cocok'), true);
  for (const [given, secret] of [
    ['cocok', 'cocok '],
    ['Cocok', 'cocok'],
    ['', 'cocok'],
    ['cocok', ''],
    ['', ''],
    ['coco', 'cocok'],
    ['\u00e9', 'e\u0301'],
  ] as const)
    assert.equal(isSameSecret(given, secret), false, JSON.stringify([given, secret]));
});
