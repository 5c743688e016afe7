// Where two versions of an answer differ, word by word. Loaded with the window that shows it: the library comes along.
import { diffWords } from 'diff';

/** In the order of the text; of `removed` pieces only the earlier version knows, of `added` ones only the later. */
export type Piece = { text: string; kind: 'same' | 'removed' | 'added' };

const address = String.raw`https?:\/\/[^\s]*[^\s.,;:!?)]`;
const letters = String.raw`[\p{L}\p{M}\p{N}_]`;
/** What joins letters and digits to one word: "15.00", "1.500.000,50", "12/05/2026", "08.00–10.00", "hati-hati". */
const joints = String.raw`(?<=\p{N})[.,:\/–](?=\p{N})|(?<=[\p{L}\p{N}])['’-](?=[\p{L}\p{N}])`;
const signs = String.raw`(?<![\p{L}\p{N}])[+−-](?=\p{N})|(?<=\p{N})%`;
const tokens = new RegExp(`${address}|(?:${letters}|${joints}|${signs})+|\\s+|[^]`, 'gu');

/** Asked by the library in place of its own rule, which tells "15.00" as three words. A token holds white space alone, or none. */
const wholeWords = {
  resolvedOptions: () => ({ granularity: 'word' }),
  segment: (words: string) => (words.match(tokens) ?? []).map((segment) => ({ segment })),
};

export const piecesBetween = (before: string, after: string): Piece[] =>
  diffWords(before, after, { intlSegmenter: wholeWords }).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));

/** What is new, or gone, as it is read out: without the white space around it. */
export const saidOf = (pieces: readonly Piece[], kind: 'removed' | 'added'): string[] =>
  pieces.flatMap((piece) => (piece.kind === kind && piece.text.trim() !== '' ? [piece.text.trim()] : []));
