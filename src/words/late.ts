// Words of the screens that few officers open, in the language of the console; there once the first of those screens is.
import type { late as indonesian } from './id/late.ts';
import type { Same } from './same.ts';

/** The operator's pages, and those of the register. */
export type LateWords = Same<typeof indonesian>;

/** Bound before any screen that reads it is loaded. */
export let late: LateWords;

/** For whoever loads such a screen. */
export const speakLate = (words: LateWords): void => {
  late = words;
};
