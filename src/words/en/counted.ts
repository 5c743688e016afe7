// Numbers with their noun, by the plural rules of English.
const rules = new Intl.PluralRules('en');
const grouped = new Intl.NumberFormat('en');

/** `1 row`, `2,000 rows`. */
export const counted = (n: number, one: string, other = `${one}s`): string =>
  `${grouped.format(n)} ${rules.select(n) === 'one' ? one : other}`;
