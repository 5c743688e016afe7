// What somebody looks for: words in any order, and telephone numbers however they were typed. Pure; it knows no table.

/** One thing that must be found. `digits`: a telephone number without its first 0 or 62, when the words can be one. */
export type SearchTerm = { text: string; digits?: string };

const mostTerms = 8;
const shortestPhone = 6;

/** The number as it stands in every spelling of it; undefined for what is too short to be told from any other number. */
const phoneDigits = (typed: string): string | undefined => {
  if (!/^\+?[\d\s().\-–/]+$/.test(typed)) return undefined;
  const digits = typed.replaceAll(/\D/g, '').replace(/^(?:0?062|62|0)(?=[1-9])/, '');
  return digits.length < shortestPhone ? undefined : digits;
};

const termOf = (text: string): SearchTerm => {
  const digits = phoneDigits(text);
  return digits === undefined ? { text } : { text, digits };
};

/** None where nothing was typed. A number written in groups is one term, not several. */
export const searchTerms = (typed: string): readonly SearchTerm[] => {
  const text = typed.trim().toLowerCase();
  if (text === '') return [];
  const whole = termOf(text);
  if (whole.digits !== undefined) return [whole];
  return [...new Set(text.split(/\s+/))].slice(0, mostTerms).map(termOf);
};

/** A regular expression, for this language and for SQL alike: the digits with what people write between them. */
export const digitsPattern = (digits: string): string => [...digits].join(String.raw`[\s().\-–/]*`);

/** Whether every term stands somewhere in these words. */
export const holdsAll = (terms: readonly SearchTerm[], words: readonly string[]): boolean => {
  const read = words.map((text) => text.toLowerCase());
  return terms.every(({ text, digits }) => {
    const pattern = digits === undefined ? undefined : new RegExp(digitsPattern(digits));
    return read.some((one) => one.includes(text) || pattern?.test(one) === true);
  });
};
