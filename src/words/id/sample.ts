// Words of the screen on which cases are drawn by lot.
import { numeral } from './numeral.ts';

/** `benih` is what the lot is drawn with; whoever has it draws the same. */
export const sample = {
  title: 'Undian aduan',
  lead: 'Memilih aduan secara acak untuk diperiksa. Setiap undian tercatat, dan dapat diulang dengan benih yang sama.',
  from: 'Dibuka sejak',
  until: 'Dibuka sampai',
  turned: 'Tanggal ini lebih dulu daripada tanggal awalnya.',
  count: 'Berapa aduan',
  countWrong: (most: number): string => `Tulis angka 1 sampai ${String(most)}`,
  agency: 'Perangkat daerah',
  anyAgency: 'Semua',
  category: 'Kategori',
  ended: 'Berakhir sebagai',
  anyEnd: 'Bagaimanapun',
  open: 'masih terbuka',
  seed: 'Benih',
  seedHint: 'Kosongkan untuk undian baru. Isi dengan benih sebelumnya untuk mengulang undian itu.',
  seedWrong: 'Hanya huruf, angka, - dan _, paling banyak 64',
  seedTold: (seed: string): string => `Benih: ${seed}`,
  draw: 'Undi',
  drawn: (drawn: number, of: number): string => `${numeral(drawn)} terundi dari ${numeral(of)} aduan`,
} as const;
