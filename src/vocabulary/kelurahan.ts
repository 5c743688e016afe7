// Yogyakarta's kemantren and kelurahan by name, by which a reporter may say where they live instead of writing an address. Not a lookup of addresses.
import { kemantren } from '#core/place/kelurahan.ts';

/** Kelurahan by kemantren, in the order of their codes. */
export const kelurahanByKemantren: readonly (readonly [kemantren: string, kelurahan: readonly string[]])[] =
  kemantren.map(({ name, kelurahan }) => [name, kelurahan.map((one) => one.name)]);

/** Whether `text` is one of the listed kelurahan. */
export const isKelurahan = (text: string): boolean => kelurahanByKemantren.some(([, names]) => names.includes(text));
