// Why an act was not done: which field, which limit, which case.
import type { LengthUnit } from '#core/text-length.ts';
import { longestUpikNumber } from '#core/upik-number.ts';

const units = {
  characters: 'huruf',
  bytes: 'huruf menurut hitungan kanal',
  weighted: 'huruf menurut hitungan X',
  graphemes: 'huruf',
} as const satisfies Record<LengthUnit, string>;

/** Of a text, of pictures, of a number that another case holds, and of fields with a shape of their own. */
export const declined = {
  tooLong: (over: number, most: number, unit: LengthUnit) =>
    `kelebihan ${String(over)} ${units[unit]}; paling banyak ${String(most)}`,
  photos: (most: number, megabytes: string, megabytesTogether: string) =>
    `terlalu banyak atau terlalu besar untuk kanal ini: paling banyak ${String(most)} foto, ${megabytes} MB per foto, ${megabytesTogether} MB seluruhnya`,
  takenBy: (number: string) => `Nomor itu sudah tercatat pada ${number}. Periksa kembali nomornya di JSS.`,
  fields: {
    upikNumber: `bukan nomor UPIK: pakai huruf, angka, titik, garis, atau spasi, paling banyak ${String(longestUpikNumber)} tanda`,
    untilAt: 'bukan waktu',
    plannedAt: 'bukan waktu',
    askAt: 'bukan waktu',
    visitAt: 'bukan waktu',
    heldAt: 'bukan waktu',
  },
};
