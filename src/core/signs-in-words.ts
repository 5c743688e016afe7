// Finds signs of something in what people write, by lists of words: what stands beside a word may make it one, or take it back. Pure, and
// bounded by the longest message. Must not know what the signs are of.
const mostWords = 1_000;
/** So many words before a sign may take it back, so many around it may make it one. */
const before = 3;
const near = 5;
const behind = 4;

/** Small, without accents, no letter twice in a row: `toloong` as `tolong`. Three dots end nothing. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(\p{L})\1+/gu, '$1')
    .replaceAll(/\.{2,}/g, ' ');

/** Where a sentence ends stands a dot: nothing reaches across it. */
const wordsOf = (text: string): string[] =>
  folded(text)
    .match(/[\p{L}\p{N}]+|[.!?\n;]+/gu)
    ?.slice(0, mostWords) ?? [];

const setOf = (words: string | undefined): ReadonlySet<string> =>
  new Set(words === undefined ? [] : folded(words).split(' '));

/** `with`: only where one of these stands near. `notAfter`, `notBefore`: no sign where one of these stands just before it, or just after. */
export type SignRow<Sign extends string> = {
  sign: Sign;
  words: string;
  with?: string;
  notAfter?: string;
  notBefore?: string;
};

type Words = ReadonlySet<string>;
type Ready<Sign extends string> = { sign: Sign } & Record<'words' | 'with' | 'notAfter' | 'notBefore', Words>;

const readyOf = <Sign extends string>(row: SignRow<Sign>): Ready<Sign> => ({
  sign: row.sign,
  words: setOf(row.words),
  with: setOf(row.with),
  notAfter: setOf(row.notAfter),
  notBefore: setOf(row.notBefore),
});

const isStop = (word: string | undefined): boolean => word === undefined || /^[^\p{L}\p{N}]/u.test(word);

/** The words of one sentence around a place, at most so many each way, and pairs of them as phrases. */
const around = (words: readonly string[], from: number, to: number): string[] => {
  const found: string[] = [];
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word === undefined || isStop(word)) continue;
    found.push(word);
    const next = words[at + 1];
    if (next !== undefined && !isStop(next) && at + 1 < to) found.push(`${word}_${next}`);
  }
  return found;
};

const startOf = (words: readonly string[], at: number, most: number): number => {
  let from = at;
  while (from > 0 && at - from < most && !isStop(words[from - 1])) from -= 1;
  return from;
};

const endOf = (words: readonly string[], at: number, most: number): number => {
  let to = at;
  while (to < words.length && to - at < most && !isStop(words[to])) to += 1;
  return to;
};

const hasAny = (set: ReadonlySet<string>, words: readonly string[]): boolean => words.some((word) => set.has(word));

const hung = ['nya', 'ya', 'lah', 'kah', 'pun', 'ne', 'e'];

/** A word stands with what is hung onto it: `kebakarannya` (folded: `kebakaranya`), `pohone`. */
const holds = (set: ReadonlySet<string>, word: string): boolean =>
  set.has(word) || hung.some((end) => word.endsWith(end) && set.has(word.slice(0, -end.length)));

/** Words before a sign, and behind it, that take it back whichever it is. */
type TakenBack = { before: Words; behind: Words };
type Place = { at: number; length: number };

const isSign = (words: readonly string[], { at, length }: Place, row: Ready<string>, taken: TakenBack): boolean => {
  const end = at + length;
  const earlier = around(words, startOf(words, at, before), at);
  const later = around(words, end, endOf(words, end, behind));
  if (hasAny(taken.before, earlier) || hasAny(taken.behind, later)) return false;
  if (hasAny(row.notAfter, earlier.slice(-3)) || hasAny(row.notBefore, later.slice(0, 3))) return false;
  if (row.with.size === 0) return true;
  const close = around(words, startOf(words, at, near), endOf(words, end, near));
  return close.some((word) => holds(row.with, word));
};

/** A list of signs, in the order in which they are told; `before` and `behind`: what takes any of them back. */
export type SignList<Sign extends string> = {
  signs: readonly Sign[];
  rows: readonly SignRow<Sign>[];
  before: string;
  behind: string;
};

/** Finds the signs of one list in a text, each once, in the list's order. */
export const finderOf = <Sign extends string>(list: SignList<Sign>): ((text: string) => Sign[]) => {
  const rows = list.rows.map((row) => readyOf(row));
  const taken: TakenBack = { before: setOf(list.before), behind: setOf(list.behind) };
  return (text) => {
    const words = wordsOf(text);
    const found = new Set<Sign>();
    words.forEach((word, at) => {
      const next = words[at + 1];
      const phrase = next === undefined || isStop(next) ? undefined : `${word}_${next}`;
      for (const row of rows) {
        if (found.has(row.sign)) continue;
        const single = holds(row.words, word) && isSign(words, { at, length: 1 }, row, taken);
        const double = phrase !== undefined && row.words.has(phrase);
        if (single || (double && isSign(words, { at, length: 2 }, row, taken))) found.add(row.sign);
      }
    });
    return list.signs.filter((sign) => found.has(sign));
  };
};
