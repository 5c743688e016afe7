// Words around every page: header, footer, errors that stand above a form.

/** Names no office: that comes from the configuration, and a page drawn without it must do without. */
export const shell = {
  name: 'Tanggap',
  skip: 'Langsung ke isi',
  home: 'Beranda',
  track: 'Lacak laporan',
  procedure: 'Prosedur',
  statistics: 'Statistik',
  help: 'Bantuan',
  privacy: 'Privasi',
  accessibility: 'Aksesibilitas',
  menu: 'Halaman utama',
  other: 'English',
  training: 'Mode latihan',
  trainingNote: 'Mode latihan: semua orang, akun dan laporan di sini karangan.',
  answers: 'Yang menjawab',
  pages: 'Halaman',
  phone: 'Telepon',
  email: 'Surel',
  officers: 'Masuk untuk petugas',
  free: 'Layanan ini tanpa biaya. Perangkat lunaknya bersumber terbuka.',
  errorPrefix: 'Ada yang perlu diperbaiki',
  errorWord: 'Kesalahan:',
};
