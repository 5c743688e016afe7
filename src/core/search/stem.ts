// The words that one Indonesian root wears, brought back to it: "diperbaiki", "perbaikan" and "baik" are looked for as one. Pure.
// Rules alone, without a dictionary: it is enough that forms of one word meet, even where no grammar knows what they meet in.
import informalWords from './informal-words.json' with { type: 'json' };

const formalOf = new Map(
  Object.entries(informalWords).flatMap(([formal, informal]) =>
    informal.split(' ').map((one) => [one, formal] as const),
  ),
);

const syllables = (word: string): number => word.match(/[aeiou]/g)?.length ?? 0;
const isRoot = (word: string, shortest: number): boolean => word.length >= shortest && syllables(word) >= 2;

const withoutEnd = (word: string, ends: readonly string[], shortest: number): string => {
  const end = ends.find((one) => word.endsWith(one) && isRoot(word.slice(0, -one.length), shortest));
  return end === undefined ? word : word.slice(0, -end.length);
};

type Prefix = { written: RegExp; leaves: readonly string[]; shortest: number };

/** What stood before the rest: where a sound was melted into the prefix, every one that it may have been. */
const first: readonly Prefix[] = [
  { written: /^[mp]eny(?=[aeiou])/, leaves: ['s', 'ny'], shortest: 3 },
  { written: /^[mp]enge(?=[^aeiou])/, leaves: [''], shortest: 3 },
  { written: /^[mp]eng(?=[aeiou])/, leaves: ['', 'k'], shortest: 3 },
  { written: /^[mp]eng(?=[kgh])/, leaves: [''], shortest: 3 },
  { written: /^[mp]em(?=[aeiou])/, leaves: ['p', 'm'], shortest: 3 },
  { written: /^[mp]em(?=[bfpv])/, leaves: [''], shortest: 3 },
  { written: /^[mp]en(?=[aeiou])/, leaves: ['t', 'n'], shortest: 3 },
  { written: /^[mp]en(?=[cdjstz])/, leaves: [''], shortest: 3 },
  { written: /^nge(?=[^aeiou])/, leaves: [''], shortest: 3 },
  { written: /^me(?=[lrwy])/, leaves: [''], shortest: 3 },
  { written: /^di/, leaves: [''], shortest: 3 },
  { written: /^ter(?=[aeiou])/, leaves: ['', 'r'], shortest: 4 },
  { written: /^ter/, leaves: [''], shortest: 4 },
];
const second: readonly Prefix[] = [
  { written: /^(?:ber|per)(?=[aeiou])/, leaves: ['', 'r'], shortest: 4 },
  { written: /^(?:ber|per)/, leaves: [''], shortest: 4 },
  { written: /^pe(?=[lrwy])/, leaves: [''], shortest: 4 },
];

const withoutPrefix = (word: string, prefixes: readonly Prefix[]): string[] => {
  for (const { written, leaves, shortest } of prefixes) {
    const found = written.exec(word)?.[0];
    const left = found === undefined ? [] : leaves.map((sound) => sound + word.slice(found.length));
    if (left.some((one) => isRoot(one, shortest))) return left.filter((one) => isRoot(one, shortest));
  }
  return [word];
};

/** Of `-kan` nobody can tell whether its k belongs to the root, nor of `-ai` whether its i does. */
const withoutSuffix = (word: string): string[] => {
  const bare = withoutEnd(word, ['kan', 'an', 'in', 'i'], 4);
  if (bare !== word && word.endsWith('kan')) return [bare, word.slice(0, -2)];
  return bare !== word && /[aeiou]i$/.test(word) ? [bare, word] : [bare];
};

/** `said`: before its suffix was taken off, which may have been the root's own end: "di makan". */
const opening = (bare: string, said: string): string[] => {
  if (bare !== said && bare.startsWith('ke') && isRoot(bare.slice(2), 3)) return [bare.slice(2)];
  const opened = withoutPrefix(bare, first);
  if (opened[0] !== bare || bare === said) return opened;
  return [bare, ...withoutPrefix(said, first).filter((one) => one !== said)];
};

const longestStemmed = 24;

const findStems = (word: string): readonly string[] => {
  const formal = formalOf.get(word) ?? word;
  if (formal.length > longestStemmed) return [formal];
  const said = withoutEnd(withoutEnd(formal, ['kah', 'lah', 'pun'], 5), ['nya', 'ku', 'mu'], 4);
  const opened = withoutSuffix(said).flatMap((bare) => opening(bare, said));
  const stems = opened.flatMap((one) => withoutPrefix(one, second));
  return [...new Set(stems.map((one) => formalOf.get(one) ?? one))];
};

const known = new Map<string, readonly string[]>();
const mostKnown = 20_000;

/** Usually one; several where a prefix may have swallowed a sound. `word` in lower case, letters alone. What was asked is remembered. */
export const stemsOf = (word: string): readonly string[] => {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = findStems(word);
  if (known.size >= mostKnown) known.clear();
  known.set(word, found);
  return found;
};
