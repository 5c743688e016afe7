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

test('what is no font, or lacks its table, is told', () => {
  assert.throws(() => signsOf(Buffer.alloc(12)), /without the table cmap/);
  assert.throws(() => signsOf(Buffer.alloc(3)));
});
