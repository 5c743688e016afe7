// Words of telephone and counter: the form, and what an officer tells a reporter.
import type { SpokenProblem } from '#core/statement.ts';
import type { ToldHow } from '#core/telling.ts';

const problems = {
  missing: 'Bagian ini perlu diisi.',
  wrong: 'Nomor ini tidak dikenali. Contoh: 0812 3456 7890.',
  'personal-data': 'Ada nomor pribadi di sini. Pindahkan ke kolom identitas.',
} as const satisfies Record<SpokenProblem, string>;

const hows = {
  phone: { done: 'Disampaikan lewat telepon', label: 'Lewat telepon' },
  counter: { done: 'Disampaikan di loket', label: 'Di loket atau bertemu langsung' },
  letter: { done: 'Disampaikan lewat surat', label: 'Lewat surat' },
  other: { done: 'Disampaikan dengan cara lain', label: 'Cara lain' },
  register: { done: 'Disalin petugas ke SP4N-LAPOR!', label: 'Disalin ke SP4N-LAPOR!' },
} as const satisfies Record<ToldHow, { done: string; label: string }>;

const phone = {
  nav: 'Telepon',
  title: 'Terima telepon',
  lead: 'Isi sambil berbicara. Enter pindah ke kolom berikutnya, Ctrl + Enter menyimpan.',
  line: 'Saluran telepon',
  at: 'Waktu telepon',
  save: 'Simpan dan sebutkan nomor',
  again: 'Panggilan berikutnya',
  note: 'Catatan telepon',
} as const;

const counter: Record<keyof typeof phone, string> = {
  nav: 'Loket',
  title: 'Terima di loket',
  lead: 'Isi bersama pelapor, lalu cetak tanda terima. Ctrl + Enter menyimpan.',
  line: 'Loket',
  at: 'Waktu datang',
  save: 'Simpan dan buat tanda terima',
  again: 'Pelapor berikutnya',
  note: 'Catatan petugas',
};

/** Hints say where a person's data belongs, so that none of it is typed into the description. */
export const intake = {
  by: { phone, 'walk-in': counter },
  noLine: 'Saluran ini belum didaftarkan',
  noLineHint: 'Operator menambahkannya di berkas konfigurasi.',
  caller: 'Pelapor',
  phone: 'Nomor telepon',
  phoneHint: 'Untuk menelepon kembali. Boleh kosong bila pelapor tidak bersedia.',
  name: 'Nama',
  identity: 'Identitas',
  home: 'Tempat tinggal pelapor',
  homeHint: 'Kelurahan atau alamat.',
  sameHome: 'Sama dengan lokasi',
  noticeTitle: 'Bacakan sebelum menanyakan data diri',
  matter: 'Laporan',
  what: 'Apa yang terjadi',
  whatHint: 'Tulis tanpa nama, NIK, atau nomor telepon pelapor.',
  place: 'Di mana',
  placeHint: 'Jalan, nomor, atau patokan terdekat.',
  kelurahan: 'Kelurahan kejadian',
  kelurahanHint: 'Ketik beberapa huruf lalu pilih.',
  kelurahanWrong: 'Kelurahan ini tidak ada dalam daftar Kota Yogyakarta.',
  since: 'Sejak kapan atau kapan',
  noteHint: 'Hanya terbaca petugas.',
  timeWrong: 'Waktu ini belum terjadi, atau lebih dari 30 hari lalu.',
  problems,
  known: 'Pelapor ini pernah melapor dan datanya lengkap. Nama dan tempat tinggal boleh dikosongkan.',
  openCases: (n: number): string => `${String(n)} aduan terbuka dari nomor ini`,
  newCase: 'Aduan baru',
  newCaseHint: 'Masalahnya lain.',
  continueCase: (number: string): string => `Lanjutkan ${number}`,
  readBack: 'Bacakan kembali',
  readBackHint: 'Isi laporannya; kalimat untuk dibacakan tersusun di sini.',
  readNumber: 'Bacakan kepada pelapor',
  recorded: (number: string): string => `Aduan ${number} tercatat`,
  continued: 'Bila ini lanjutan, nomornya tetap sama.',
  openCase: 'Buka aduan',
  print: 'Cetak tanda terima',
  receiptLink: 'Tanda terima',
} as const;

/** Says of each end what is recorded, and warns where it must hold no personal data. */
export const byHand = {
  tell: 'Telepon pelapor dan sampaikan',
  ask: 'Telepon pelapor dan tanyakan identitas',
  atCounter: 'Sampaikan di loket, atau telepon pelapor',
  number: 'Nomor pelapor',
  showNumber: 'Tampilkan nomor',
  revealReason: (number: string): string => `Menelepon pelapor tentang ${number}.`,
  noNumber: 'Nomor pelapor tidak tersimpan. Sampaikan saat pelapor menghubungi atau datang lagi.',
  tried: (n: number): string => `Sudah ${String(n)} kali dicoba.`,
  triedEnough: 'Coba kontak lain, atau tandai tidak sampai agar hasil dapat dikirim dengan cara lain.',
  told: { button: 'Sudah disampaikan', title: 'Catat: sudah disampaikan', done: 'Penyampaian tercatat.' },
  'not-reached': { button: 'Tidak tersambung', title: 'Catat: tidak tersambung', done: 'Percobaan tercatat.' },
  'given-up': { button: 'Tandai tidak sampai', title: 'Tandai tidak sampai', done: 'Ditandai tidak sampai.' },
  how: 'Bagaimana disampaikan',
  hows,
  note: 'Catatan',
  noteHint: 'Hanya terbaca petugas. Jangan tulis data pribadi pelapor.',
  save: 'Simpan',
  rowMark: 'kabari pelapor',
} as const;
