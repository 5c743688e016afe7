// How the city shows itself: names, one hue, one picture; and what is wrong with such a wish. Pure.
import { isHue } from './colour.ts';

/** The one row of its list. Empty: as the file of lists says, and as the program looks by itself. `logo` is the digest of its bytes. */
export type Brand = {
  id: string;
  /** Of the government: "Pemerintah Kota Contoh". */
  name: string;
  /** Of the office that answers. */
  office: string;
  /** What stands in the head of every page, instead of the program's name. */
  shortName: string;
  /** Six digits, or nothing. */
  hue: string;
  logo: string;
};

/** In pixels: a browser installs pages by no picture that is less wide. */
export const installedFrom = 144;

/** There is one row. */
export const brandId = 'city';

export type BrandTrouble = { id: string; field: string; why: 'brand-name' | 'brand-hue' | 'brand-logo' };

/** `logos`: those that are kept. A name is needed as soon as anything else is said. */
export const brandTroublesIn = (rows: readonly Brand[], logos: ReadonlySet<string>): BrandTrouble[] =>
  rows.flatMap(({ id, name, office, shortName, hue, logo }): BrandTrouble[] => [
    ...(name === '' && [office, shortName, hue, logo].some((one) => one !== '')
      ? [{ id, field: 'name', why: 'brand-name' } as const]
      : []),
    ...(hue !== '' && !isHue(hue) ? [{ id, field: 'hue', why: 'brand-hue' } as const] : []),
    ...(logo !== '' && !logos.has(logo) ? [{ id, field: 'logo', why: 'brand-logo' } as const] : []),
  ]);

/** As it is kept. */
export const tidiedBrand = ({ name, office, shortName, hue, ...brand }: Brand): Brand => ({
  ...brand,
  ...{ name: name.trim(), office: office.trim(), shortName: shortName.trim(), hue: hue.trim().toLowerCase() },
});
