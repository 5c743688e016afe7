// Words of a case’s page, its acts, and the screens that few officers open, in the language of the console; there once the first of those is.
import type { late as indonesian } from './id/late.ts';
import type { Same } from './same.ts';

/** A case’s page and what is done there, the operator’s pages, and those of the register. */
export type LateWords = Same<typeof indonesian>;

/** Bound before any screen that reads it is loaded. */
export let late: LateWords;

/** For whoever loads such a screen. */
export const speakLate = (words: LateWords): void => {
  late = words;
};
