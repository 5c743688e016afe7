// Why a password is not taken and what to do instead, in both languages.
import type { PasswordFault } from './password-rule.ts';

/** Whole sentences that say what is wrong and what would do, without repeating anything of the password. */
export const passwordWords: Readonly<Record<PasswordFault, { id: string; en: string }>> = {
  'password-too-short': {
    id: 'Terlalu pendek: pakailah paling sedikit 12 huruf. Beberapa kata yang Anda ingat sudah cukup.',
    en: 'It is too short: use at least 12 letters. A few words that you remember will do.',
  },
  'password-too-long': {
    id: 'Terlalu panjang: pakailah paling banyak 128 huruf.',
    en: 'It is too long: use at most 128 letters.',
  },
  'password-common': {
    id: 'Terlalu umum: ada di daftar kata sandi yang pertama dicoba orang. Pakailah beberapa kata yang tidak berhubungan.',
    en: 'It is too common: it is on the lists that are tried first. Use a few words that have nothing to do with each other.',
  },
  'password-known-words': {
    id: 'Mudah ditebak: hampir seluruhnya nama, surel, kota, atau kata yang biasa dicoba. Tambahkan kata lain yang hanya Anda tahu.',
    en: 'It is easy to guess: it is hardly more than your name, e-mail, the city, or words that everybody tries. Add words that only you know.',
  },
  'password-repeated': {
    id: 'Mudah ditebak: bagian yang sama diulang-ulang. Pakailah beberapa kata yang berbeda.',
    en: 'It is easy to guess: it repeats itself. Use several different words.',
  },
  'password-in-sequence': {
    id: 'Mudah ditebak: huruf atau angkanya berurutan. Pakailah beberapa kata yang tidak berhubungan.',
    en: 'It is easy to guess: its letters or digits come in sequence. Use a few unrelated words.',
  },
  'password-easy': {
    id: 'Mudah ditebak: tambahkan satu atau dua kata lagi.',
    en: 'It is easy to guess: add a word or two.',
  },
  'password-unchanged': {
    id: 'Sama dengan kata sandi sekarang: pilihlah yang lain.',
    en: 'It is the present password: choose another one.',
  },
};
