// Colleagues by an @ in a note: what was typed after it, the words once one is chosen, and who is still named in them. Pure.
import type { Asked } from './text-asked.ts';

type Named = { userId: string; name: string };

const longestQuery = 40;

/** Undefined where no word begins with it, as within an address, or where what follows goes on as no name would. */
export const nameAskedAt = (text: string, caret: number): Asked | undefined => {
  const from = text.slice(0, caret).lastIndexOf('@');
  if (from === -1 || caret - from > longestQuery || (from > 0 && !/[\s(]/.test(text[from - 1] ?? ''))) return undefined;
  const query = text.slice(from + 1, caret);
  return /[\n@]|\s{2}|^\s/.test(query) ? undefined : { from, to: caret, query };
};

/** Those of whose name some word begins with each word that was typed. */
export const namesBeginning = <Person extends { name: string }>(people: readonly Person[], query: string): Person[] => {
  const typed = query.toLowerCase().split(/\s+/).filter(Boolean);
  return people.filter(({ name }) => {
    const words = name.toLowerCase().split(/\s+/);
    return typed.every((begun) => words.some((word) => word.startsWith(begun)));
  });
};

/** With the name in place of what was typed of it. */
export const withName = (text: string, { from, to }: Asked, name: string): { text: string; caret: number } => {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(to).replace(/^ /, ''), caret: before.length };
};

/** Of those who were chosen the ones whose name still stands in the words. */
export const stillNamed = (ids: readonly string[], people: readonly Named[], text: string): string[] =>
  ids.filter((id) => people.some(({ userId, name }) => userId === id && text.includes(`@${name}`)));
