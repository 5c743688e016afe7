// Every colour that the console and the citizens' pages make of the city's one hue, in the light and in the dark. A colour that nobody could
// read is moved: darker in the light, lighter in the dark, until it passes WCAG AA wherever it stands. Pure.
import { contrast, hexOf, oklchOf, type Oklch } from './colour.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Custom properties that follow the hue, by their names in the style sheets. */
export const brandTokens = [
  ...(['brand', 'brand-hover', 'brand-label', 'brand-soft', 'brand-soft-text', 'link', 'focus'] as const),
  ...(['chart-1', 'deep', 'deep-text', 'deep-muted'] as const),
] as const;
export type BrandToken = (typeof brandTokens)[number];
export type Palette = Readonly<Record<BrandToken, string>>;

/** What the hue stands on, as style/tokens.css has it: a test holds the two together. */
export const grounds = {
  light: { canvas: '#f8f8f7', surface: '#ffffff', sunken: '#f2f2f2' },
  dark: { canvas: '#141414', surface: '#1f1f1f', sunken: '#262626' },
} as const satisfies Record<Theme, Readonly<Record<string, string>>>;

/** WCAG 2.2: words (1.4.3), and what is no word (1.4.11). */
export const needed = { words: 4.5, lines: 3 } as const;

const labels = { light: '#ffffff', dark: '#141414' } as const satisfies Record<Theme, string>;
/** Away from the ground. */
const ways = { light: -1, dark: 1 } as const satisfies Record<Theme, number>;
const step = 0.004;

const passes = (colour: string, beside: readonly string[], least: number): boolean =>
  beside.every((one) => contrast(colour, one) >= least);

/** The nearest that passes; at the end of the scale, where it stops, everything does. */
const moved = (from: Oklch, way: number, isGood: (colour: string) => boolean): Oklch => {
  let found = from;
  while ((way < 0 ? found.l > 0 : found.l < 1) && !isGood(hexOf(found)))
    found = { ...found, l: Math.min(1, Math.max(0, found.l + way * step)) };
  return found;
};

const softOf = ({ c, h }: Oklch, theme: Theme): string =>
  hexOf(theme === 'light' ? { l: 0.97, c: Math.min(c * 0.15, 0.02), h } : { l: 0.27, c: Math.min(c * 0.4, 0.045), h });

/** Darker than this nobody sees one step from the next. */
const seenFrom = 0.19;

/** Under the pointer: a step further, or back where the scale ends. */
const hoverOf = (brand: Oklch, theme: Theme, isGood: (colour: string) => boolean): string => {
  const further = { ...brand, l: brand.l + ways[theme] * 0.07 };
  if (further.l > seenFrom && further.l < 0.97) return hexOf(further);
  const back = { ...brand, l: Math.max(brand.l - ways[theme] * 0.12, seenFrom + 0.06) };
  return hexOf(moved(back, ways[theme], isGood));
};

/** The citizens' head: deep enough for white words in the light, and no lamp in the dark. */
const deepOf = ({ l, c, h }: Oklch, theme: Theme): Pick<Palette, 'deep' | 'deep-text' | 'deep-muted'> => {
  const from = theme === 'light' ? { l: Math.min(l, 0.38), c, h } : { l: 0.27, c: c * 0.5, h };
  const text = theme === 'light' ? '#ffffff' : '#f2f2f2';
  const deep = hexOf(moved(from, -1, (colour) => passes(colour, [text], 7)));
  const muted = moved({ l: 0.84, c: Math.min(c, 0.05), h }, 1, (colour) => passes(colour, [deep], needed.words));
  return { deep, 'deep-text': text, 'deep-muted': hexOf(muted) };
};

const paletteOf = (hue: string, theme: Theme): Palette => {
  const [chosen, label] = [oklchOf(hue), labels[theme]];
  const soft = softOf(chosen, theme);
  const isGood = (colour: string): boolean =>
    passes(colour, [...Object.values(grounds[theme]), soft, label], needed.words);
  const found = isGood(hue) ? chosen : moved(chosen, ways[theme], isGood);
  const brand = found === chosen ? hue : hexOf(found);
  const hover = hoverOf(found, theme, isGood);
  return {
    ...{ brand, 'brand-hover': hover, 'brand-label': label, 'brand-soft': soft },
    'brand-soft-text': theme === 'light' ? brand : hover,
    ...{ link: hover, focus: brand, 'chart-1': brand },
    ...deepOf(chosen, theme),
  };
};

/** `hue` is of six digits; in the light it stays as it is where it can be read. */
export const brandColours = (hue: string): Record<Theme, Palette> => ({
  light: paletteOf(hue, 'light'),
  dark: paletteOf(hue, 'dark'),
});

/** One pair of colours that meet on a screen. */
export type ContrastCheck = {
  token: BrandToken;
  on: BrandToken | 'canvas' | 'surface' | 'sunken';
  ratio: number;
  least: number;
};

const pairs: readonly (readonly [ContrastCheck['token'], ContrastCheck['on'], number])[] = [
  ...(['canvas', 'surface', 'sunken', 'brand-soft'] as const).flatMap((on) => [
    ['brand', on, needed.words] as const,
    ['link', on, needed.words] as const,
  ]),
  ['brand-soft-text', 'brand-soft', needed.words],
  ['brand-label', 'brand', needed.words],
  ['brand-label', 'brand-hover', needed.words],
  ['deep-text', 'deep', needed.words],
  ['deep-muted', 'deep', needed.words],
  ['focus', 'canvas', needed.lines],
  ['focus', 'surface', needed.lines],
];

/** How well each pair can be told apart. */
export const contrastsIn = (palette: Palette, theme: Theme): ContrastCheck[] => {
  const colours: Readonly<Record<string, string>> = { ...grounds[theme], ...palette };
  return pairs.map(([token, on, least]) => {
    const ratio = contrast(colours[token] ?? '', colours[on] ?? '');
    return { token, on, ratio, least };
  });
};

/** The red by which lateness is marked. */
const lateRed = '#d50b0b';

/** Whether it may be taken for the mark of lateness, which always has its words beside it. */
export const looksLate = (hue: string): boolean => {
  const [one, late] = [oklchOf(hue), oklchOf(lateRed)];
  const apart = Math.abs(Math.atan2(Math.sin(one.h - late.h), Math.cos(one.h - late.h)));
  return one.c > 0.1 && apart < 0.35;
};
