// Numbers with their noun, by the plural rules of English.
const rules = new Intl.PluralRules('en');
const format = new Intl.NumberFormat('en');

/** `2,000`. */
export const grouped = (n: number): string => format.format(n);

/** `1 row`, `2,000 rows`. */
export const counted = (n: number, one: string, other = `${one}s`): string =>
  `${grouped(n)} ${rules.select(n) === 'one' ? one : other}`;
