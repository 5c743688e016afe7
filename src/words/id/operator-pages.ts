// Words of the operator's page and of the templates.
import { numeral } from './numeral.ts';

/** Says of what was set aside that nothing is lost, and what helps. */
export const operator = {
  title: 'Operator',
  lead: 'Kesehatan akun kanal dan kiriman yang tidak dapat dibaca.',
  withoutHolidays: (year: number): string =>
    `Hari libur ${String(year)} belum ada, sehingga hari kerjanya hanya mengenal akhir pekan. Unggah keputusan bersamanya di Petugas, Hari libur.`,
  accounts: 'Akun kanal',
  replicas: 'Replika basis data',
  replicasHint:
    'Daftar, hitungan, dan pencarian dibaca dari sini sejauh isinya cukup baru; bila tidak, dari basis data utama.',
  replicaUsed: 'Dibaca',
  replicaUnused: 'Tidak dibaca',
  replicaLag: (bytes: number, ms: number | undefined): string =>
    `tertinggal ${numeral(bytes)} bita${ms === undefined ? '' : `, paling lama ${numeral(Math.round(ms / 100) / 10)} detik`}`,
  replicaStates: {
    used: 'Mengikuti basis data utama.',
    behind: 'Tertinggal terlalu jauh; dibaca lagi setelah menyusul.',
    ahead: 'Lebih maju daripada basis data utama: bangun lagi replika ini.',
    unreachable: 'Tidak dapat dihubungi.',
    'not-a-replica':
      'Menerima tulisan sendiri, bukan replika lagi: bangun lagi, atau jadikan DATABASE_URL bila kini yang utama.',
    'other-database': 'Salinan basis data lain.',
    unproven: 'Tidak dapat menyebut salinan dari mana.',
    'not-allowed': 'Penggunanya tidak boleh membaca semua tabel: beri hak select.',
  },
  healthy: 'Sehat',
  troubled: 'Bermasalah',
  lastSeen: (at: string): string => `terakhir menerima ${at}`,
  neverSeen: 'belum pernah menerima',
  aside: 'Kiriman yang disisihkan',
  asideHint: 'Tidak ada yang hilang: kiriman ini tersimpan utuh dan dapat diolah ulang setelah sebabnya diperbaiki.',
  noneAside: 'Tidak ada kiriman yang disisihkan',
  noneAsideHint: 'Semua kiriman dari kanal terbaca.',
  replay: 'Olah ulang',
  replayAll: 'Olah ulang semua',
  usage: (percent: number): string => `${String(percent)}% batas kanal terpakai`,
  replayed: 'Kiriman diolah ulang.',
  received: 'Diterima',
  error: 'Sebab',
  raw: 'Isi kiriman',
  queue: 'Pesan keluar',
  waiting: (n: number): string => `${String(n)} menunggu`,
  failed: (n: number): string => `${String(n)} gagal`,
  quiet: 'Tidak ada pesan yang tertahan.',
} as const;

/** Lists the placeholders that fill themselves; any other word in braces must be filled in by hand. */
export const templates = {
  title: 'Templat jawaban',
  lead: 'Kalimat siap pakai. Bagian dalam kurung kurawal diganti sendiri saat dipakai.',
  add: 'Templat baru',
  edit: 'Ubah templat',
  name: 'Nama',
  use: 'Dipakai untuk',
  body: 'Isi',
  bodyHint: 'Bagian yang diganti sendiri: {nomor}, {nama}, {sapaan}, {kanal}, {tautan}, {tenggat}, {lacak}, {hasil}.',
  purposes: {
    'ask-identity': 'pertanyaan identitas',
    'ask-note': 'balasan terbuka saat bertanya identitas',
    interim: 'jawaban sementara',
    information: 'jawaban informasi',
    result: 'hasil akhir',
    'answer-note': 'balasan terbuka saat menjawab pribadi',
    emergency: 'alihkan ke darurat',
  },
  save: 'Simpan templat',
  saved: 'Templat tersimpan.',
  remove: 'Hapus',
  removed: 'Templat dihapus.',
  removeLead: 'Templat ini hilang dari semua pilihan. Jawaban yang sudah terkirim tidak berubah.',
  reset: 'Kembalikan',
  resetLead: 'Nama, kegunaan, dan isinya kembali seperti bawaan program. Perubahan petugas atas templat ini hilang.',
  wasReset: 'Templat kembali seperti bawaan.',
  empty: 'Belum ada templat',
  emptyHint: 'Buat templat untuk kalimat yang sering Anda tulis.',
  public: 'boleh terbuka',
  private: 'pribadi saja',
} as const;
