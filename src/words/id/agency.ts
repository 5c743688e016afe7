// Words of the screen on which agencies are laid to rest, woken and removed.
/** Says before each act what becomes of cases that the agency holds. */
export const agencies = {
  title: 'Perangkat daerah',
  views: 'Bagian petugas',
  lead: 'Ke mana aduan dapat didisposisikan, dan berapa yang sedang dipegang. Yang baru ditulis di berkas pengaturan atau diunggah sebagai berkas.',
  states: { serving: 'Menerima disposisi', resting: 'Istirahat', ended: 'Dilepas' },
  openCases: (n: number): string => (n === 0 ? 'Tidak ada aduan terbuka' : `${String(n)} aduan terbuka`),
  officers: (n: number): string => (n === 0 ? 'Tanpa petugas aktif' : `${String(n)} petugas aktif`),
  since: (at: string): string => `sejak ${at}`,
  calendarOf: (name: string): string => `Kalender ${name}`,
  countedBy: (calendar: string): string => `Waktu sendiri dihitung menurut: ${calendar}`,
  calendarHint:
    'Untuk yang diterimanya mulai sekarang: waktu dinas sendiri dihitung menurut jam ini, dari saat ia menerima disposisi. Janji kepada pelapor tidak bergeser.',
  asStep: 'Seperti langkah tindak lanjut',
  calendarKept: (name: string): string => `Kalender ${name} disimpan.`,
  acts: { rest: 'Istirahatkan', wake: 'Bangunkan', remove: 'Lepaskan' },
  titles: {
    rest: (name: string): string => `Istirahatkan ${name}`,
    wake: (name: string): string => `Bangunkan ${name}`,
    remove: (name: string): string => `Lepaskan ${name}`,
  },
  leads: {
    rest: 'Mulai sekarang tidak ada aduan baru yang dapat didisposisikan ke sini. Yang sudah dipegang tetap dikerjakan petugasnya sampai selesai.',
    wake: 'Mulai sekarang aduan dapat didisposisikan lagi ke sini.',
    remove:
      'Hanya bila tidak ada aduan terbuka dan petugas aktif. Namanya tetap ada di aduan lama dan di catatan; aduan dan isinya tidak dihapus.',
  },
  done: {
    rest: (name: string): string => `${name} diistirahatkan.`,
    wake: (name: string): string => `${name} dibangunkan.`,
    remove: (name: string): string => `${name} dilepas.`,
  },
} as const;
