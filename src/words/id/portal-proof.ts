// Words of the sheet that a reporter takes to the Ombudsman.

/** Cites the law that asks for it, and claims nothing of the case that does not stand below. */
export const proof = {
  title: (number: string): string => `Bukti pengaduan ${number}`,
  link: 'Cetak bukti pengaduan untuk Ombudsman',
  linkNote: 'Berisi tulisan Anda dan jawaban kami. Simpanlah baik-baik.',
  receipt: 'Unduh tanda terima (PDF)',
  heading: 'Bukti bahwa pengaduan sudah disampaikan lebih dahulu',
  lead: 'Lembar ini menunjukkan bahwa pengaduan sudah disampaikan kepada instansi yang diadukan, kapan, dan apa yang terjadi sesudahnya. Ombudsman meminta bukti seperti ini (Undang-Undang Nomor 37 Tahun 2008 Pasal 24 ayat (1) huruf c).',
  facts: {
    number: 'Nomor',
    upik: 'Nomor UPIK',
    channel: 'Disampaikan lewat',
    received: 'Diterima',
    stands: 'Keadaan pada saat dicetak',
    printed: 'Dicetak',
    office: 'Instansi',
  },
  asPdf: 'Unduh sebagai PDF',
  howToPrint: 'Lembar ini dapat juga dicetak langsung dari peramban Anda (Ctrl+P).',
  sentHeading: 'Yang Anda tulis',
  toldHeading: 'Yang kami sampaikan',
  happenedHeading: 'Yang terjadi',
  none: 'Belum ada.',
  deleted: '[pesan ini sudah dihapus]',
  files: (count: number): string => `${String(count)} lampiran`,
  where: { public: 'terbuka untuk umum', private: 'pesan pribadi' },
  standing: {
    sent: 'terkirim',
    waiting: 'belum terkirim',
    rejected: 'tidak sampai',
  },
  check: (address: string): string =>
    `Keaslian lembar ini dapat diperiksa dengan membuka ${address} dengan kode pelapor.`,
};
