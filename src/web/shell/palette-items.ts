// What the palette offers, and how it is narrowed by what is typed. Must not press anything.

/** `found`: the server found it by these words already. */
export type Item = { key: string; label: string; aside?: string; keys?: string; found?: true; run: () => void };
export type Group = { name: string; items: readonly Item[] };

const plain = (words: string): string => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Each word that is typed begins one of the label's or stands within it; the order stays, so that hands can learn it. */
export const narrowed = (groups: readonly Group[], typed: string): readonly Group[] => {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  const fits = ({ label, found }: Item): boolean =>
    found === true || wanted.every((word) => plain(label).includes(word));
  return groups.map(({ name, items }) => ({ name, items: items.filter(fits) })).filter(({ items }) => items.length > 0);
};

/** Round and round; the first where there is nothing. */
export const stepped = (at: number, by: 1 | -1, of: number): number => (of === 0 ? 0 : (at + by + of) % of);

/** "g m" as it stands on keys. */
export const keysShown = (keys: string): string => keys.toUpperCase();
