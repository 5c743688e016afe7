// What is shown of open cases where there is no network. No word of anybody's.
import { statuses } from './statuses.ts';

export const offline = {
  title: 'Aduan terbuka',
  banner: (moment: string): string => `Luring — menampilkan data ${moment}`,
  lead: (shown: number, of: number): string =>
    `${String(shown)} dari ${String(of)} aduan terbuka. Nama, percakapan, dan jalur khusus tidak disimpan di gawai ini.`,
  none: 'Tidak ada aduan terbuka saat data ini diambil.',
  late: 'Tenggat lewat',
  again: 'Coba sambungkan lagi',
  due: (moment: string): string => `Tenggat ${moment}`,
  paused: 'Tenggat dijeda',
  mine: 'Giliran Anda',
  statuses,
} as const;
