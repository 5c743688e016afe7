// How our letters look, and the ids that they bear: nothing of a citizen's becomes HTML, and no id of ours can be made by others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlForm, plainForm } from './letter-form.ts';
import { authorOf, isOwnId, makeOwnId, ownIdsIn, readMark, rootOf } from './own-id.ts';

const words = (text: string, automatic = false) => ({ text, name: 'Pengaduan Kota', automatic });

test('the words stand above the sign that parts signatures, and the closing says whether a program wrote', () => {
  assert.equal(
    plainForm(words(' Sudah kami catat.\n')),
    'Sudah kami catat.\n\n-- \nPengaduan Kota\nBalaslah surel ini bila ada yang ingin Anda tambahkan.\n',
  );
  assert.match(plainForm(words('a', true)), /\nSurel ini dikirim otomatis\. Balaslah/);
  assert.ok(!plainForm(words('a')).includes('otomatis'));
  assert.ok(htmlForm(words('a', true)).includes('otomatis'));
});

const bodyOf = (text: string): string => /<p>([\s\S]*?)<\/p>\n<p style/.exec(htmlForm(words(text)))?.[1] ?? '';

const shown: readonly [text: string, html: string][] = [
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['a & b "c"', 'a &amp; b &quot;c&quot;'],
  ['&lt;', '&amp;lt;'],
  ['satu\ndua', 'satu<br>\ndua'],
  ['satu\n\n\ndua', 'satu</p>\n<p>dua'],
  ['https://a.example/x', '<a href="https://a.example/x">https://a.example/x</a>'],
  ['Lihat https://a.example/x.', 'Lihat <a href="https://a.example/x">https://a.example/x</a>.'],
  ['(https://a.example/x).', '(<a href="https://a.example/x">https://a.example/x</a>).'],
  // An address leads where it was meant to, with all that stands behind its question mark.
  ['https://a.example/?x=1&y=2', '<a href="https://a.example/?x=1&amp;y=2">https://a.example/?x=1&amp;y=2</a>'],
  ['https://a.example/"onclick="b', '<a href="https://a.example/">https://a.example/</a>&quot;onclick=&quot;b'],
  ['https://a.example/<b>', '<a href="https://a.example/">https://a.example/</a>&lt;b&gt;'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['ftp://a.example', 'ftp://a.example'],
];
for (const [text, html] of shown)
  test(`${JSON.stringify(text)} is shown as ${JSON.stringify(html)}`, () => {
    assert.equal(bodyOf(text), html);
  });

test('a name that holds signs of HTML is escaped as the words are, and nothing is fetched', () => {
  const html = htmlForm({ text: 'a', name: '<img src=x>', automatic: false });
  assert.ok(html.includes('&lt;img src=x&gt;'));
  assert.ok(!/<(?:img|script|link|iframe)\b/.test(html));
});

const secret = 'rahasia-penanda';
const mark = { root: rootOf('surat-1@surat.example'), author: authorOf('warga@surat.example') };
const id = makeOwnId(secret, 'kota.example', mark, 'kunci-1');

test('an id tells conversation and person by digests, and the same key gives the same id', () => {
  assert.match(id, /^t\.[0-9a-f]{20}\.[0-9a-f]{12}\.[0-9a-f]{16}\.[0-9a-f]{32}@kota\.example$/);
  assert.ok(!id.includes('warga'));
  assert.deepEqual(readMark(id), mark);
  assert.equal(makeOwnId(secret, 'kota.example', mark, 'kunci-1'), id);
  assert.notEqual(makeOwnId(secret, 'kota.example', mark, 'kunci-2'), id);
});

/** What somebody who saw one id may try. */
const changed: readonly [name: string, id: string][] = [
  ['another conversation', id.replace(mark.root, 'f'.repeat(20))],
  ['another person', id.replace(mark.author, 'f'.repeat(12))],
  ['another seal', id.replace(/[0-9a-f]{32}@/, `${'0'.repeat(32)}@`)],
  ['a seal cut short', id.replace(/[0-9a-f]{2}@/, '@')],
  ['capital letters', id.toUpperCase()],
  ['no seal', 't.a.b@kota.example'],
  ['nothing', ''],
];
for (const [name, forged] of changed)
  test(`an id with ${name} is not ours`, () => {
    assert.equal(isOwnId(secret, forged), false);
    assert.deepEqual(ownIdsIn(secret, `References: <${forged}>`), []);
  });

test('an id is ours under its own secret alone', () => {
  assert.equal(isOwnId(secret, id), true);
  assert.equal(isOwnId('rahasia-lain', id), false);
});

test('ids of ours are found wherever they stand, each once, and of very many the first two hundred', () => {
  const other = makeOwnId(secret, 'kota.example', mark, 'kunci-2');
  const source = `References: <${id}>\r\n <${other}>\r\n\r\n> Message-ID: ${id}\r\nsurat ${id}, lagi`;
  assert.deepEqual(ownIdsIn(secret, source), [id, other]);
  const many = Array.from({ length: 250 }, (_, index) => makeOwnId(secret, 'kota.example', mark, String(index)));
  assert.equal(ownIdsIn(secret, many.join(' ')).length, 200);
});

test('a letter to an officer closes with where they change how they are told, and asks for no answer', () => {
  const closing = 'Jangan dibalas. Atur di sini: https://kota.example/meja/saya/pemberitahuan';
  const letter = { ...words('Tenggat hampir lewat', true), closing };
  assert.match(plainForm(letter), /\n-- \nPengaduan Kota\nJangan dibalas\. Atur di sini: https:\/\/kota\.example/);
  assert.match(htmlForm(letter), /<a href="https:\/\/kota\.example\/meja\/saya\/pemberitahuan">/);
  assert.doesNotMatch(`${plainForm(letter)}${htmlForm(letter)}`, /Balaslah/);
});
