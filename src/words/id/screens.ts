// Words of the smaller screens: lateness, notices.

/** Counts are handed in; the sentence is a different one where nothing is late. */
export const later = {
  title: 'Papan waktu',
  lead: 'Apa yang terlambat, apa yang hampir, dan kepada siapa sudah dilaporkan.',
  now: 'Terlambat sekarang',
  soon: 'Hampir lewat',
  none: 'Tidak ada yang terlambat. Semua aduan terbuka masih dalam tenggatnya.',
  noneSoon: 'Tidak ada yang hampir lewat.',
  hour: 'Jatuh tempo dalam satu jam',
  afterHour: 'Hampir lewat, setelah satu jam ini',
  noneHour: 'Tidak ada yang jatuh tempo dalam satu jam ini.',
  since: (span: string): string => `sudah ${span}`,
  isFree: 'belum dipegang',
  whatIf: 'Bagaimana kalau orang, jam, atau batas waktunya lain? Jalankan simulasi.',
  sop: 'Versi SOP: batas waktu, peringatan, dan sejak kapan berlaku.',
  wall: 'Layar dinding',
  lamps: 'Jalan kabar kepada petugas',
  lampsFail: (n: number): string => `${String(n)} jalan kabar kepada petugas gagal`,
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
