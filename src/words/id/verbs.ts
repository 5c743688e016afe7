// What --help says of each verb: its line in the list, how it is typed, what it does, and its options.
import { roles } from '#core/access.ts';

const passphrase = {
  'passphrase-file': 'berkas berisi frasa sandi cadangan (baris pertama)',
  passphrase: 'menanyakan frasa sandi cadangan di terminal',
};

/** By the word that is typed after `tanggap`, in the order of the help; options by their long name. */
export const verbs = {
  start: {
    summary: 'menjalankan Tanggap, sama dengan npm start',
    usage: 'start',
    about: ['Menjalankan Tanggap dan mencetak alamatnya. Ctrl-C menghentikannya; data tetap tersimpan.'],
    options: {},
  },
  migrate: {
    summary: 'memperbarui bentuk basis data ke versi ini',
    usage: 'migrate',
    about: ['Memperbarui bentuk basis data ke versi ini. Langkah yang sudah dijalankan tidak diulang.'],
    options: {},
  },
  doctor: {
    summary: 'memeriksa pengaturan, basis data, jam, ruang disk, dan token akun',
    usage: 'doctor',
    about: [
      'Memeriksa pengaturan, basis data, replika, jam, ruang disk, dan token tiap akun. Status keluar 1 bila ada yang perlu diperbaiki.',
    ],
    options: {},
  },
  'clear-training': {
    summary: 'mencabut petugas contoh dan akun simulasi dari mode latihan',
    usage: 'clear-training',
    about: [
      'Mencabut semua yang dibuat mode latihan: petugas contoh, akun simulasi, perangkat daerahnya, dan penerusan ke sistem simulasi.',
      'Jalankan selagi program berhenti. Sesudahnya basis data itu milik mode production, dan mode latihan menolaknya.',
    ],
    options: {},
  },
  user: {
    summary: 'menambah petugas, mengganti kata sandi, atau menampilkan daftarnya',
    usage: 'user add|reset|off|list [pilihan]',
    about: [
      'add    menambah petugas; bila surelnya sudah ada, nama dan perannya diperbarui',
      'reset  mengganti kata sandi, mengaktifkan lagi, dan mengakhiri semua sesi',
      'off    menonaktifkan petugas dan mengakhiri semua sesinya',
      'list   menampilkan semua petugas',
      'Kata sandi yang dibuat di sini harus diganti saat pertama kali masuk.',
      'Tanpa --password-stdin kata sandi dibuatkan dan ditampilkan sekali.',
    ],
    options: {
      email: 'surel petugas (add, reset, off)',
      name: 'nama petugas (add)',
      role: `peran (add): ${roles.join(', ')}`,
      agency: 'id perangkat daerah, untuk peran admin-agency (add)',
      'forget-factors': 'menghapus juga aplikasi kode dan kunci sandi yang hilang (reset)',
      'password-stdin': 'membaca kata sandi dari masukan standar (add, reset)',
    },
  },
  backup: {
    summary: 'menyimpan seluruh data ke satu berkas',
    usage: 'backup BERKAS [--recipient age1… | --passphrase-file BERKAS | --passphrase]',
    about: [
      'Menyimpan semua tabel dan lampiran, sebagaimana adanya pada satu saat, ke satu berkas tar. Program boleh tetap berjalan.',
      'SECRET_KEY tidak pernah ikut: simpanlah terpisah. Tanpa kunci itu data pelapor di cadangan tidak terbaca.',
      'Dengan kunci umum atau frasa sandi berkasnya tersandi (age); tanpa itu kata-kata warga di dalamnya terbaca.',
    ],
    options: { ...passphrase, recipient: 'kunci umum age1… yang boleh membuka; beberapa dipisah koma' },
  },
  restore: {
    summary: 'memulihkan data dari berkas cadangan ke basis data kosong',
    usage: 'restore BERKAS [--identity BERKAS | --passphrase-file BERKAS | --passphrase]',
    about: [
      'Memulihkan cadangan ke basis data kosong; tabelnya dibuatkan. Isi cadangan diperiksa dulu seluruhnya.',
      'Jalankan sebelum program dimulai untuk pertama kali, dengan SECRET_KEY yang sama seperti saat dicadangkan.',
    ],
    options: { ...passphrase, identity: 'berkas berisi kunci rahasia age (AGE-SECRET-KEY-…)' },
  },
  'verify-log': {
    summary: 'memeriksa keutuhan catatan peristiwa',
    usage: 'verify-log [--anchors BERKAS]',
    about: [
      'Menelusuri rantai sidik jari catatan peristiwa dan catatan administrasi, dan menyebut yang pertama rusak.',
      'Dengan --anchors juga dicocokkan dengan jangkar di luar basis data: ujung yang dipotong pun ketahuan.',
    ],
    options: { anchors: 'berkas jangkar (lihat ANCHOR_FILE)' },
  },
  'verify-bundle': {
    summary: 'memeriksa berkas bukti satu aduan, tanpa basis data',
    usage: 'verify-bundle BERKAS [--key KUNCI] [--anchors BERKAS]',
    about: [
      'Memeriksa tanda tangan berkas bukti, dan apakah semua peristiwa aduan itu berada di catatan yang ditandatangani.',
      'KUNCI adalah isi "x" di /kunci-bukti.json pada alamat Tanggap. Tanpa itu dipakai kunci di dalam berkas, yang harus dicocokkan sendiri.',
    ],
    options: { key: 'kunci umum yang diumumkan', anchors: 'berkas jangkar (lihat ANCHOR_FILE)' },
  },
  reseal: {
    summary: 'menyegel ulang dengan SECRET_KEY sekarang, supaya kunci lama dapat dihapus',
    usage: 'reseal',
    about: [
      'Menyegel ulang semua yang tersegel kunci lama dengan SECRET_KEY sekarang, dan memulai kunci baru bagi rantai catatan.',
      'Jalankan setelah semua proses dimulai dengan SECRET_KEY baru dan SECRET_KEY_FORMER lama. Boleh dihentikan dan diulang.',
    ],
    options: {},
  },
  rebuild: {
    summary: 'menyusun ulang tabel tampilan dari catatan peristiwa',
    usage: 'rebuild',
    about: [
      'Menyusun ulang tabel tampilan dari catatan peristiwa, sebagian demi sebagian, sementara program boleh tetap berjalan. Catatannya sendiri tidak berubah.',
    ],
    options: {},
  },
  recompute: {
    summary: 'menghitung ulang semua angka dari catatan peristiwa',
    usage: 'recompute',
    about: [
      'Menghitung ulang semua angka dari catatan peristiwa saja, lalu membandingkannya dengan yang dipakai laporan. Tidak mengubah apa pun; program boleh tetap berjalan. Berakhir 1 bila ada yang berbeda, dan menyebut aduan serta angkanya.',
    ],
    options: {},
  },
  bench: {
    summary: 'mengukur kecepatan, untuk pengembang',
    usage: 'bench NAMA [pilihan]',
    about: ['Menjalankan satu pengukuran dan mencetak perbandingannya. Tanpa NAMA: daftar yang ada.'],
    options: {},
  },
};
