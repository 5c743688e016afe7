// The city's colours as a small style sheet for console and citizens' pages alike, and the address that says all that is in it. Pure.
import { brandColours, themes, type Palette, type Theme } from './brand-colours.ts';
import { isHue } from './colour.ts';

/** What a sheet is made of; either may be empty. `logo`: the digest of its bytes. */
export type Look = { hue: string; logo: string };

const digestShown = 24;

/** Of the picture; a digest that is cut names it well enough. */
export const logoPath = (digest: string): string => `/merek/${digest.slice(0, digestShown)}.png`;

const declared = (palette: Palette): string =>
  Object.entries(palette)
    .map(([token, colour]) => `--${token}:${colour};`)
    .join('');

/** The reader's own choice in the console goes before what their device prefers. */
const coloured = (hue: string): string => {
  const colours = brandColours(hue);
  const chosen = (theme: Theme): string => `:root[data-theme='${theme}']{${declared(colours[theme])}}`;
  return [
    `:root{${declared(colours.light)}}`,
    // White in either theme, so that the words on it are deep in either.
    `:root{--hero-button:${colours.light.deep};}`,
    `@media (prefers-color-scheme:dark){:root{${declared(colours.dark)}}}`,
    ...themes.map(chosen),
  ].join('\n');
};

const marks = '.rail-brand img,.welcome-brand img,.sign-in-brand img';

/** Plain values alone: telephones of years ago know no pairs of them. */
export const brandStyle = ({ hue, logo }: Look): string =>
  [
    ...(isHue(hue) ? [coloured(hue)] : []),
    ...(logo === '' ? [] : [`${marks}{content:url(${logoPath(logo)});object-fit:contain}`]),
  ].join('\n');

/** `digest` of the sheet's own words, so that another version of it has another address. Undefined where there is nothing to say. */
export const stylePath = ({ hue, logo }: Look, digest: (text: string) => string): string | undefined => {
  const style = brandStyle({ hue, logo });
  return style === ''
    ? undefined
    : `/merek/${isHue(hue) ? hue.slice(1) : 'asli'}-${logo.slice(0, digestShown) || 'asli'}.${digest(style).slice(0, 12)}.css`;
};

/** What an address asks for; undefined where it is none of ours. */
export const lookIn = (file: string): { look: Look; digest: string } | undefined => {
  const [, hue = '', logo = '', digest = ''] =
    /^([0-9a-f]{6}|asli)-([0-9a-f]{24}|asli)\.([0-9a-f]{12})\.css$/.exec(file) ?? [];
  if (digest === '') return undefined;
  return { look: { hue: hue === 'asli' ? '' : `#${hue}`, logo: logo === 'asli' ? '' : logo }, digest };
};
