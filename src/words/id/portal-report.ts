// Words of the pages on which somebody reports, one question a page, and of their receipt.

/** What is asked of the person stands with the words of the identity form. */
export const report = {
  title: 'Buat laporan',
  progress: (place: number, all: number): string => `Langkah ${String(place)} dari ${String(all)}`,
  emergency: 'Ada bahaya sekarang? Telepon 112, atau 119 untuk ambulans. Laporan di sini tidak dibaca seketika.',
  titles: {
    apa: 'Apa yang terjadi?',
    mana: 'Di mana?',
    siapa: 'Siapa Anda?',
    periksa: 'Periksa laporan Anda',
  },
  what: 'Laporan Anda',
  whatHint:
    'Ceritakan masalahnya, dan sejak kapan. Jangan tulis NIK, nomor HP, atau alamat rumah: itu ditanyakan terpisah.',
  where: 'Tempatnya',
  whereHint: 'Sebutkan jalan dan patokan, misalnya depan Pasar Kranggan. Boleh kosong bila bukan tentang suatu tempat.',
  myPlace: {
    use: 'Gunakan lokasi saya',
    looking: 'Mencari lokasi …',
    found: 'Titik tempat Anda berada sudah diisikan. Hapus bila bukan di situ kejadiannya.',
    missed: 'Lokasi tidak didapat. Tulis saja tempatnya.',
  },
  whoLead: 'Agar laporan dapat diteruskan, kami perlu tahu siapa Anda, kecuali bila Anda memilih anonim.',
  unkept: 'Isian belum tersimpan pada kami sebelum Anda menekan Kirim laporan.',
  checkLead: 'Belum ada yang terkirim. Foto dapat Anda tambahkan sesudahnya, di halaman laporan.',
  answers: { what: 'Laporan', where: 'Tempat', openness: 'Siapa yang boleh tahu', person: 'Anda' },
  none: 'Tidak diisi',
  next: 'Lanjut',
  back: 'Kembali',
  change: 'Ubah',
  send: 'Kirim laporan',
  errors: {
    whatMissing: 'Tulis apa yang terjadi, paling sedikit 10 huruf',
    whatLong: (most: string): string => `Tulis paling banyak ${most} huruf`,
  },
  doneTitle: 'Laporan Anda sudah tercatat',
  doneLead: 'Terima kasih. Simpan nomor dan kode ini, misalnya dengan memotret layar.',
  nextHeading: 'Yang terjadi berikutnya',
  next1: 'Petugas membaca laporan Anda, lalu menjawabnya atau meneruskannya ke dinas yang berwenang',
  next2: 'Jawaban dan kabar kami tampil di halaman laporan ini. Kami tidak mengirim pesan ke tempat lain',
  next3: 'Hanya dengan nomor dan kode Anda dapat membukanya lagi',
  by: 'paling lambat',
  open: 'Buka halaman laporan',
  photos: 'Tambah foto atau keterangan',
  messages: 'Pesan dari kami',
};
