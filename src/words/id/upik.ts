// Words of the register that is kept for UPIK.

/** The numbers are JSS's: where one is missing, the words say where to enter it. */
export const upik = {
  title: 'Buku UPIK',
  lead: 'Aduan yang sudah dicatat di UPIK pada aplikasi JSS.',
  search: 'Cari nomor UPIK atau nomor aduan',
  csv: 'Unduh CSV',
  number: 'Nomor UPIK',
  caseNumber: 'Nomor aduan',
  at: 'Dicatat',
  by: 'Oleh',
  status: 'Keadaan',
  agency: 'Dinas',
  empty: 'Belum ada aduan yang dicatat',
  emptyHint: 'Aduan muncul di sini setelah nomor UPIK-nya diisi pada langkah 4.',
  waiting: (n: number): string => `Menunggu nomor JSS (${String(n)})`,
  waitingHint: 'Catat aduan ini di JSS, lalu isi nomornya pada halaman aduan.',
  matter: 'Isi',
  age: 'Menunggu selama',
  due: 'Tenggat',
  none: 'Tidak ada yang cocok dengan pencarian ini.',
  more: 'Muat lagi',
} as const;
