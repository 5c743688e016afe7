// Words around every page: header, footer, errors that stand above a form.
const id = {
  name: 'Tanggap',
  skip: 'Langsung ke isi',
  home: 'Beranda',
  track: 'Lacak laporan',
  procedure: 'Prosedur',
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

const en: typeof id = {
  name: 'Tanggap',
  skip: 'Skip to the content',
  home: 'Home',
  track: 'Track a report',
  procedure: 'Procedure',
  menu: 'Main pages',
  other: 'Bahasa Indonesia',
  training: 'Training mode',
  trainingNote: 'Training mode: every person, account and report here is invented.',
  answers: 'Who answers',
  pages: 'Pages',
  phone: 'Telephone',
  email: 'E-mail',
  officers: 'Sign in for officers',
  free: 'This service is free of charge. Its software is open source.',
  errorPrefix: 'Something needs correcting',
  errorWord: 'Error:',
};

/** Names no office: that comes from the configuration, and a page drawn without it must do without. */
export const shellText = { id, en };
