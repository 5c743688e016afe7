// Words of the palette under Ctrl+K.

/** Acts and places bring their own names. */
export const palette = {
  title: 'Cari dan kerjakan',
  field: 'Tindakan, halaman, atau aduan',
  acts: (number: string): string => `Aduan ${number}`,
  places: 'Ke halaman',
  cases: 'Aduan yang ditemukan',
  looking: 'Mencari aduan …',
  failed: 'Aduan tidak dapat dicari sekarang. Tindakan dan halaman tetap dapat dipakai.',
  nothing: 'Tidak ada yang cocok. Coba kata lain, nama, atau nomor aduan.',
  count: (n: number): string => `${String(n)} pilihan`,
} as const;
