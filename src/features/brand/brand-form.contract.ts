// What stands in the form of the city's look: what the server answered, and over it what was typed and is not saved yet. Pure.
import { isHue } from '#core/brand/colour.ts';
import type { BrandAnswer, BrandBody } from './brand.contract.ts';

/** `logoPath` and `logoWidth` are those of the picture, empty and 0 without one. */
export type Typed = BrandBody & { logoPath: string; logoWidth: number };
export type Change = (change: Partial<Typed>) => void;

/** All of it as it stands in the fields: where nothing was said yet, the name is that of the file of lists. */
export const formOf = (
  { brand, declared, logoPath = '', logoWidth = 0 }: BrandAnswer,
  typed: Partial<Typed>,
): Typed => ({
  ...brand,
  ...{ name: brand.name === '' ? declared.name : brand.name, logoPath, logoWidth },
  ...typed,
});

/** The answer once this is saved, before the server has told it again. */
export const answerAfter = (before: BrandAnswer, { logoPath, logoWidth, ...brand }: Typed): BrandAnswer => ({
  ...{ brand, declared: before.declared },
  ...(logoPath === '' ? {} : { logoPath, logoWidth }),
});

/** What was typed while something else was being saved. */
export const typedSince = (typed: Partial<Typed>, saved: Typed): Partial<Typed> =>
  Object.fromEntries(Object.entries(typed).filter(([field, value]) => saved[field as keyof Typed] !== value));

/** A name is needed as soon as anything else is said. */
export const lacksName = ({ name, office, shortName, hue, logo }: Typed): boolean =>
  name.trim() === '' && [office, shortName, hue, logo].some((one) => one.trim() !== '');

export const isWrongHue = ({ hue }: Pick<Typed, 'hue'>): boolean => hue !== '' && !isHue(hue);
