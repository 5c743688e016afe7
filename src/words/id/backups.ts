// What is said while a back-up is taken, locked, opened and restored. Must never be handed a passphrase or a secret key.
import { numeral } from './numeral.ts';
const untouched = 'Tidak ada yang dipulihkan.';

/** Refusals say what was left as it was. */
export const backups = {
  noTerminal: 'Tidak ada terminal untuk bertanya. Pakai --passphrase-file BERKAS.',
  ask: 'Frasa sandi cadangan: ',
  askAgain: 'Ulangi: ',
  notAlike: 'Kedua frasa sandi tidak sama. Tidak ada yang ditulis.',
  recipient: (given: string) => `--recipient: "${given}" bukan kunci umum age (age1…).`,
  eitherLock: 'Pilih salah satu: frasa sandi atau --recipient.',
  short: (least: number) => `Frasa sandi cadangan paling sedikit ${String(least)} huruf, misalnya lima kata acak.`,
  noIdentity: (file: string) => `Berkas ${file} tidak memuat kunci rahasia age.`,
  wrongIdentity: (file: string) => `Berkas ${file} memuat baris yang bukan kunci rahasia age.`,
  notLocked: `Cadangan ini tidak tersandi, padahal kuncinya diberikan: mungkin berkasnya tertukar. ${untouched}`,
  isLocked: 'Cadangan ini tersandi. Buka dengan --identity BERKAS, --passphrase-file BERKAS, atau --passphrase.',
  wrongKey: 'Frasa sandi atau kunci itu tidak membuka cadangan ini. Tidak ada yang disentuh.',
  isThere: (file: string) => `${file} sudah ada. Pakai nama lain, atau pindahkan dulu berkas itu.`,
  saving: 'Mencadangkan',
  saved: (file: string) => `Cadangan tersimpan: ${file}`,
  counted: (tables: number, rows: number, attachments: number) =>
    `  ${numeral(tables)} tabel, ${numeral(rows)} baris, ${numeral(attachments)} lampiran.`,
  withoutBucket: '  Lampiran di S3_URL tidak ada di dalamnya. Cadangkan bucket itu dengan alat penyedianya.',
  withoutKey: '  SECRET_KEY tidak ada di dalamnya. Simpan kunci itu terpisah, di tempat lain.',
  open: '  Berkas ini tidak tersandi: kata-kata warga di dalamnya terbaca. Lihat --help.',
  locked: '  Berkas ini tersandi. Tanpa frasa sandi atau kunci rahasianya tidak ada yang dapat memulihkannya.',
  restoring: 'Memulihkan',
  restored: (takenAt: string, rows: number, attachments: number) => [
    `Dipulihkan dari cadangan ${takenAt}: ${numeral(rows)} baris, ${numeral(attachments)} lampiran.`,
    '  Catatan peristiwa utuh. Jalankan program dengan SECRET_KEY yang sama seperti sebelumnya.',
  ],
  damaged: (what: string) => `Cadangan ini rusak atau diubah: ${what}. ${untouched}`,
  damage: {
    tar: 'berkas tar tidak dapat dibaca sampai akhir',
    list: 'daftar isinya tidak ada atau tidak dikenal',
    surplus: (name: string) => `${name} tidak ada di daftar isi`,
    missing: (name: string) => `${name} hilang`,
    changed: (name: string) => `${name} tidak sama dengan daftar isi`,
    shapes: 'bentuk tabelnya bukan bentuk versi itu',
    rows: (table: string, rows: number) => `${table} tidak memuat ${numeral(rows)} baris`,
  },
  newer: (step: string) => `Cadangan ini dibuat oleh versi Tanggap yang lebih baru (${step}). Perbarui Tanggap dulu.`,
  older:
    'Basis data ini sudah lebih baru daripada cadangan. Pakai basis data yang benar-benar kosong; tabelnya dibuatkan.',
  filled: (tables: string) =>
    `Basis data ini tidak kosong (berisi: ${tables}). Pemulihan hanya ke basis data kosong; data Anda tidak disentuh.`,
};
