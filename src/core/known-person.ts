// Whether a text that would be read in public tells what is known of one person: their full name, their number, where they live.
// Compared leniently: Jl. and Jalan, RT 03 and RT3, blanks and signs are the same. Must not keep or tell a value.
import { inTextOrder, type PersonalFind, type PersonalKind } from './personal-data.ts';

/** What the vault holds, what the person wrote in private, and what they let everybody read themselves. */
export type KnownPerson = {
  name?: string;
  phone?: string;
  address?: string;
  privately: readonly string[];
  publicly: readonly string[];
};

/** A word as compared, and its place in the text. */
export type Token = { word: string; from: number; to: number };

const sameWords: Readonly<Record<string, string>> = {
  jl: 'jalan',
  jln: 'jalan',
  gg: 'gang',
  kp: 'kampung',
  kampoeng: 'kampung',
  nomor: 'no',
  nomer: 'no',
  nmr: 'no',
  // As neighbourhoods and houses are said, and written down from what was said.
  ...{ satu: '1', dua: '2', tiga: '3', empat: '4', lima: '5', enam: '6', tujuh: '7', delapan: '8', sembilan: '9' },
  ...{ sepuluh: '10', sebelas: '11' },
};
/** Said or left out as anybody likes. */
export const silent: readonly string[] = ['jalan', 'no', 'blok', 'kav', 'kavling'];
/** By these somebody says that an address is their home. */
const homeWords: readonly string[] = [
  'rumah',
  'rumahku',
  'alamat',
  'alamatku',
  'tinggal',
  'domisili',
  'kontrakan',
  'kos',
  'omah',
  'omahku',
  'griya',
  'griyo',
  'dalem',
  'manggon',
];
const streetWords: readonly string[] = ['jalan', 'gang', 'kampung', 'perum', 'perumahan', 'dusun'];

/** Words and numbers of a text as addresses are compared by them. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/\p{L}+|\d+/gu)].map(({ index, 0: written }) => {
    const lower = written.toLowerCase();
    // 03 and 3 are the same house; 0274 is the beginning of a telephone number.
    const word = /^\d{1,3}$/.test(lower) ? lower.replace(/^0+(?=\d)/, '') : (sameWords[lower] ?? lower);
    return { word, from: index, to: index + written.length };
  });

/** One to four digits, and no zero in front. */
export const isHouseNumber = (word: string): boolean => /^[1-9]\d{0,3}$/.test(word);
const spoken = (tokens: readonly Token[]): Token[] => tokens.filter(({ word }) => !silent.includes(word));

/** Words that tell one thing when they stand side by side. */
type Telling = { kind: PersonalKind; words: readonly string[] };

const neighbourhood = /^rt [1-9]\d{0,3} rw [1-9]\d{0,3}$/;

/** `rt 3 rw 5`, wherever it stands. */
const neighbourhoods = (words: readonly string[]): string[][] =>
  words.flatMap((word, at) => {
    const part = words.slice(at, at + 4);
    return word === 'rt' && neighbourhood.test(part.join(' ')) ? [part] : [];
  });

const longestStreet = 4;

/** Words that lead to a house number: a street without one is nobody's address. */
const houses = (words: readonly string[]): string[][] => {
  const at = words.findIndex(isHouseNumber);
  const street = words.slice(Math.max(0, at - longestStreet), Math.max(0, at));
  const isStreet = street.some((word) => word.length > 2) && !street.includes('rt') && !street.includes('rw');
  return isStreet ? [[...street, ...words.slice(at, at + 1)]] : [];
};

const wordsIn = (text: string): string[] => spoken(tokensOf(text)).map(({ word }) => word);

const addressParts = (address: string): string[][] => [
  ...address.split(/[,;\n]/).flatMap((part) => houses(wordsIn(part))),
  ...neighbourhoods(wordsIn(address)),
];

/** In a private message an address is somebody's home where it says so, or names the neighbourhood. */
const addressesWritten = (text: string): string[][] => {
  const tokens = tokensOf(text).map(({ word }) => word);
  const isHome = tokens.some((word) => homeWords.includes(word));
  const streets = tokens.flatMap((word, at) =>
    isHome && streetWords.includes(word)
      ? houses(tokens.slice(at, at + longestStreet + 3).filter((one) => !silent.includes(one)))
      : [],
  );
  return [...streets, ...neighbourhoods(tokens.filter((one) => !silent.includes(one)))];
};

/** Two names side by side point at somebody; one alone is how people are greeted. */
const namePairs = (name: string): string[][] => {
  const words = tokensOf(name).map(({ word }) => word);
  return words.slice(1).map((_second, at) => words.slice(at, at + 2));
};

const tellingsOf = ({ name, address, privately }: KnownPerson): Telling[] => [
  ...namePairs(name ?? '').map((words) => ({ kind: 'name' as const, words })),
  ...[...addressParts(address ?? ''), ...privately.flatMap(addressesWritten)].map((words) => ({
    kind: 'address' as const,
    words,
  })),
];

const placesOf = ({ kind, words }: Telling, tokens: readonly Token[]): PersonalFind[] =>
  tokens.flatMap(({ from }, at) => {
    const here = tokens.slice(at, at + words.length);
    const isSame = here.length === words.length && here.every(({ word }, index) => word === words[index]);
    return isSame ? here.slice(-1).map(({ to }) => ({ kind, from, to })) : [];
  });

/** A number as it is dialled here and from abroad, without what stands before it. */
const bareNumber = (phone: string): string => phone.replaceAll(/\D/g, '').replace(/^(?:62|0)/, '');
const shortestNumber = 6;

/** Numbers in what was written in private that begin as telephone numbers do. */
const numbersWritten = (text: string): string[] =>
  [...text.matchAll(/(?<!\d)\(?(?:0|\+?62)\d{1,3}\)?(?:[ .–-]{0,2}\d){5,10}(?!\d)/g)].map(([written]) => written);

const numberPlaces = (number: string, text: string): PersonalFind[] => {
  const digits = [...bareNumber(number)];
  if (digits.length < shortestNumber) return [];
  const written = new RegExp(`(?<!\\d)(?:\\(?(?:\\+?62|0)[ ()./–-]{0,3})?${digits.join('[ ()./–-]{0,3}')}(?!\\d)`, 'g');
  return [...text.matchAll(written)].map(({ index, 0: match }) => ({
    kind: 'phone',
    from: index,
    to: index + match.length,
  }));
};

/** Where a text tells it. What the person wrote in public themselves, as the place of the matter say, may be repeated; a number may not. */
export const knownDataIn = (text: string, known: KnownPerson): PersonalFind[] => {
  const open = known.publicly.map((words) => spoken(tokensOf(words)));
  const tokens = spoken(tokensOf(text));
  const secret = tellingsOf(known).filter((telling) => open.every((words) => placesOf(telling, words).length === 0));
  const numbers = [known.phone ?? '', ...known.privately.flatMap(numbersWritten)];
  return inTextOrder([
    ...secret.flatMap((telling) => placesOf(telling, tokens)),
    ...numbers.flatMap((number) => numberPlaces(number, text)),
  ]);
};
