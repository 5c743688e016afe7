// Words of the screen of buku register.

/** `heads` in the order of the columns on the screen; the file has more. */
export const caseRegister = {
  title: 'Buku register',
  lead: 'Setiap aduan menurut urutan masuknya, tanpa nama dan tulisan pelapor. Perkara jalur khusus tidak ada di sini.',
  files: { xlsx: 'Unduh XLSX', csv: 'Unduh CSV' },
  file: 'buku-register',
  counting: 'Berkas disiapkan …',
  far: (rows: number, of: number): string =>
    `Menulis berkas: ${rows.toLocaleString('id-ID')} dari ${of.toLocaleString('id-ID')} aduan. Jangan tutup tab ini.`,
  stop: 'Batalkan',
  stopped: 'Dibatalkan. Tidak ada berkas yang disimpan.',
  whole: (rows: number): string =>
    `Berkas selesai dan lengkap: ${rows.toLocaleString('id-ID')} aduan. Ada di unduhan peramban Anda.`,
  brokeOff: (rows: number): string =>
    `Berkas terputus sesudah ${rows.toLocaleString('id-ID')} aduan dan tidak disimpan. Periksa sambungan, lalu tekan lagi; bila terputus lagi, persempit tanggalnya.`,
  filters: {
    from: 'Dari tanggal',
    until: 'Sampai tanggal',
    agency: 'Perangkat daerah',
    channel: 'Kanal',
    status: 'Keadaan',
  },
  any: 'Semua',
  heads: {
    number: 'Nomor',
    reported: 'Diterima',
    channel: 'Kanal',
    category: 'Kategori',
    agency: 'Perangkat daerah',
    status: 'Keadaan',
    late: 'Terlambat',
  },
  lateSteps: (count: number): string => `${String(count)} langkah`,
  count: (count: number): string => `${count.toLocaleString('id-ID')} aduan`,
  earlier: 'Muat yang sebelumnya',
  more: 'Tampilkan 50 berikutnya',
  empty: 'Tidak ada aduan',
  emptyHint: 'Ubah tanggal atau saringannya.',
} as const;
