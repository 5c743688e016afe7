// Where two versions of an answer differ, word by word. Loaded with the window that shows it: the library comes along.
import { diffWords } from 'diff';

/** In the order of the text; of `removed` pieces only the earlier version knows, of `added` ones only the later. */
export type Piece = { text: string; kind: 'same' | 'removed' | 'added' };

export const piecesBetween = (before: string, after: string): Piece[] =>
  diffWords(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));

/** What is new, or gone, as it is read out: without the white space around it. */
export const saidOf = (pieces: readonly Piece[], kind: 'removed' | 'added'): string[] =>
  pieces.flatMap((piece) => (piece.kind === kind && piece.text.trim() !== '' ? [piece.text.trim()] : []));
