// Words of weekly recaps and of monthly and yearly reports, on paper and in a group.

/** Shares are told with how many they are of. */
export const recap = {
  week: (from: string, until: string): string => `Rekap pekanan ${from} – ${until}`,
  report: (period: string): string => `Laporan pengelolaan pengaduan ${period}`,
  foot: (at: string): string => `Dihitung ${at}`,
  opened: (count: number, before: number): string =>
    `${String(count)} aduan masuk (masa sebelumnya ${String(before)}).`,
  told: (told: number, ended: number): string => `${String(told)} aduan terjawab, ${String(ended)} ditutup.`,
  onTime: (share: string, n: number, before: string): string =>
    `${share} langkah tepat waktu dari ${String(n)} langkah (masa sebelumnya ${before}).`,
  noSteps: 'Belum ada langkah yang diputuskan dalam masa ini.',
  few: (late: number, n: number): string =>
    `${String(late)} dari ${String(n)} langkah terlambat: terlalu sedikit untuk persentase.`,
  none: 'belum ada',
  promises: (kept: number, all: number): string =>
    `${String(kept)} dari ${String(all)} tanggal pengerjaan yang dijanjikan kepada pelapor ditepati.`,
  reopened: (count: number, told: number): string =>
    `${String(count)} dari ${String(told)} aduan terjawab dibuka kembali.`,
  ratings: (mean: string, count: number): string => `Kepuasan ${mean} dari 5, menurut ${String(count)} penilai.`,
  peak: (day: string, count: number): string => `Hari tersibuk: ${day}, ${String(count)} aduan.`,
  lateBy: (lines: string): string => `Terlambat menurut perangkat daerah: ${lines}.`,
  topics: (lines: string): string => `Terbanyak: ${lines}.`,
  channels: (lines: string): string => `Kanal: ${lines}.`,
  lateOf: (name: string, late: number, n: number): string => `${name} ${String(late)} dari ${String(n)}`,
  countOf: (name: string, count: number): string => `${name} ${String(count)}`,
  unsaid: 'Belum disebut',
  headings: {
    short: 'Ringkasan',
    analysis: 'Analisis',
    steps: 'Ketepatan waktu menurut langkah',
    agencies: 'Ketepatan waktu menurut perangkat daerah',
    categories: 'Aduan menurut kategori',
    channels: 'Aduan menurut kanal',
    days: 'Aduan menurut hari',
    breaches: 'Tenggat yang terlewati',
    method: 'Cara menghitung',
    signs: 'Pengesahan',
  },
  heads: {
    share: ['', 'Diputuskan', 'Terlambat', 'Tepat waktu', 'Median', 'P90'],
    count: ['', 'Aduan'],
    breaches: ['Nomor', 'Langkah', 'Tenggat', 'Selesai', 'Perangkat daerah'],
  },
  tooFew: '(< 5)',
  hours: (hours: string): string => `${hours} jam`,
  noAnalysis: 'Belum ditulis.',
  breachesCut: (shown: number, all: number): string =>
    `${String(shown)} dari ${String(all)} ditampilkan, yang terlama dahulu.`,
  notMet: 'belum',
  noBreaches: 'Tidak ada.',
  causes: 'Sebab dan perbaikan',
  signs: ['Disusun oleh', 'Ketua Tim Kerja', 'Kepala Bidang'],
  file: { week: 'rekap', report: 'laporan' },
};
