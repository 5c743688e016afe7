// What X makes of a text: addresses are shortened, some signs escaped, and long ones counted by weight.
// Pure; counts by itself and not by the program's rule, which it must be able to contradict.
import { createHash } from 'node:crypto';

/** As `entities.urls` holds it. */
export type ShortAddress = { url: string; expanded_url: string; display_url: string };

/** What X gives back of a text that was written. */
export type StoredText = { text: string; urls: ShortAddress[] };

const address = /https?:\/\/[^\s<>"]+/giu;

const shortOf = (full: string): string =>
  `https://t.co/${createHash('sha256').update(full).digest('hex').slice(0, 10)}`;

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Every address becomes one of X's own; `&`, `<` and `>` are escaped. */
export const asStored = (text: string): StoredText => {
  const urls = [...text.matchAll(address)].map(([full]) => ({
    url: shortOf(full),
    expanded_url: full,
    display_url: full.replace(/^https?:\/\//, '').slice(0, 26),
  }));
  const words = text.split(address).map((part) => part.replaceAll(/[&<>]/g, (sign) => escaped[sign] ?? sign));
  return { text: words.map((part, index) => `${part}${urls[index]?.url ?? ''}`).join(''), urls };
};

const mostWeight = 280;

const signs = new Intl.Segmenter();
const picture = /\p{Emoji_Presentation}|\uFE0F|\u20E3/u;

/** Latin and its neighbours, and some marks of punctuation. */
const isLight = (point: number): boolean =>
  point <= 0x10_ff ||
  (point >= 0x20_00 && point <= 0x20_0d) ||
  (point >= 0x20_10 && point <= 0x20_1f) ||
  (point >= 0x20_32 && point <= 0x20_37);

/** A picture is one sign, however many it is joined of. */
const weightOf = (sign: string): number =>
  picture.test(sign) ? 2 : [...sign].reduce((sum, one) => sum + (isLight(one.codePointAt(0) ?? 0) ? 1 : 2), 0);

/** Above 280, where an address counts 23 however long it is. https://docs.x.com/fundamentals/counting-characters */
export const isTooLong = (text: string): boolean => {
  const addresses = text.match(address)?.length ?? 0;
  const rest = text.normalize('NFC').replaceAll(address, '');
  const weight = [...signs.segment(rest)].reduce((sum, { segment }) => sum + weightOf(segment), 0);
  return 23 * addresses + weight > mostWeight;
};
