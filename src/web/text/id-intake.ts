// Words of telephone and counter: the form, what is read aloud, the receipt, and what an officer tells a reporter.
import type { Status } from '#core/complaint/complaint.ts';
import type { SpokenProblem } from '#core/statement.ts';
import type { ToldHow } from '#core/telling.ts';

const problems = {
  missing: 'Bagian ini perlu diisi.',
  wrong: 'Nomor ini tidak dikenali. Contoh: 0812 3456 7890.',
  'personal-data': 'Ada nomor pribadi di sini. Pindahkan ke kolom identitas.',
} as const satisfies Record<SpokenProblem, string>;

/** What happens next, as a reporter reads or hears it. */
const next = {
  none: 'Laporan ini belum ada.',
  triage: 'Kami memeriksa laporan Anda dan menghubungi Anda bila data belum lengkap',
  'awaiting-identity': 'Kami menunggu data diri Anda, lalu laporan diteruskan.',
  coordination: 'Kami menanggapi laporan Anda dan meneruskannya ke dinas yang berwenang',
  registration: 'Kami mencatat laporan Anda di UPIK, lalu meneruskannya ke dinas',
  'follow-up': 'Dinas yang berwenang menindaklanjuti laporan Anda',
  conveying: 'Kami menyampaikan hasilnya kepada Anda',
  closed: 'Laporan ini sudah selesai.',
} as const satisfies Record<Status, string>;

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
  next,
  until: (at: string): string => `paling lambat ${at}`,
} as const;

/** The same promises as the identity page's. */
export const notice = {
  kept: 'Nama, nomor telepon, dan tempat tinggal Anda kami catat untuk menangani laporan ini dan mengabari Anda. Dasarnya tugas pelayanan publik.',
  seen: 'Yang melihatnya hanya petugas yang menangani laporan Anda, dan setiap kali dibuka tercatat.',
  long: 'Data disimpan terenkripsi. Belum ada yang menghapusnya secara otomatis, juga sesudah laporan selesai.',
  rights:
    'Anda boleh tidak menyebutkannya. Anda juga berhak meminta melihat, memperbaiki, membatasi, dan menghapus data Anda.',
} as const;

/** Whole sentences for a voice, in the order in which they are spoken. */
export const readBack = {
  opening: (name: string): string =>
    name === '' ? 'Saya bacakan kembali.' : `Bapak atau Ibu ${name}, saya bacakan kembali.`,
  what: (what: string): string => `Anda melaporkan: ${what}`,
  where: (place: string): string => `Tempatnya ${place}.`,
  since: (since: string): string => `Waktunya ${since}.`,
  phone: (phone: string): string => `Nomor Anda ${phone}.`,
  question: 'Sudah benar?',
  number: (number: string): string => `Laporan Anda sudah tercatat. Nomornya ${number}.`,
  code: (code: string): string => `Kode Anda ${code}. Simpanlah keduanya untuk melihat perkembangan di laman lacak.`,
  thanks: 'Terima kasih sudah melapor.',
} as const;

/** Stands on paper: it must say everything without a press. */
export const receipt = {
  title: 'Tanda terima laporan',
  number: 'Nomor laporan',
  code: 'Kode',
  codeHint: 'Simpan kode ini. Siapa pun yang memegangnya dapat melihat laporan Anda.',
  scan: 'Pindai untuk melihat perkembangan',
  qr: (number: string): string => `Kode QR halaman lacak ${number}`,
  reporter: 'Pelapor',
  anonymous: 'tidak menyebutkan nama',
  description: 'Uraian singkat',
  received: 'Diterima',
  at: 'Tempat',
  officer: 'Petugas penerima',
  nextTitle: 'Yang terjadi berikutnya',
  track: 'Halaman lacak',
  signReporter: 'Tanda tangan pelapor',
  signOfficer: 'Tanda tangan petugas',
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
