// Words of recaps and reports by mail: who gets them, what went to whom, and what one wants oneself.
import type { ReportKind } from '#core/report-mail.ts';
import { numeral } from './numeral.ts';

/** Within a sentence. */
export const reportNames = {
  week: 'rekap pekanan',
  month: 'laporan bulanan',
  year: 'laporan tahunan',
} as const satisfies Record<ReportKind, string>;

/** A part of two screens. */
export const reportMail = {
  title: 'Kirim lewat surel',
  lead: 'Berangkat sendiri pukul 08.00 sebagai PDF: rekap setiap Senin, laporan pada tanggal 1. Setiap penerima mendapatnya sekali; bila program sedang mati, begitu ia hidup lagi. Tidak ada nama warga di dalamnya.',
  noMail:
    'Belum ada jalan surel: operator belum mengisi SMTP_URL atau menyambungkan kotak surat kota. Yang jatuh tempo menunggu.',
  kinds: { week: 'Rekap pekanan', month: 'Laporan bulanan', year: 'Laporan tahunan' } satisfies Record<
    ReportKind,
    string
  >,
  roles: 'Petugas dengan peran',
  outside: 'Alamat lain',
  outsideHint: 'Satu alamat per baris, untuk yang bukan petugas. Mereka berhenti dengan meminta kepada Anda.',
  wrong: (lines: string): string => `Bukan alamat surel: ${lines}`,
  tooMany: (most: number): string => `Paling banyak ${numeral(most)} alamat; untuk lebih, pakai milis.`,
  preview: 'Lihat penerimanya',
  save: (name: string): string => `Simpan penerima ${name}`,
  saved: 'Penerima disimpan. Berlaku mulai kiriman berikutnya.',
  setBy: (name: string, at: string): string => `Diubah ${name}, ${at}`,
  would: (name: string, count: number): string =>
    count === 0
      ? `Kiriman ${name} berikutnya tidak akan sampai kepada siapa pun.`
      : `Kiriman ${name} berikutnya sampai kepada ${numeral(count)} penerima:`,
  states: {
    reached: 'akan menerima',
    'no-address': 'belum memastikan alamat surelnya',
    'wants-none': 'memilih tidak menerima',
  },
  sent: 'Yang sudah dikirim',
  noneSent: 'Belum ada yang dikirim.',
  heads: { what: 'Apa', reader: 'Kepada', state: 'Sampai di mana' },
  periodOf: (name: string, period: string): string => `${name} ${period}`,
  statuses: {
    waiting: 'menunggu',
    sending: 'sedang dikirim',
    sent: (at: string): string => `diterima server surel ${at}`,
    refused: 'ditolak',
    unknown: 'tidak diketahui apakah sampai',
    skipped: 'tidak dikirim: tidak lagi punya alamat atau tidak mau',
  },
  because: (state: string, reason: string): string => `${state} (${reason})`,
  again: 'Kirim lagi',
  againTo: (reader: string): string => `Kirim lagi kepada ${reader}`,
  willGo: 'Dikirim lagi sebentar lagi.',
  gone: 'penerima yang sudah keluar',
  own: {
    title: 'Laporan lewat surel',
    lead: 'Dikirim ke alamat surel Anda yang sudah dipastikan, di luar urutan cara di atas.',
    want: (name: string): string => `Kirimi saya ${name}`,
    saved: 'Pilihan disimpan.',
  },
} as const;
