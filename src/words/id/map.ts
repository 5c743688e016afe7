// Words around the map by kelurahan.
import { numeral } from './numeral.ts';

/** What the figure is, and how it is written, the map is told. */
export const map = {
  drawing: 'Peta kelurahan. Tombol panah pindah ke kelurahan di sebelahnya, Enter membuka aduannya.',
  hint: 'Tunjuk satu kelurahan untuk membaca angkanya.',
  legend: (measure: string): string => `Arti warna: ${measure}`,
  span: (from: string, to: string): string => `${from} sampai ${to}`,
  figure: (value: string, n: number): string => `${value}, dari ${numeral(n)} aduan`,
  area: (name: string, kemantren: string, figure: string): string => `${name} (${kemantren}): ${figure}`,
  tooFew: 'kurang dari 5',
  none: 'tidak ada aduan',
  table: 'Lihat tabel',
  kelurahan: 'Kelurahan',
  kemantren: 'Kemantren',
  cases: 'Jumlah aduan',
  /** Of one case. */
  place: {
    point: 'Peta: titik aduan dan sekitarnya',
    area: (name: string): string => `Peta: Kelurahan ${name} dan sekitarnya`,
    pointIn: (name: string): string => `Peta: titik aduan di Kelurahan ${name} dan sekitarnya`,
    whole: 'Seluruh kota',
    near: 'Sekitarnya',
  },
} as const;
