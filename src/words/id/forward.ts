// Words of passing a case on to other systems: the form, what became of it there, and what still waits.
import type { Sp4nClass, Sp4nPrivacy } from '#core/sp4n.ts';
import type { ForwardFieldName, ForwardStatus, ForwardTroubleView } from '#features/forward/forward.contract.ts';

const statuses = {
  queued: 'Menunggu dikirim',
  sending: 'Sedang dikirim',
  sent: 'Terkirim',
  rejected: 'Ditolak',
  'by-hand': 'Menunggu nomor',
  withdrawn: 'Tidak jadi dikirim',
} as const satisfies Record<ForwardStatus, string>;

const troubles = {
  'number-missing': 'JSS menerima aduan ini tanpa memberi nomor. Cari nomornya di JSS, lalu isi lewat Catat di UPIK.',
  'number-shape': 'Jawaban JSS bukan nomor UPIK. Periksa di JSS, lalu isi nomornya lewat Catat di UPIK.',
  'number-taken':
    'Nomor ini sudah tercatat pada aduan lain. Periksa di JSS, lalu isi nomor yang benar lewat Catat di UPIK.',
  'registered-otherwise':
    'Aduan ini sudah dicatat dengan nomor lain sebelum JSS menjawab. Satukan atau batalkan salah satunya di JSS.',
  'not-registered': 'Nomor ini belum tercatat karena aduan berubah saat dikirim. Isi nomornya lewat Catat di UPIK.',
} as const satisfies Record<ForwardTroubleView, string>;

const fields = {
  title: { label: 'Judul', hint: 'Satu kalimat pendek.' },
  place: { label: 'Lokasi', hint: 'Jalan, nomor, atau patokan terdekat.' },
  happenedOn: { label: 'Tanggal kejadian' },
  agency: { label: 'Instansi tujuan', hint: 'Kosongkan bila belum tahu.' },
  class: { label: 'Klasifikasi' },
  privacy: { label: 'Sifat laporan' },
} as const satisfies Record<ForwardFieldName, { label: string; hint?: string }>;

const classes = {
  complaint: 'Pengaduan',
  aspiration: 'Aspirasi',
  information: 'Permintaan informasi',
} as const satisfies Record<Sp4nClass, string>;

const privacies = {
  public: { label: 'Biasa', hint: 'Laporan tampil untuk umum.' },
  anonymous: { label: 'Anonim', hint: 'Nama pelapor tidak tampil.' },
  secret: { label: 'Rahasia', hint: 'Laporan tidak tampil untuk umum.' },
} as const satisfies Record<Sp4nPrivacy, { label: string; hint: string }>;

/** Says before anything is typed what goes along to the other system, and that the reporter's identity does not. */
export const forward = {
  card: 'Sistem lain',
  none: 'Aduan ini belum diteruskan ke sistem lain.',
  button: 'Teruskan ke sistem lain',
  title: 'Teruskan ke sistem lain',
  titleTo: (name: string): string => `Kirim ke ${name}`,
  lead: 'Hanya isian di bawah ini yang dikirim, bersama nomor Tanggap. Identitas pelapor tidak ikut.',
  target: 'Sistem tujuan',
  category: 'Kategori',
  text: 'Isi',
  textHint: 'Tulis ulang tanpa nama, nomor, atau alamat pelapor. Orang lain membacanya di sana.',
  textHintOpen311: 'Baris pertama menyebut tempatnya. Tulis tanpa nama, nomor, atau alamat pelapor.',
  point: 'Titik lokasi',
  pointHint: 'Lintang dan bujur, misalnya -7.801200, 110.364900.',
  pointWrong: 'Tulis lintang dan bujur dalam derajat, dipisah koma.',
  pointHow: 'Ketepatan titik',
  points: {
    near: { label: 'Kira-kira', hint: 'Dibulatkan sekitar 100 meter, karena titiknya bisa jadi rumah seseorang.' },
    exact: { label: 'Tepat', hint: 'Untuk lampu, jalan, atau pohon milik umum.' },
  },
  choose: 'Pilih …',
  numberWrong: 'Tulis angka, misalnya 5 atau 2,5.',
  questionsUnknown: 'Pertanyaan sistem tujuan belum dapat diambil. Bila ada yang wajib, kiriman ini bisa ditolak.',
  count: (n: number, max: number): string => `${String(n)} dari ${String(max)} huruf`,
  send: 'Kirim',
  prepare: 'Siapkan teks',
  queued: 'Aduan masuk antrean kirim.',
  prepared: 'Teks siap disalin. Isi nomornya setelah diterima.',
  statuses,
  troubles,
  trouble: 'Perlu diperiksa',
  fields,
  classes,
  privacies,
  sentText: 'Teks yang diteruskan',
  asked: (at: string): string => `diteruskan ${at}`,
  theirNumber: 'Nomor di sana',
  theirStatus: 'Keadaan di sana',
  retrying: (n: number): string => `Belum berhasil setelah ${String(n)} kali. Tanggap mencoba lagi sendiri.`,
  systemLeft: 'Tidak diteruskan: sistem ini tidak lagi ditulis di berkas pengaturan.',
  isGone: 'Sistem ini tidak lagi ditulis di berkas pengaturan; kabarnya tidak ditanyakan lagi.',
  refusedBecause: (why: string): string => `Jawaban mereka: ${why}`,
  unknown: 'Tidak pasti apakah sudah sampai. Periksa dulu di sana sebelum mengirim lagi.',
  again: 'Perbaiki dan kirim lagi',
  news: 'Kabar dari sana',
  copy: 'Salin teks',
  copyAndOpen: (name: string): string => `Salin dan buka ${name}`,
  number: (name: string): string => `Nomor dari ${name}`,
  saveNumber: 'Simpan nomor',
  numberSaved: 'Nomor disimpan.',
  state: (name: string): string => `Keadaan di ${name}`,
  saveState: 'Simpan keadaan',
  stateSaved: 'Keadaan disimpan.',
  toRegister: (name: string): string => `Kirim ke ${name}`,
  toRegisterHint: 'Nomor UPIK tercatat begitu jawabannya datang. Catat di UPIK tetap dapat dipakai.',
  registerOffers: (name: string): string => `${name} dapat memberi nomornya sendiri`,
  registerWaits: (name: string): string => `Menunggu nomor dari ${name}`,
  registerDown: 'Bila tenggat mendesak, isi nomornya sendiri lewat Catat di UPIK. Kiriman ini lalu ditarik.',
  page: {
    title: 'Penerusan ke sistem lain',
    lead: 'Aduan yang menunggu nomor, ditolak, atau nomornya perlu diperiksa.',
    empty: 'Tidak ada yang menunggu',
    emptyHint: 'Aduan yang diteruskan dan belum mendapat nomor muncul di sini.',
    caseNumber: 'Nomor aduan',
    system: 'Sistem',
    state: 'Keadaan',
    age: 'Sejak',
  },
} as const;
