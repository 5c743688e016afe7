// Words of the wall display, which names nobody.

/** `{jam}`, `{a}` and `{b}` are filled in by the page itself. */
export const wall = {
  title: 'Aduan warga sekarang',
  lateNow: 'terlambat sekarang',
  hour: 'jatuh tempo dalam satu jam',
  today: 'langkah tepat waktu hari ini',
  openNow: 'aduan terbuka',
  share: '{a} dari {b}',
  stuck: 'Menurut tahap',
  agencies: 'Di dinas',
  open: 'Terbuka',
  held: 'Dikerjakan',
  late: 'Terlambat',
  next: 'Tenggat terdekat',
  noAgencies: 'Tidak ada aduan di dinas.',
  lost: 'Jaringan terputus. Angka ini dari pukul {jam}.',
  ended: 'Tautan layar ini sudah tidak berlaku. Mintalah yang baru kepada Ketua Tim.',
  noScript: 'Layar ini memerlukan JavaScript.',
  statuses: {
    triage: 'Masuk',
    'awaiting-identity': 'Menunggu identitas',
    coordination: 'Koordinasi',
    registration: 'Pendaftaran UPIK',
    'follow-up': 'Tindak lanjut dinas',
    conveying: 'Penyampaian hasil',
  },
} as const;
