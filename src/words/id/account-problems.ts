// What is wrong with an account and what its operator can do; the console, the interface and the doctor say it alike.
// Must name no value: a setting may be a secret.
import type { RejectReason } from '#ports/channel.ts';
import type { AccountWords } from '../same.ts';

const problems = {
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

const well: AccountWords = { says: 'Akun diterima kanal.', act: '' };

const unreachable: AccountWords = {
  says: 'Kanal tidak dapat dihubungi sekarang.',
  act: 'Periksa alamat API dan sambungan internet server, lalu uji lagi.',
};

/** By reason; for an account that the platform accepts; and for a platform that gave no answer. */
export const accountProblems = { problems, well, unreachable } as const;
