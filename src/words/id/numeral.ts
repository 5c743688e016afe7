// Numbers as Indonesian writes them.
const grouped = new Intl.NumberFormat('id-ID');

/** `2.000`, `0,7`. */
export const numeral = (n: number): string => grouped.format(n);
