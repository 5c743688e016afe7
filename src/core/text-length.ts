// How long a text is in the unit in which a platform counts it.
import { weightedLength } from './weighted-length.ts';

/**
 * `weighted`: as X counts, where an address is 23 and a sign outside the Latin range is 2. `graphemes`: signs as they are seen,
 * whatever they are made of.
 */
export type LengthUnit = 'characters' | 'bytes' | 'weighted' | 'graphemes';

const bytesOf = (character: string): number => {
  const point = Number(character.codePointAt(0));
  if (point < 0x80) return 1;
  if (point < 0x8_00) return 2;
  return point < 0x1_00_00 ? 3 : 4;
};

const signs = new Intl.Segmenter();

/** Code points, bytes of UTF-8, signs as they are seen, or what X makes of them. */
export const textLength = (text: string, unit: LengthUnit): number => {
  switch (unit) {
    case 'characters':
      return [...text].length;
    case 'bytes':
      return [...text].reduce((sum, one) => sum + bytesOf(one), 0);
    case 'weighted':
      return weightedLength(text);
    case 'graphemes':
      return [...signs.segment(text)].length;
  }
};

export const hashtagCount = (text: string): number => text.match(/#[\p{L}\p{N}_]+/gu)?.length ?? 0;
