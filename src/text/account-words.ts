// What is wrong with an account and what its operator can do, in both languages; the console, the interface and the doctor say it alike.
// Must name no value: a setting may be a secret.
import type { RejectReason } from '#ports/channel.ts';

/** What is wrong, and what the operator does about it; `act` is empty where there is nothing to do. */
export type AccountWords = { says: string; act: string };
type Language = 'id' | 'en';

const id = {
  'token-expired': {
    says: 'Token akun sudah kedaluwarsa.',
    act: 'Buat token akses baru di dasbor pengembang kanal, lalu isikan pada akun ini.',
  },
  'token-invalid': {
    says: 'Token akun tidak diterima kanal.',
    act: 'Periksa token akses dan rahasia aplikasi. Bila sandi akun baru diganti, buat token baru.',
  },
  'credit-used-up': {
    says: 'Kredit berbayar di kanal ini habis, atau batas belanja yang Anda pasang tercapai.',
    act: 'Isi kredit atau naikkan batas belanja di konsol pengembang kanal. Token tidak perlu diganti.',
  },
  'answer-uninvited': {
    says: 'Paket kanal ini hanya membolehkan balasan kepada yang menyebut atau mengutip akun kota.',
    act: 'Gunakan pesan pribadi, jawab di aplikasinya, atau ganti paket kanal.',
  },
  'permission-missing': {
    says: 'Izin aplikasi kurang.',
    act: 'Tambahkan izin yang disebut di panduan kanal, lalu buat token baru.',
  },
  'unknown-account': {
    says: 'Akun dengan ID ini tidak dikenal, atau bukan milik token ini.',
    act: 'Cocokkan ID akun dengan yang tertera di dasbor kanal.',
  },
  'bad-request': {
    says: 'Kanal tidak mengerti pertanyaan kami.',
    act: 'Periksa alamat API dan versinya.',
  },
  'webhook-missing': {
    says: 'Kanal belum tahu ke mana mengantar pesan.',
    act: 'Pasang alamat webhook yang tertera pada akun ini di kanal.',
  },
  'target-gone': {
    says: 'Akun tidak ditemukan di kanal.',
    act: 'Periksa apakah akun masih ada, dan cocokkan ID-nya.',
  },
  'template-refused': {
    says: 'Templat pesan tidak dapat dipakai.',
    act: 'Periksa nama, bahasa, dan persetujuan templat di dasbor kanal.',
  },
  'window-closed': {
    says: 'Batas waktu membalas sudah lewat.',
    act: 'Akun tidak perlu diubah: tunggu warga menulis lagi, atau pakai cara lain.',
  },
  'private-reply-used': {
    says: 'Komentar itu sudah pernah dibalas secara pribadi.',
    act: 'Akun tidak perlu diubah: tunggu warga menulis pesan pribadi.',
  },
  'message-too-long': {
    says: 'Pesan terlalu panjang untuk kanal ini.',
    act: 'Akun tidak perlu diubah: persingkat pesan.',
  },
  'duplicate-text': {
    says: 'Kanal menolak kalimat yang sama persis dengan kiriman lain.',
    act: 'Akun tidak perlu diubah: ubah kata-katanya.',
  },
  'no-private-messages': {
    says: 'Kanal ini tidak punya pesan pribadi bagi program.',
    act: 'Akun tidak perlu diubah: balas secara umum.',
  },
  'person-unavailable': {
    says: 'Warga itu tidak dapat dikirimi pesan.',
    act: 'Akun tidak perlu diubah: hubungi warga dengan cara lain.',
  },
  'address-given-up': {
    says: 'Warga itu sudah melepas nomor atau akunnya.',
    act: 'Akun tidak perlu diubah: hubungi warga dengan cara lain.',
  },
  'person-must-begin': {
    says: 'Di kanal ini warga harus menyapa lebih dulu.',
    act: 'Akun tidak perlu diubah: minta warga menulis pesan pribadi.',
  },
  undelivered: {
    says: 'Kanal menerima pesan, lalu melaporkan bahwa pesan tidak sampai.',
    act: 'Akun tidak perlu diubah: hubungi warga dengan cara lain.',
  },
  'not-reached': {
    says: 'Warga belum terhubung setelah beberapa kali dicoba.',
    act: 'Akun tidak perlu diubah: coba kontak lain.',
  },
  'unknown-end': {
    says: 'Tidak jelas apakah pesan terkirim.',
    act: 'Lihat di aplikasi kanal sebelum mengirim lagi.',
  },
  'automatic-unwanted': {
    says: 'Warga menulis lewat milis, atau meminta tidak dijawab otomatis.',
    act: 'Akun tidak perlu diubah: petugas menulis sendiri.',
  },
} as const satisfies Record<RejectReason, AccountWords>;

const en = {
  'token-expired': {
    says: 'The account’s token has expired.',
    act: 'Make a new access token in the platform’s developer dashboard and enter it at this account.',
  },
  'token-invalid': {
    says: 'The platform does not accept the account’s token.',
    act: 'Check the access token and the app secret. If the account’s password was changed, make a new token.',
  },
  'credit-used-up': {
    says: 'The paid credit of this channel is used up, or your own spending limit is reached.',
    act: 'Buy credit or raise the limit in the channel’s developer console. The token may stay.',
  },
  'answer-uninvited': {
    says: 'This plan lets programs answer only those who named or quoted the city’s account.',
    act: 'Write in private, answer in the channel’s own app, or change the plan.',
  },
  'permission-missing': {
    says: 'The app lacks a permission.',
    act: 'Add the permissions that the channel’s guide names, then make a new token.',
  },
  'unknown-account': {
    says: 'No account of this id is known, or it is not this token’s.',
    act: 'Compare the account’s id with the one in the platform’s dashboard.',
  },
  'bad-request': {
    says: 'The platform did not understand our question.',
    act: 'Check the API address and its version.',
  },
  'webhook-missing': {
    says: 'The platform does not know where to bring messages.',
    act: 'Enter the account’s webhook address at the platform.',
  },
  'target-gone': {
    says: 'The account was not found at the platform.',
    act: 'Check whether it still exists, and compare its id.',
  },
  'template-refused': {
    says: 'The message template cannot be used.',
    act: 'Check its name, language and approval in the platform’s dashboard.',
  },
  'window-closed': {
    says: 'The time to answer is over.',
    act: 'Nothing is to be changed here: wait until the person writes again, or use another way.',
  },
  'private-reply-used': {
    says: 'That comment was answered in private already.',
    act: 'Nothing is to be changed here: wait for the person’s private message.',
  },
  'message-too-long': {
    says: 'The message is too long for this channel.',
    act: 'Nothing is to be changed here: shorten the message.',
  },
  'duplicate-text': {
    says: 'The platform refuses the very words of another message.',
    act: 'Nothing is to be changed here: write other words.',
  },
  'no-private-messages': {
    says: 'The platform has no private messages for programs.',
    act: 'Nothing is to be changed here: answer in public.',
  },
  'person-unavailable': {
    says: 'That person cannot be written to.',
    act: 'Nothing is to be changed here: reach the person in another way.',
  },
  'address-given-up': {
    says: 'The person gave that number or account up.',
    act: 'Nothing is to be changed here: reach the person in another way.',
  },
  'person-must-begin': {
    says: 'On this platform the person must begin.',
    act: 'Nothing is to be changed here: ask the person for a private message.',
  },
  undelivered: {
    says: 'The platform took the message and said later that it did not arrive.',
    act: 'Nothing is to be changed here: reach the person in another way.',
  },
  'not-reached': {
    says: 'The person was not reached after several tries.',
    act: 'Nothing is to be changed here: try another contact.',
  },
  'unknown-end': {
    says: 'Nobody knows whether the message arrived.',
    act: 'Look in the platform’s own app before sending again.',
  },
  'automatic-unwanted': {
    says: 'The person wrote through a mailing group, or asks that no program answers.',
    act: 'Nothing is to be changed here: an officer writes instead.',
  },
} as const satisfies Record<RejectReason, AccountWords>;

const problems = { id, en } as const satisfies Record<Language, Record<RejectReason, AccountWords>>;

/** For every reason with which a platform refuses an account or a message. */
export const problemWords = (problem: RejectReason, language: Language = 'id'): AccountWords =>
  problems[language][problem];

const well = {
  id: { says: 'Akun diterima kanal.', act: '' },
  en: { says: 'The platform accepts the account.', act: '' },
} as const satisfies Record<Language, AccountWords>;

const unreachable = {
  id: {
    says: 'Kanal tidak dapat dihubungi sekarang.',
    act: 'Periksa alamat API dan sambungan internet server, lalu uji lagi.',
  },
  en: {
    says: 'The platform cannot be reached now.',
    act: 'Check the API address and the server’s connection, then test again.',
  },
} as const satisfies Record<Language, AccountWords>;

/** For an account that the platform accepts: nothing to do. */
export const wellWords = (language: Language): AccountWords => well[language];

/** For a platform that gave no answer, which says nothing about the account. */
export const unreachableWords = (language: Language): AccountWords => unreachable[language];
