// What platforms call what somebody writes. One list: whoever looks for words adds what it must see beside, and says why.

const names = ['text', 'title', 'body', 'caption', 'message', 'comment', 'question'] as const;

/** Whether a field of this very name holds words, even where it holds a single one. */
export const isWordField = (name: string): boolean => (names as readonly string[]).includes(name);

/** For a pattern: any of the names, and those that are given beside them. */
export const wordFieldsOr = (...beside: readonly string[]): string => `(?:${[...names, ...beside].join('|')})`;
