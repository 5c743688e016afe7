// Which signs our fonts have, as their files say it: a few that everybody can check, and none from what is no font.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { signsOf } from './font-signs.ts';

const has = (name: string, signs: string): string => [...signs].filter(signsIn(name)).join('');
const fonts = new Map<string, (sign: number) => boolean>();
function signsIn(name: string): (sign: string) => boolean {
  const known = fonts.get(name) ?? signsOf(readFileSync(new URL(`fonts/${name}.ttf`, import.meta.url)));
  fonts.set(name, known);
  return (sign) => known(sign.codePointAt(0) ?? 0);
}

const tried = 'aZé€ŋΩж→∑ꦲꦏ苦中سأ😀🙏👍';
for (const [font, drawn] of [
  ['NotoSans-Regular', 'aZé€ŋΩж'],
  ['NotoSans-Bold', 'aZé€ŋΩж'],
  ['NotoSansJavanese-Regular', 'ꦲꦏ'],
  ['NotoSansArabic-Regular', 'سأ'],
  ['NotoEmoji-Regular', '😀🙏👍'],
] as const)
  test(`${font} draws its own signs and no others`, () => assert.equal(has(font, tried), drawn));

test('arrows and sums are in the font for them', () => {
  assert.equal(has('NotoSansMath-Regular', '→⇒∑≤'), '→⇒∑≤');
  assert.equal(has('NotoSansMath-Regular', 'ꦲ中😀'), '');
});

test('a single missing sign within a run of others is known to be missing', () => {
  // Unassigned between two letters of the Javanese block.
  assert.equal(has('NotoSansJavanese-Regular', '\uA9CD\uA9CE\uA9CF'), '\uA9CD\uA9CF');
});

/** Numbers of 16 bits, one after the other. */
const words = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(2 * numbers.length);
  for (const [at, number] of numbers.entries()) bytes.writeUInt16BE(number, 2 * at);
  return bytes;
};
/** A font of one table with one subtable. */
const fontWith = (subtable: Buffer): Buffer =>
  Buffer.concat([
    words(0, 0, 1, 0, 0, 0),
    Buffer.from('cmap'),
    words(0, 0, 0, 28, 0, 0),
    words(0, 1, 3, 1, 0, 12),
    subtable,
  ]);

test('a run that lists its pictures one by one has only signs with a picture', () => {
  const segments = words(4, 0, 0, 4, 0, 0, 0, 0x44, 0xff_ff, 0, 0x41, 0xff_ff, 0, 1, 4, 0, 1, 0, 2, 3);
  const font = signsOf(fontWith(segments));
  assert.deepEqual(
    [0x40, 0x41, 0x42, 0x43, 0x44, 0x45, 0xff_ff].map((sign) => font(sign)),
    [false, true, false, true, true, false, false],
  );
});

test('a wide run is known from its first to its last sign', () => {
  const font = signsOf(fontWith(words(12, 0, 0, 28, 0, 0, 0, 1, 1, 0xf600, 1, 0xf602, 0, 1)));
  assert.deepEqual(
    [0x1_f5ff, 0x1_f600, 0x1_f602, 0x1_f603].map((sign) => font(sign)),
    [false, true, true, false],
  );
});

test('what is no font, or lacks its table, is told', () => {
  assert.throws(() => signsOf(Buffer.alloc(12)), /without the table cmap/);
  assert.throws(() => signsOf(Buffer.alloc(3)));
});
