// A long answer as several posts, each below the one before, with its place among them: "… (1/3)". Pure.
import { textLength } from '#core/text-length.ts';

/** What one post may weigh. */
export const partWeight = 280;

const weightOf = (text: string): number => textLength(text, 'weighted');

const markOf = (index: number, count: number): string => ` (${String(index)}/${String(count)})`;

/** A word that no post could hold is cut where it must be. */
const pieces = (word: string, room: number): string[] => {
  if (weightOf(word) <= room) return [word];
  const cut: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && weightOf(piece + character) > room) {
      cut.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...cut, piece];
};

/** Words with the space after each, so that lines stay lines. */
const wordsOf = (text: string, room: number): { word: string; space: string }[] =>
  [...text.matchAll(/(\S+)(\s*)/g)].flatMap(([, word = '', space = '']) => {
    const cut = pieces(word, room);
    return cut.map((piece, index) => ({ word: piece, space: index === cut.length - 1 ? space : '' }));
  });

const filled = (text: string, room: number): string[] => {
  const parts: string[] = [];
  let part = '';
  let space = '';
  for (const next of wordsOf(text, room)) {
    const longer = part === '' ? next.word : `${part}${space}${next.word}`;
    if (part !== '' && weightOf(longer) > room) {
      parts.push(part);
      part = next.word;
    } else part = longer;
    space = next.space;
  }
  return part === '' ? parts : [...parts, part];
};

/** One part where the text fits; else as few as hold it, each marked. */
export const partsOf = (text: string): string[] => {
  const whole = text.trim();
  if (weightOf(whole) <= partWeight) return [whole];
  for (let digits = 1; ; digits += 1) {
    const widest = 10 ** digits - 1;
    const parts = filled(whole, partWeight - markOf(widest, widest).length);
    if (parts.length <= widest) return parts.map((part, index) => `${part}${markOf(index + 1, parts.length)}`);
  }
};
