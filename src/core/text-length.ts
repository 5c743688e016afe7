// How long a text is in the unit in which a platform counts it.

export type LengthUnit = 'characters' | 'bytes';

const bytesOf = (character: string): number => {
  const point = Number(character.codePointAt(0));
  if (point < 0x80) return 1;
  if (point < 0x8_00) return 2;
  return point < 0x1_00_00 ? 3 : 4;
};

/** Code points, or bytes of UTF-8. */
export const textLength = (text: string, unit: LengthUnit): number => {
  const characters = [...text];
  return unit === 'characters' ? characters.length : characters.reduce((sum, one) => sum + bytesOf(one), 0);
};
