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

/** Whether a whole name was typed, and words after it: what follows belongs to the sentence. */
const goesOnAfter = (typed: string, name: string): boolean => typed.startsWith(`${name.toLowerCase()} `);

/** Those of whose name some word begins with each word that was typed; after a whole name only those whose name goes on from it. */
export const namesBeginning = <Person extends { name: string }>(people: readonly Person[], query: string): Person[] => {
  const typed = query.toLowerCase();
  if (people.some(({ name }) => goesOnAfter(typed, name)))
    return people.filter(({ name }) => name.toLowerCase().startsWith(typed));
  const begun = typed.split(/\s+/).filter(Boolean);
  return people.filter(({ name }) => {
    const words = name.toLowerCase().split(/\s+/);
    return begun.every((each) => words.some((word) => word.startsWith(each)));
  });
};

/** With the name in place of what was typed of it. */
export const withName = (text: string, { from, to }: Asked, name: string): { text: string; caret: number } => {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(to).replace(/^ /, ''), caret: before.length };
};

const goesOn = /^[\p{L}\p{N}]/u;

/** Which names stand in a text after an @: the longest first, and none within another. */
const namesIn = (names: readonly string[], text: string): Set<string> => {
  const longest = names.toSorted((one, other) => other.length - one.length);
  const found = text.split('@').flatMap((part, at) => {
    const name =
      at === 0 ? undefined : longest.find((one) => part.startsWith(one) && !goesOn.test(part.slice(one.length)));
    return name === undefined ? [] : [name];
  });
  return new Set(found);
};

/** Of those who were chosen the ones whose name still stands in the words. */
export const stillNamed = (ids: readonly string[], people: readonly Named[], text: string): string[] => {
  const names = namesIn(
    people.map(({ name }) => name),
    text,
  );
  return ids.filter((id) => people.some(({ userId, name }) => userId === id && names.has(name)));
};

/** While nobody knows their names: all of them where nothing was changed from an @ on, and otherwise nobody. */
export const namedUnread = (ids: readonly string[], before: string, text: string): string[] =>
  before
    .split('@')
    .slice(1)
    .every((part) => text.includes(`@${part.slice(0, longestQuery)}`))
    ? [...ids]
    : [];
