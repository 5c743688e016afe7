// What is refused about officers' accounts: status and words in both languages. Must not tell whether an e-mail address is an officer's.
import type { Words } from './refusal-words.ts';

/** `id` and `en` are what people read; programs go by the key it stands under and by `status`. */
export type ServerProblem = { status: number; id: Words; en: Words };

/** All of them are codes of `serverProblems` too: one list answers for the server. */
export const peopleProblems = {
  'weak-password': {
    status: 422,
    id: {
      title: 'Kata sandi itu tidak dapat dipakai.',
      detail: 'Pakailah 12 sampai 128 huruf; beberapa kata yang Anda ingat sudah cukup.',
    },
    en: {
      title: 'That password cannot be used.',
      detail: 'Use 12 to 128 letters; a few words that you remember will do.',
    },
  },
  'new-password-due': {
    status: 403,
    id: {
      title: 'Gantilah dahulu kata sandi Anda.',
      detail: 'Kata sandi pertama dikenal orang lain. Pilihlah kata sandi sendiri, lalu lanjutkan.',
    },
    en: {
      title: 'Change your password first.',
      detail: 'Somebody else knows the first password. Choose one of your own, then go on.',
    },
  },
  'second-factor-due': {
    status: 403,
    id: {
      title: 'Peran Anda meminta faktor kedua.',
      detail: 'Keluarlah, lalu masuk lagi dengan kunci sandi atau kode aplikasi.',
    },
    en: {
      title: 'Your role demands a second factor.',
      detail: 'Sign out, then sign in again with your passkey or a code.',
    },
  },
  'enrolment-due': {
    status: 403,
    id: {
      title: 'Peran Anda meminta faktor kedua.',
      detail: 'Pasanglah dahulu kunci sandi atau aplikasi kode, lalu lanjutkan.',
    },
    en: {
      title: 'Your role demands a second factor.',
      detail: 'Set up a passkey or a code app first, then go on.',
    },
  },
  'second-factor-demanded': {
    status: 409,
    id: {
      title: 'Faktor kedua tidak dapat dilepas.',
      detail: 'Peran Anda memintanya. Pasang dahulu yang lain, baru lepaskan yang ini.',
    },
    en: {
      title: 'The second factor cannot be removed.',
      detail: 'Your role demands one. Set up another first.',
    },
  },
  'wrong-code': {
    status: 422,
    id: {
      title: 'Kode itu tidak cocok.',
      detail: 'Tunggu kode berikutnya di aplikasi, lalu ketik yang baru. Setelah lima kali, masuklah dari awal.',
    },
    en: {
      title: 'The code does not match.',
      detail: 'Wait for the next code and type that one. After five tries sign in from the start.',
    },
  },
  'wrong-key': {
    status: 422,
    id: {
      title: 'Kunci sandi itu tidak diterima.',
      detail: 'Ulangi, dan pakailah gawai yang dikunci dengan sidik jari, wajah, atau PIN.',
    },
    en: {
      title: 'The passkey was not accepted.',
      detail: 'Try again with a device that asks for your finger, your face or a PIN.',
    },
  },
  'second-factor-exists': {
    status: 409,
    id: {
      title: 'Aplikasi kode sudah terpasang.',
      detail: 'Lepaskan dahulu bila hendak memasang aplikasi yang lain.',
    },
    en: { title: 'A code app is set up already.', detail: 'Remove it first to set up another.' },
  },
  'provider-unreachable': {
    status: 503,
    id: {
      title: 'Layanan masuk itu tidak dapat dihubungi.',
      detail: 'Coba lagi sebentar lagi, atau masuk dengan kata sandi.',
    },
    en: { title: 'That sign-in service cannot be reached.', detail: 'Try again soon, or use your password.' },
  },
  'link-spent': {
    status: 410,
    id: {
      title: 'Tautan ini tidak berlaku lagi.',
      detail: 'Tautan hanya dapat dipakai sekali dan ada batas waktunya. Mintalah tautan baru.',
    },
    en: {
      title: 'This link is no longer valid.',
      detail: 'A link works once and for a limited time. Ask for a new one.',
    },
  },
  'not-yourself': {
    status: 409,
    id: {
      title: 'Ini tidak dapat dilakukan pada akun sendiri.',
      detail: 'Mintalah petugas lain yang berwenang melakukannya.',
    },
    en: { title: 'Nobody does this to their own account.', detail: 'Ask another officer who may.' },
  },
  'last-operator': {
    status: 409,
    id: {
      title: 'Ini operator terakhir.',
      detail: 'Undang dahulu operator lain dan tunggu sampai ia memilih kata sandinya.',
    },
    en: {
      title: 'This is the last operator.',
      detail: 'Invite another one first, and wait until they have chosen a password.',
    },
  },
  'email-taken': {
    status: 409,
    id: { title: 'Surel itu sudah dipakai petugas lain.', detail: 'Cari di daftar petugas, lalu ubah di sana.' },
    en: { title: 'Another officer has that e-mail address.', detail: 'Find them in the list and change them there.' },
  },
  'agency-by-role': {
    status: 422,
    id: {
      title: 'Perangkat daerah tidak sesuai dengan perannya.',
      detail: 'Admin perangkat daerah harus punya satu; peran lain tidak boleh.',
    },
    en: {
      title: 'The agency does not fit the role.',
      detail: 'An agency’s admin needs one, and nobody else may have one.',
    },
  },
  'unfit-substitute': {
    status: 422,
    id: {
      title: 'Petugas itu tidak dapat menjadi pengganti.',
      detail: 'Pilihlah petugas aktif dari daftar pengganti, bukan Anda sendiri.',
    },
    en: {
      title: 'That officer cannot stand in.',
      detail: 'Choose an active officer from the list, not yourself.',
    },
  },
  'bad-until': {
    status: 422,
    id: {
      title: 'Tanggal akhir tidak dapat dipakai.',
      detail: 'Pilihlah waktu yang akan datang, paling jauh 90 hari lagi.',
    },
    en: { title: 'That end cannot be used.', detail: 'Choose a time to come, at most 90 days from now.' },
  },
  'already-off': {
    status: 409,
    id: {
      title: 'Petugas itu sudah dinonaktifkan.',
      detail: 'Tidak perlu mengulanginya; daftar petugas menunjukkan keadaan terakhir.',
    },
    en: {
      title: 'That officer is switched off already.',
      detail: 'It need not be done again; the list of officers shows how things stand.',
    },
  },
} as const satisfies Record<string, ServerProblem>;
