// Colours as numbers: sRGB as browsers write it, OKLCH (lightness, chroma, hue) in which a hue keeps its look while it grows lighter or darker,
// and contrast as WCAG 2.2 reckons it. Knows no token.

/** `l` from 0, black, to 1, white; `c` 0 is grey; `h` in radians. */
export type Oklch = { l: number; c: number; h: number };

/** Six digits, in small letters. */
export const isHue = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text);

type Triple = readonly [number, number, number];

const linear = (part: number): number => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const coded = (part: number): number => (part <= 0.003_130_8 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

const partAt = (hex: string, at: number): number => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
const linearOf = (hex: string): Triple => [partAt(hex, 1), partAt(hex, 3), partAt(hex, 5)];

const luminance = (hex: string): number => {
  const [red, green, blue] = linearOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** From 1 to 21, whichever of the two is the lighter. */
export const contrast = (one: string, other: string): number => {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
};

/** Björn Ottosson, "A perceptual color space for image processing" (2020). */
export const oklchOf = (hex: string): Oklch => {
  const [red, green, blue] = linearOf(hex);
  const long = Math.cbrt(0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue);
  const middle = Math.cbrt(0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue);
  const short = Math.cbrt(0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue);
  const a = 1.977_998_495_1 * long - 2.428_592_205 * middle + 0.450_593_709_9 * short;
  const b = 0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766 * short;
  const l = 0.210_454_255_3 * long + 0.793_617_785 * middle - 0.004_072_046_8 * short;
  return { l, c: Math.hypot(a, b), h: Math.atan2(b, a) };
};

const linearFrom = ({ l, c, h }: Oklch): Triple => {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)];
  const long = (l + 0.396_337_777_4 * a + 0.215_803_757_3 * b) ** 3;
  const middle = (l - 0.105_561_345_8 * a - 0.063_854_172_8 * b) ** 3;
  const short = (l - 0.089_484_177_5 * a - 1.291_485_548 * b) ** 3;
  return [
    4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
    -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
    -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701 * short,
  ];
};

const byteOf = (part: number): string =>
  Math.round(Math.min(1, Math.max(0, coded(Math.max(0, part)))) * 255)
    .toString(16)
    .padStart(2, '0');

const isDrawable = (parts: Triple): boolean => parts.every((part) => part >= -0.000_1 && part <= 1.000_1);

/** Paler, where no screen shows it as rich as that. */
export const hexOf = ({ l, c, h }: Oklch): string => {
  if (l <= 0) return '#000000';
  if (l >= 1) return '#ffffff';
  const kept = { l, h };
  let chroma = c;
  while (chroma > 0.001 && !isDrawable(linearFrom({ ...kept, c: chroma }))) chroma *= 0.96;
  return `#${linearFrom({ ...kept, c: chroma <= 0.001 ? 0 : chroma })
    .map(byteOf)
    .join('')}`;
};
