// Words of the smaller screens: UPIK register, lateness, operator, notices, templates.
/** The numbers are JSS's: where one is missing, the words say where to enter it. */
export const upik = {
  title: 'Buku UPIK',
  lead: 'Aduan yang sudah dicatat di UPIK pada aplikasi JSS.',
  search: 'Cari nomor UPIK atau nomor aduan',
  csv: 'Unduh CSV',
  number: 'Nomor UPIK',
  caseNumber: 'Nomor aduan',
  at: 'Dicatat',
  by: 'Oleh',
  status: 'Keadaan',
  agency: 'Dinas',
  empty: 'Belum ada aduan yang dicatat',
  emptyHint: 'Aduan muncul di sini setelah nomor UPIK-nya diisi pada langkah 4.',
  waiting: (n: number): string => `Menunggu nomor JSS (${String(n)})`,
  waitingHint: 'Catat aduan ini di JSS, lalu isi nomornya pada halaman aduan.',
  matter: 'Isi',
  age: 'Menunggu selama',
  due: 'Tenggat',
  none: 'Tidak ada yang cocok dengan pencarian ini.',
  more: 'Muat lagi',
} as const;

/** Counts are handed in; the sentence is a different one where nothing is late. */
export const later = {
  title: 'Papan waktu',
  lead: 'Apa yang terlambat, apa yang hampir, dan kepada siapa sudah dilaporkan.',
  now: 'Terlambat sekarang',
  soon: 'Hampir lewat',
  none: 'Tidak ada yang terlambat. Semua aduan terbuka masih dalam tenggatnya.',
  noneSoon: 'Tidak ada yang hampir lewat.',
  past: 'Keterlambatan yang tercatat',
  nonePast: 'Belum ada keterlambatan yang tercatat.',
  step: 'Langkah',
  due: 'Tenggat',
  late: 'Lewat',
  escalated: 'Dilaporkan ke',
  notEscalated: 'belum',
  agency: 'Dinas',
  byStep: 'Aduan terbuka menurut langkah',
  open: (n: number): string => `${String(n)} terbuka`,
  overdue: (n: number): string => `${String(n)} terlambat`,
  onTime: 'Tepat waktu',
  onTimeHint: 'dari langkah yang selesai 30 hari ini',
  sentence: (late: number, open: number): string =>
    late === 0
      ? `Semua ${String(open)} aduan terbuka masih dalam tenggat.`
      : `${String(late)} dari ${String(open)} aduan terbuka sudah lewat tenggat.`,
  at: 'Pada',
} as const;

/** Says of what was set aside that nothing is lost, and what helps. */
export const operator = {
  title: 'Operator',
  lead: 'Kesehatan akun kanal dan kiriman yang tidak dapat dibaca.',
  withoutHolidays: (year: number): string =>
    `Hari libur ${String(year)} belum ada, sehingga hari kerjanya hanya mengenal akhir pekan. Isi "holidays" di berkas daftar.`,
  accounts: 'Akun kanal',
  replicas: 'Replika basis data',
  replicasHint:
    'Daftar, hitungan, dan pencarian dibaca dari sini sejauh isinya cukup baru; bila tidak, dari basis data utama.',
  replicaUsed: 'Dibaca',
  replicaUnused: 'Tidak dibaca',
  replicaLag: (bytes: number, ms: number | undefined): string =>
    `tertinggal ${String(bytes)} bita${ms === undefined ? '' : `, paling lama ${(ms / 1000).toFixed(1)} detik`}`,
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

/** Words around the notices; what each says comes from `noticeWords`. */
export const notices = {
  title: 'Pemberitahuan',
  unread: (n: number): string => `${String(n)} pemberitahuan belum dibaca`,
  empty: 'Belum ada pemberitahuan',
  emptyHint: 'Anda dikabari saat tenggat hampir lewat, terlewat, atau dinas menjawab.',
  readAll: 'Tandai semua dibaca',
  times: (n: number): string => `${String(n)} kali`,
  open: 'Buka aduan',
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
