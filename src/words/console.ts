// The console's words in the language of whoever sits at it. Set once, before anything that reads them is loaded; to change it is to load the page anew.
import type { text as indonesian } from './id/console.ts';
import type { Language, Same } from './same.ts';

/** Every word of the console's first screens, by what it is about: a screen picks a sentence and writes none itself. */
export type ConsoleWords = Same<typeof indonesian>;

/** Bound to one language at the start. */
export let text: ConsoleWords;

/** That of `text`. */
export let language: Language = 'id';

/** For the start alone. */
export const speak = (chosen: Language, words: ConsoleWords): void => {
  language = chosen;
  text = words;
};
