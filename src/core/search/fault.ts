// One slip of the fingers: a letter too many, too few, another, or two in the wrong order. Pure.

/** Below this a word of another letter is another word. */
export const shortestForFault = 4;
const longestForFault = 20;

/** Whether a word is one of which a slip is forgiven: letters alone, neither short nor endless. */
export const forgives = (word: string): boolean =>
  word.length >= shortestForFault && word.length <= longestForFault && /^\p{L}+$/u.test(word);

/** The word, and the word with each of its letters left out: two words one slip apart share one of these. */
export const neighbourhood = (word: string): string[] => [
  ...new Set([word, ...[...word].map((_letter, at) => word.slice(0, at) + word.slice(at + 1))]),
];

/** At most one slip between them. */
export const isOneFault = (one: string, other: string): boolean => {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const isOther = short.slice(at + 1) === long.slice(at + 1);
  const isSwapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return isOther || isSwapped;
};
