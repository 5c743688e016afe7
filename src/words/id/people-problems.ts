// What is refused about officers’ accounts. Must not tell whether an e-mail address is an officer’s.
import type { ProblemWords } from '../same.ts';

/** By the code that programs go by. */
export const peopleProblems = {
  'weak-password': {
    title: 'Kata sandi itu tidak dapat dipakai.',
    detail: 'Pakailah 12 sampai 128 huruf; beberapa kata yang Anda ingat sudah cukup.',
  },
  'new-password-due': {
    title: 'Gantilah dahulu kata sandi Anda.',
    detail: 'Kata sandi pertama dikenal orang lain. Pilihlah kata sandi sendiri, lalu lanjutkan.',
  },
  'second-factor-due': {
    title: 'Peran Anda meminta faktor kedua.',
    detail: 'Keluarlah, lalu masuk lagi dengan kunci sandi atau kode aplikasi.',
  },
  'enrolment-due': {
    title: 'Peran Anda meminta faktor kedua.',
    detail: 'Pasanglah dahulu kunci sandi atau aplikasi kode, lalu lanjutkan.',
  },
  'second-factor-demanded': {
    title: 'Faktor kedua tidak dapat dilepas.',
    detail: 'Peran Anda memintanya. Pasang dahulu yang lain, baru lepaskan yang ini.',
  },
  'wrong-code': {
    title: 'Kode itu tidak cocok.',
    detail: 'Tunggu kode berikutnya di aplikasi, lalu ketik yang baru. Setelah lima kali, masuklah dari awal.',
  },
  'wrong-key': {
    title: 'Kunci sandi itu tidak diterima.',
    detail: 'Ulangi, dan pakailah gawai yang dikunci dengan sidik jari, wajah, atau PIN.',
  },
  'second-factor-exists': {
    title: 'Aplikasi kode sudah terpasang.',
    detail: 'Lepaskan dahulu bila hendak memasang aplikasi yang lain.',
  },
  'provider-unreachable': {
    title: 'Layanan masuk itu tidak dapat dihubungi.',
    detail: 'Coba lagi sebentar lagi, atau masuk dengan kata sandi.',
  },
  'link-spent': {
    title: 'Tautan ini tidak berlaku lagi.',
    detail: 'Tautan hanya dapat dipakai sekali dan ada batas waktunya. Mintalah tautan baru.',
  },
  'not-yourself': {
    title: 'Ini tidak dapat dilakukan pada akun sendiri.',
    detail: 'Mintalah petugas lain yang berwenang melakukannya.',
  },
  'last-operator': {
    title: 'Ini operator terakhir.',
    detail: 'Undang dahulu operator lain dan tunggu sampai ia memilih kata sandinya.',
  },
  'email-taken': {
    title: 'Surel itu sudah dipakai petugas lain.',
    detail: 'Cari di daftar petugas, lalu ubah di sana.',
  },
  'agency-by-role': {
    title: 'Perangkat daerah tidak sesuai dengan perannya.',
    detail: 'Admin perangkat daerah harus punya satu; peran lain tidak boleh.',
  },
  'unfit-substitute': {
    title: 'Petugas itu tidak dapat menjadi pengganti.',
    detail: 'Pilihlah petugas aktif dari daftar pengganti, bukan Anda sendiri.',
  },
  'bad-until': {
    title: 'Tanggal akhir tidak dapat dipakai.',
    detail: 'Pilihlah waktu yang akan datang, paling jauh 90 hari lagi.',
  },
  'unfit-for-lane': {
    title: 'Petugas itu tidak dapat ditunjuk.',
    detail: 'Pilihlah petugas aktif yang perannya melihat aduan.',
  },
  'already-seated': {
    title: 'Petugas itu sudah ditunjuk untuk jalur ini.',
    detail: 'Penunjukannya berlaku sesudah disahkan Ketua Tim.',
  },
  'already-off': {
    title: 'Petugas itu sudah dinonaktifkan.',
    detail: 'Tidak perlu mengulanginya; daftar petugas menunjukkan keadaan terakhir.',
  },
} as const satisfies Record<string, ProblemWords>;
