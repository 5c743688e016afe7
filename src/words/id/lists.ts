// What a list of cases is narrowed to, and the views of it that are kept.

export const lists = {
  show: 'Tampilkan',
  mine: 'Saya',
  chips: {
    label: 'Disaring menjadi',
    takeAway: (name: string): string => `Hapus saringan ${name}`,
    hour: 'Jatuh tempo dalam satu jam',
    open: 'Masih terbuka',
    category: 'Satu kategori',
    agency: 'Satu dinas',
    holder: 'Satu petugas',
    nobody: 'Belum dipegang',
  },
  fields: {
    anything: 'Semua',
    urgency: 'Tenggat',
    category: 'Kategori',
    area: 'Wilayah',
    channel: 'Kanal',
    agency: 'Dinas penanggung jawab',
    holder: 'Dipegang oleh',
  },
} as const;
