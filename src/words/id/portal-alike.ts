// Words of the page that asks whether somebody has reported the same already.

/** Of a case only what an officer opened to everybody. */
export const alike = {
  title: 'Sudah ada yang melapor?',
  lead: 'Laporan umum ini mungkin tentang hal yang sama. Bila ya, cukup ikuti: Anda dikabari, dan petugas tidak menangani dua kali.',
  noPlace: 'Tempat tidak disebut',
  follow: 'Ikuti laporan ini',
  goOn: 'Bukan, lanjutkan laporan saya',
  kept: 'Isian Anda tetap tersimpan 24 jam di peramban ini, juga bila Anda membuka laporan lain. Yang ditampilkan hanya yang sudah dibuka petugas untuk umum.',
} as const;
