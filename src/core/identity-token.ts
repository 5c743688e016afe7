// What stands in a text for the token of a one-time link, and where tokens stand. Must not know which of them are good.
import { linkedCodesIn, linkedTokensIn, type Place } from './reporter-links.ts';

/** As long as a token, so that a text with it is as long as the one that goes out; no token has its first signs. */
const markerForm = /~{4}[a-p]{28}/g;

/** Letters alone: a row of digits would be taken for somebody's number. */
export const markerOf = (digestHex: string): string =>
  `~~~~${digestHex.slice(0, 28).replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;

/** Each once, in the order in which they stand. */
export const markersIn = (text: string): string[] => [...new Set(text.match(markerForm) ?? [])];

// A mail program may have broken it by `=` at the end of a line.
const word = /(?<![\w-])[\w-](?:(?:=\r?\n)?[\w-]){31}(?![\w-])/g;

type Token = Place & { token: string };

/** Every word that has a token's form, in an address or alone. What an address was encoded to may look like one: the address counts. */
const tokensIn = (text: string): Token[] => {
  const linked = linkedTokensIn(text);
  const bare = [...text.matchAll(word)]
    .map(({ index, 0: whole }) => ({
      ...{ from: index, to: index + whole.length },
      token: whole.replaceAll(/=\r?\n/g, ''),
    }))
    .filter(({ from, to }) => !linked.some((one) => one.from < to && from < one.to));
  return [...bare, ...linked].toSorted((a, b) => a.from - b.from);
};

/** What is to stand in a token's place; undefined leaves it. */
type Instead = (token: string) => string | undefined;

/** The text with each token replaced by what `instead` makes of it; undefined leaves the token. */
export const replaceTokens = (text: string, instead: Instead): string =>
  tokensIn(text).reduceRight((changed, { token, from, to }) => {
    const other = instead(token);
    return other === undefined ? changed : changed.slice(0, from) + other + changed.slice(to);
  }, text);

/** Where an address carries the code of a tracking page, signs stand instead that are none. */
export const hideLinkedCodes = (text: string): string =>
  linkedCodesIn(text).reduceRight(
    (changed, { from, to }) => `${changed.slice(0, from)}~~~~~~${changed.slice(to)}`,
    text,
  );
