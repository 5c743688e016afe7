// What is refused about the ways by which an officer is reached. Must not tell whether an address is anybody else's.
import type { ProblemWords } from '../same.ts';

/** By the code that programs go by. */
export const wayProblems = {
  'way-not-offered': {
    title: 'Cara itu belum tersedia di sini.',
    detail: 'Operator belum menyambungkan akun kota untuk cara ini. Pilihlah cara lain.',
  },
  'way-not-proven': {
    title: 'Cara itu belum terhubung.',
    detail: 'Hubungkan dahulu, atau pilih perangkat yang masih terdaftar.',
  },
  'wrong-proof': {
    title: 'Kode itu tidak cocok, atau sudah lewat waktunya.',
    detail: 'Periksa surel yang terakhir datang. Setelah lima kali salah atau lima belas menit, mintalah kode baru.',
  },
  'no-mail-address': {
    title: 'Ada yang bukan alamat surel.',
    detail: 'Tulis satu alamat per baris, tanpa nama dan tanpa tanda baca. Yang tertulis tidak disimpan.',
  },
  'bad-way-choice': {
    title: 'Pilihan itu tidak dapat disimpan.',
    detail:
      'Setiap cara dipilih paling banyak sekali, dan jam tenang tidak boleh mulai dan selesai pada menit yang sama.',
  },
} as const satisfies Record<string, ProblemWords>;
