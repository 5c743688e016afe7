// What X keeps of a text, and where it is too long: by X's own published rule (counting characters, configuration v3).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asStored, isTooLong } from './texts.ts';

/** So many of a sign weigh exactly 280. */
const full: readonly [name: string, sign: string, count: number][] = [
  ['Latin letters', 'a', 280],
  ['letters with accents', 'é', 280],
  ['letters with accents in two parts', 'e\u0301', 280],
  ['Javanese letters', 'ꦱ', 140],
  ['Chinese signs', '字', 140],
  ['pictures', '🙏', 140],
  ['pictures with a colour', '👍🏽', 140],
  ['families', '👨‍👩‍👧‍👦', 140],
  ['flags', '🇮🇩', 140],
  ['keycaps', '1️⃣', 140],
  ['hearts', '❤️', 140],
  ['dashes', '—', 280],
  ['quotation marks', '“', 280],
  ['primes', '′', 280],
  ['dots that are one sign', '…', 140],
  ['euro signs', '€', 140],
  ['marks of direction', '\u200E', 140],
];
for (const [name, sign, count] of full)
  test(`${String(count)} ${name} are taken, and no more`, () => {
    assert.equal(isTooLong(sign.repeat(count)), false);
    assert.equal(isTooLong(`${sign.repeat(count)}a`), true);
  });

test('an address weighs twenty-three, however long or short', () => {
  for (const address of ['https://a.id', `https://contoh.example/${'a'.repeat(400)}`]) {
    assert.equal(isTooLong(`${'a'.repeat(256)} ${address}`), false);
    assert.equal(isTooLong(`${'a'.repeat(257)} ${address}`), true);
  }
});

test('addresses are shortened each by itself, and the same one alike', () => {
  const { text, urls } = asStored('A https://a.example/x B https://b.example/y C https://a.example/x');
  const [first, second, third] = urls;
  assert.deepEqual(
    urls.map((one) => one.expanded_url),
    ['https://a.example/x', 'https://b.example/y', 'https://a.example/x'],
  );
  assert.ok(urls.every(({ url }) => /^https:\/\/t\.co\/\w{10}$/.test(url)));
  assert.ok(first?.url === third?.url && first?.url !== second?.url);
  assert.equal(text, `A ${String(first?.url)} B ${String(second?.url)} C ${String(third?.url)}`);
});

test('signs of HTML are escaped in the words, and never in an address', () => {
  const { text, urls } = asStored('1 < 2 & 3 > 2: https://a.example/?a=1&b=2');
  assert.ok(text.startsWith('1 &lt; 2 &amp; 3 &gt; 2: https://t.co/'));
  assert.equal(urls[0]?.expanded_url, 'https://a.example/?a=1&b=2');
  assert.deepEqual(asStored('tanpa alamat'), { text: 'tanpa alamat', urls: [] });
  assert.equal(asStored('&amp;').text, '&amp;amp;');
});
