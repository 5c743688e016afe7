// Words of what everybody may see of a case.
/** Says who will read it, and what never goes along, before anything is published. */
export const publication = {
  card: 'Publikasi',
  hidden: 'Tidak ditampilkan',
  shown: 'Tampil untuk umum',
  hiddenHint: 'Aduan ini tidak ada di daftar terbuka Open311 dan tidak punya halaman umum.',
  since: (at: string, by: string): string => `Diputuskan ${at} oleh ${by}.`,
  category: 'Kategori',
  summary: 'Ringkasan untuk umum',
  noSummary: 'Tanpa ringkasan; hanya kategorinya yang tampil.',
  kelurahan: 'Kelurahan',
  kelurahanHidden: 'Tidak ditampilkan.',
  place: 'Titik lokasi',
  placeHints: {
    near: 'Titik dari aplikasi mitra, dibulatkan sekitar 100 meter.',
    exact: 'Titik dari aplikasi mitra, tepat seperti dikirim.',
    none: 'Titik dari aplikasi mitra tidak ditampilkan.',
  },
  points: {
    near: {
      label: 'Kira-kira',
      hint: 'Kelurahan, dan titik yang dibulatkan sekitar 100 meter karena bisa jadi rumah seseorang.',
    },
    exact: { label: 'Tepat', hint: 'Kelurahan dan titiknya. Untuk lampu, jalan, atau pohon milik umum.' },
    none: { label: 'Tidak ditampilkan', hint: 'Baik titik maupun kelurahannya.' },
  },
  areas: {
    near: { label: 'Tampilkan kelurahannya', hint: 'Siapa pun melihat di kelurahan mana kejadiannya.' },
    none: { label: 'Tidak ditampilkan', hint: 'Kelurahannya tidak disebut.' },
  },
  show: 'Tampilkan',
  change: 'Ubah',
  withdraw: 'Tarik',
  withdrawn: 'Tidak ditampilkan lagi.',
  title: 'Tampilkan aduan untuk umum',
  course: 'Perjalanan',
  courseShown:
    'Nomor, hari dilaporkan, keadaan, dinas yang memegang, dan kapan diteruskan, dikerjakan, terlambat, diperpanjang, selesai, atau dibuka kembali. Di halaman /ikuti siapa pun dapat membacanya dan minta dikabari.',
  lead: 'Siapa pun dapat membacanya lewat Open311 dan di halaman umum /ikuti. Isi aduan, nama, dan pesan pelapor tidak pernah ikut.',
  summaryHint: 'Tulis pokoknya dengan kalimat Anda. Tanpa nama, nomor telepon, NIK, surel, atau alamat rumah.',
  count: (n: number): string => `${String(n)} dari 4.000`,
  preview: 'Yang akan tampil',
  send: 'Tampilkan',
  sent: 'Aduan tampil untuk umum.',
} as const;
