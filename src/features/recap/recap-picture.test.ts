// What stands on the picture of a week: all of it where there is room, no line wider than the picture, nothing below its edge.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';

/** As the browser's file has them, whose own types are the browser's. */
type PictureLine = { text: string; size: number; bold: boolean; top: number };
type WidthOf = (text: string, size: number, bold: boolean) => number;

type Drawn = Record<'head' | 'body' | 'foot', PictureLine[]> & { band: number };
type Said = { title: string; sentences: string[]; office: string[]; foot: string };
type Picture = { pictureOf: (recap: Said, widthOf: WidthOf) => Drawn };
const { pictureOf } = await (await consoleIn('id')).load<Picture>('features/recap/recap-picture.tsx');

/** Half as wide as high, as letters are about. */
const widthOf: WidthOf = (text, size) => text.length * size * 0.5;
const office = ['Pemerintah Kota Contoh', 'Dinas Komunikasi Contoh'];
const foot = 'Dihitung 9 Mar 2026, 08.00 WIB';
const picture = (sentences: string[], changed: Partial<Said> = {}): Drawn =>
  pictureOf({ title: 'Rekap pekanan 2 Maret 2026 – 8 Maret 2026', sentences, office, foot, ...changed }, widthOf);
const drawn = (sentences: string[]): PictureLine[] => picture(sentences).body;
const said = (lines: readonly PictureLine[]): string => lines.map(({ text }) => text).join(' ');
const sentence = (nth: number): string =>
  `Kalimat ${String(nth)} tentang aduan yang masuk dan yang terjawab dalam pekan ini.`;
const many = (count: number): string[] => Array.from({ length: count }, (_one, nth) => sentence(nth));

test('a short week stands in large letters below its title, every word of it', () => {
  const lines = drawn(['2 aduan masuk.']);
  assert.equal(said(lines), 'Rekap pekanan 2 Maret 2026 – 8 Maret 2026 2 aduan masuk.');
  assert.deepEqual([lines[0]?.bold, lines[0]?.size, lines.at(-1)?.size], [true, 60, 44]);
});

test('more sentences make smaller letters, and still say all of it', () => {
  const lines = drawn(many(10));
  assert.ok((lines.at(-1)?.size ?? 0) < 44);
  for (const one of many(10)) assert.ok(said(lines).includes(one), one);
});

test('too many are left out whole, none in half; no line is wider or lower than the picture', () => {
  const lines = drawn(many(60));
  const shown = many(60).filter((one) => said(lines).includes(one));
  assert.ok(shown.length > 6 && shown.length < 60);
  assert.equal(said(lines).match(/Kalimat/g)?.length, shown.length);
  for (const { text, size, bold, top } of lines) {
    assert.ok(widthOf(text, size, bold) <= 900, text);
    assert.ok(top > 250 && top <= 1242, `${String(top)} of ${text}`);
  }
});

test('a word without an end has a line of its own', () => {
  assert.ok(drawn(['x'.repeat(80)]).some(({ text }) => text === 'x'.repeat(80)));
});

test('says whose desk it is and when it was counted, however long the name; the sentences stand between', () => {
  const long = 'Dinas Komunikasi, Informatika, Persandian, Statistik dan Pelayanan Pengaduan Masyarakat Kota Contoh';
  const {
    band,
    head,
    body,
    foot: below,
  } = picture(many(3), { office: [office[0] ?? '', long], foot: `Latihan. ${long}` });
  assert.equal(said(head), `Pemerintah Kota Contoh ${long}`);
  assert.equal(said(below), `Latihan. ${long}`);
  for (const { text, size, bold } of [...head, ...below]) assert.ok(widthOf(text, size, bold) <= 900, text);
  const [first, last] = [Math.min(...body.map(({ top }) => top)), Math.max(...body.map(({ top }) => top))];
  assert.ok(head.every(({ top }) => top < band) && band < first && below.every(({ top }) => last < top && top <= 1290));
});
