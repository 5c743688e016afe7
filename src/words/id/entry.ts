// Words of the sign-in page and of the newcomer's guide in training mode.
/** One sentence for a wrong e-mail and a wrong password, so that no address can be found out. */
export const signIn = {
  title: 'Masuk ke meja aduan',
  lead: 'Setiap aduan warga dijawab tepat waktu, oleh orang yang tepat.',
  email: 'Surel dinas',
  password: 'Kata sandi',
  send: 'Masuk',
  sending: 'Memeriksa…',
  wrong: 'Surel atau kata sandi tidak cocok. Periksa lagi keduanya.',
  emailMissing: 'Tulis alamat surel Anda.',
  passwordMissing: 'Tulis kata sandi Anda.',
  tooMany: 'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.',
  ended: 'Sesi Anda berakhir. Masuk lagi untuk melanjutkan; isian Anda masih tersimpan.',
  training: 'Mode latihan',
  pick: 'Masuk sebagai salah satu petugas contoh',
  pickHint: (password: string): string => `Satu tekan untuk masuk. Kata sandi semuanya: ${password}`,
  own: 'Atau pakai surel dan kata sandi',
  pointA: 'Enam langkah SOP dengan tenggat yang selalu tampak',
  pointB: 'Satu tombol untuk langkah berikutnya',
  pointC: 'Setiap tindakan tercatat dan tidak dapat dihapus',
} as const;

type GuideStep = { title: string; who?: string; email?: string; does: string };

const stepsOfGuide: readonly GuideStep[] = [
  {
    title: 'Jadilah warga',
    does: 'Buka simulator, pilih Foto (tiruan Instagram), lalu tulis komentar di bawah kiriman kota: “Lampu jalan di depan pasar mati tiga hari.”',
  },
  {
    title: 'Tanya identitas',
    who: 'Sari Contoh, Admin Medsos',
    email: 'medsos@demo.tanggap.example',
    does: 'Buka aduannya, tekan Tanya identitas, kirim.',
  },
  {
    title: 'Jawab sebagai warga',
    does: 'Di simulator, buka Pesan, pilih pesan dari kota, ikuti tautannya, lalu isi nama, nomor telepon, dan kelurahan rekaan.',
  },
  {
    title: 'Setujui dan catat',
    who: 'Bima Contoh, Admin Pusat',
    email: 'pusat@demo.tanggap.example',
    does: 'Tekan Setujui jawaban, Catat di UPIK dengan nomor apa saja, lalu Teruskan ke dinas: DPUPKP.',
  },
  {
    title: 'Tindak lanjuti',
    who: 'Rahma Contoh, DPUPKP',
    email: 'pupkp@demo.tanggap.example',
    does: 'Tekan Terima disposisi, lalu Laporkan hasil: Selesai dikerjakan.',
  },
  {
    title: 'Sampaikan hasil',
    who: 'Bima Contoh, Admin Pusat',
    email: 'pusat@demo.tanggap.example',
    does: 'Tekan Sampaikan hasil. Lihat balasannya di simulator dan halaman lacak.',
  },
];

/** Stations name the invented officers by their e-mail addresses: training alone shows them. */
export const guide = {
  title: 'Latihan: satu aduan, enam langkah',
  lead: 'Bawa satu komentar melewati keenam langkah. Simulator terbuka di tab baru; pindah-pindah saja di antara keduanya.',
  open: 'Buka simulator',
  newTab: '(tab baru)',
  signInAs: 'Masuk sebagai petugas ini',
  change: 'Ganti ke petugas ini',
  current: 'Anda sekarang',
  steps: stepsOfGuide,
} as const;
