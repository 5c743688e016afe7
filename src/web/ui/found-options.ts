// Which options of a list somebody means who types a part of their names. Must not know what the list is of.

/** What is chosen from: `value` is what the form holds, `short` what it is also called: `PUPKP`. */
export type PickOption = { value: string; label: string; short?: string };

const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

const wordsIn = (words: string): string[] =>
  plain(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const begins = (label: string, typed: string): boolean => plain(label).startsWith(plain(typed.trim()));

/** Those in which each typed word begins a word or stands within one, in the list's order; those that begin as typed come first. */
export const foundOptions = (options: readonly PickOption[], typed: string): readonly PickOption[] => {
  const wanted = wordsIn(typed);
  if (wanted.length === 0) return options;
  const found = options.filter(({ label }) => wanted.every((word) => plain(label).includes(word)));
  return [...found.filter(({ label }) => begins(label, typed)), ...found.filter(({ label }) => !begins(label, typed))];
};

/** The one that is named whole: by its label, or by its short name where no label is meant. */
export const namedOption = (options: readonly PickOption[], typed: string): PickOption | undefined => {
  const name = plain(typed.trim());
  if (name === '') return undefined;
  const whole = options.filter(({ label }) => plain(label) === name);
  const named = whole.length > 0 ? whole : options.filter(({ short }) => short !== undefined && plain(short) === name);
  return named.length === 1 ? named[0] : undefined;
};

/** The value that typed words stand for when the field is left: '' where it was emptied, undefined where they name none. */
export const meantValue = (options: readonly PickOption[], typed: string | undefined): string | undefined => {
  if (typed === undefined) return undefined;
  return typed.trim() === '' ? '' : namedOption(options, typed)?.value;
};
