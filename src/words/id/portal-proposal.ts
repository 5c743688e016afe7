// Words of the form behind a link that stands in a public reply: anybody may have opened it.

/** Beside what the form of the private link says of the same fields. */
export const proposal = {
  title: 'Isi data pelapor',
  lead: (number: string): string =>
    `Formulir ini untuk pelapor dengan nomor laporan ${number}. Isilah hanya bila laporan itu milik Anda.`,
  unsure:
    'Tautan ini dapat dibuka siapa saja. Petugas memastikan dulu isiannya kepada akun pelapor; sebelum itu isian tidak dipakai.',
  destroyed: 'Isian yang ditolak, atau yang belum dipastikan saat tautan berakhir, dihancurkan.',
  doneTitle: 'Isian Anda kami terima',
  done: 'Petugas akan memastikannya lewat akun yang melapor. Kabar laporan tetap kami sampaikan di tempat laporan ditulis.',
  unknownTitle: 'Tautan ini tidak kami kenal',
  unknown: 'Mungkin ada huruf yang tertukar atau terpotong. Salinlah sekali lagi dari balasan kami.',
  endedTitle: 'Tautan ini sudah tidak berlaku',
  ended: 'Laporan tetap tercatat. Balaslah di tempat laporan ditulis bila data Anda masih perlu kami terima.',
  fullTitle: 'Sudah ada beberapa isian',
  full: 'Petugas sedang memastikannya. Cobalah lagi nanti dengan tautan yang sama.',
};
