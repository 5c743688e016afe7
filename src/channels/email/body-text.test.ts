// Bytes of letters as words: encodings and character sets as mail programs truly write them, and pages that hide or overflow.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, decoded, picturesIn, shortened, wordsOf } from './body-text.ts';
import { leavesOf, readMime } from './mime.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf8 = Buffer.from('sugéng 🙏');

const sets: readonly [name: string, bytes: Buffer, charset: string, text: string][] = [
  ['UTF-8, and says so', utf8, 'utf-8', 'sugéng 🙏'],
  ['UTF-8, and names nothing', utf8, '', 'sugéng 🙏'],
  ['UTF-8, and says ASCII', utf8, 'us-ascii', 'sugéng 🙏'],
  ['UTF-8, and names a set that nobody knows', utf8, 'x-ramalan', 'sugéng 🙏'],
  ['Western, and says so', latin('sugéng'), 'iso-8859-1', 'sugéng'],
  ['Western, and says UTF-8', latin('sugéng'), 'utf-8', 'sugéng'],
  ['Western, and names nothing', latin('sugéng'), '', 'sugéng'],
  ['Windows’ quotation marks', Buffer.from([0x93, 0x61, 0x94]), 'windows-1252', '“a”'],
  ['Windows’ marks under the name of ISO', Buffer.from([0x93, 0x61, 0x94]), 'ISO-8859-1', '“a”'],
  ['Japanese', Buffer.from([0x93, 0xfa, 0x96, 0x7b]), 'shift_jis', '日本'],
  ['UTF-16', Buffer.from('hal', 'utf16le'), 'utf-16le', 'hal'],
  [
    'UTF-8 with one bad byte',
    Buffer.concat([utf8, Buffer.from([0xff]), Buffer.from(' sugéng')]),
    'utf-8',
    'sugéng 🙏\uFFFD sugéng',
  ],
];
for (const [name, bytes, charset, text] of sets)
  test(`${name} is read`, () => {
    assert.equal(decoded(bytes, charset), text);
  });

test('whatever the bytes and the name are, something is read', () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
  for (const charset of ['', 'utf-8', 'utf-16', 'gb18030', 'x', 'iso-2022-kr', ' UTF-8 ', 'constructor'])
    assert.ok(decoded(bytes, charset).length > 0, charset);
});

const letter = (head: string, body: string | Buffer): string | undefined => {
  const source = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]);
  const [part] = leavesOf(readMime(source));
  assert.ok(part);
  return wordsOf(source, part);
};
const plain = 'Content-Type: text/plain; charset=utf-8';
const page = 'Content-Type: text/html; charset=utf-8';

const encodings: readonly [name: string, head: string, body: string, text: string][] = [
  ['plainly', plain, 'satu\r\ndua\r\n', 'satu\ndua'],
  [
    'in quoted-printable',
    `${plain}\r\nContent-Transfer-Encoding: quoted-printable`,
    'sug=C3=A9ng pa=\r\njak =F0=9F=99=8F=\r\n',
    'sugéng pajak 🙏',
  ],
  [
    'in quoted-printable with blanks at a soft end',
    `${plain}\r\nContent-Transfer-Encoding: Quoted-Printable`,
    'pa= \r\njak',
    'pajak',
  ],
  ['in base64 with lines', `${plain}\r\nContent-Transfer-Encoding: base64`, 'c3Vnw6lu\r\nZyDwn5mP', 'sugéng 🙏'],
  ['in a way that nobody knows', `${plain}\r\nContent-Transfer-Encoding: x-uuencode`, 'satu', 'satu'],
  ['flowed', `${plain}; format=flowed`, 'lampu \r\nmati\r\n', 'lampu mati'],
  ['with blank lines and hard spaces', plain, '\r\n\r\nsatu\u00A0dua   \r\n\r\n\r\n\r\ntiga\r\n', 'satu dua\n\ntiga'],
  ['as a page', page, '<h1>Lapor</h1><p>lampu&nbsp;mati<br>di timur</p>', 'Lapor\n\nlampu mati\ndi timur'],
];
for (const [name, head, body, text] of encodings)
  test(`words written ${name} are read`, () => {
    assert.equal(letter(head, body), text);
  });

test('of a page what nobody sees is not read, and a link says where it leads where the words do not', () => {
  const hidden =
    '<style>p{color:red}</style><script>alert(1)</script><!-- catatan --><p>terlihat</p><img alt="gambar" src="x">';
  assert.equal(letter(page, hidden), 'terlihat');
  assert.equal(letter(page, '<a href="https://a.example/x">di sini</a>'), 'di sini (https://a.example/x)');
  assert.equal(letter(page, '<a href="https://a.example/x">https://a.example/x</a>'), 'https://a.example/x');
});

test('a picture in the page, however large, does not take away the words behind it', () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(400_000)}">`;
  assert.equal(letter(page, `<p>sebelum</p>${picture}<p>sesudah</p>`)?.replaceAll(/\s+/g, ' '), 'sebelum sesudah');
});

test('a page too long for anybody is read to a place, and says that it goes on', () => {
  const text = letter(page, `<p>${'kata '.repeat(60_000)}</p>`) ?? '';
  assert.ok(text.startsWith('kata kata') && text.endsWith('…') && text.length < 201_000);
});

test('what is no text holds no words, and a page that is none says nothing', () => {
  assert.equal(letter('Content-Type: image/png', 'x'), undefined);
  assert.equal(letter('Content-Type: application/pdf', 'x'), undefined);
  assert.equal(letter(page, ''), '');
  assert.equal(letter(page, '<'.repeat(5000)) === undefined, false);
});

test('pictures that stand in a page are handed out by their number, twenty at most, and small ones are none', () => {
  const bytes = Buffer.alloc(90, 7).toString('base64');
  const html = `<img src="data:image/PNG;base64,${bytes}"><img src='data:image/jpeg;base64,${bytes}'><div style="background:url(data:image/gif;base64,${bytes})">`;
  assert.deepEqual(
    picturesIn(html).map(({ type }) => type),
    ['image/png', 'image/jpeg', 'image/gif'],
  );
  assert.deepEqual(picturesIn(html)[0]?.bytes, Buffer.alloc(90, 7));
  assert.equal(picturesIn(html.repeat(10)).length, 20);
  assert.deepEqual(picturesIn('<img src="data:image/png;base64,AAAA">'), []);
  assert.deepEqual(picturesIn(`<a href="data:text/html;base64,${bytes}">`), []);
});

test('fifty thousand signs are shown, and a pair is not cut in two', () => {
  assert.equal(shortened('a'.repeat(50_000)).length, 50_000);
  assert.equal(shortened('a'.repeat(50_001)), `${'a'.repeat(50_000)} …`);
  const cut = shortened(`${'a'.repeat(49_999)}🙏🙏`);
  assert.ok(cut.isWellFormed());
});

test('bytes are given as they were written, whatever the encoding', () => {
  const source = Buffer.from(
    'Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC/w==',
  );
  const [part] = leavesOf(readMime(source));
  assert.ok(part);
  assert.deepEqual([...bytesOf(source, part)], [0, 1, 2, 255]);
});
