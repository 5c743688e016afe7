// Words of weekly recaps and of monthly and yearly reports, on paper and in a group.
import { numeral } from './numeral.ts';

/** Shares are told with how many they are of. */
export const recap = {
  week: (from: string, until: string): string => `Rekap pekanan ${from} – ${until}`,
  report: (period: string): string => `Laporan pengelolaan pengaduan ${period}`,
  foot: (at: string): string => `Dihitung ${at}`,
  invented: 'Latihan: aduan dan angkanya rekaan.',
  opened: (count: number, before: number): string =>
    `${numeral(count)} aduan masuk (masa sebelumnya ${numeral(before)}).`,
  told: (told: number, ended: number): string => `${numeral(told)} aduan terjawab, ${numeral(ended)} ditutup.`,
  onTime: (share: string, n: number, before: string): string =>
    `${share} langkah tepat waktu dari ${numeral(n)} langkah (masa sebelumnya ${before}).`,
  noSteps: 'Belum ada langkah yang diputuskan dalam masa ini.',
  few: (late: number, n: number): string =>
    `${numeral(late)} dari ${numeral(n)} langkah terlambat: terlalu sedikit untuk persentase.`,
  none: 'belum ada',
  promises: (kept: number, all: number): string =>
    `${numeral(kept)} dari ${numeral(all)} tanggal pengerjaan yang dijanjikan kepada pelapor ditepati.`,
  reopened: (count: number, told: number): string =>
    `${numeral(count)} dari ${numeral(told)} aduan terjawab dibuka kembali.`,
  ratings: (mean: string, count: number): string => `Kepuasan ${mean} dari 5, menurut ${numeral(count)} penilai.`,
  peak: (day: string, count: number): string => `Hari tersibuk: ${day}, ${numeral(count)} aduan.`,
  lateBy: (lines: string): string => `Terlambat menurut perangkat daerah: ${lines}.`,
  topics: (lines: string): string => `Terbanyak: ${lines}.`,
  channels: (lines: string): string => `Kanal: ${lines}.`,
  lateOf: (name: string, late: number, n: number): string => `${name} ${numeral(late)} dari ${numeral(n)}`,
  countOf: (name: string, count: number): string => `${name} ${numeral(count)}`,
  unsaid: 'Belum disebut',
  rest: (categories: number): string => `Lainnya (${numeral(categories)} kategori)`,
  agenciesHow:
    'Dihitung setiap kali perangkat daerah memegang aduan, menurut waktunya sendiri: jumlahnya lain dari jumlah langkah di atas. 9 dari 10: sembilan dari sepuluh selesai dalam waktu itu.',
  headings: {
    short: 'Ringkasan',
    analysis: 'Analisis',
    steps: 'Ketepatan waktu menurut langkah',
    agencies: 'Ketepatan waktu menurut perangkat daerah',
    categories: 'Aduan menurut kategori',
    channels: 'Aduan menurut kanal',
    days: 'Aduan menurut hari',
    months: 'Aduan menurut bulan',
    breaches: 'Tenggat yang terlewati',
    method: 'Cara menghitung',
    signs: 'Pengesahan',
  },
  heads: {
    steps: 'Langkah',
    agencies: 'Perangkat daerah',
    share: ['Diputuskan', 'Terlambat', 'Tepat waktu', 'Median', '9 dari 10'],
    passedMonths: ['Bulan', 'Terlewati', 'Selesai sesudahnya', 'Tidak selesai', 'Median terlambat'],
    breaches: ['Nomor', 'Langkah', 'Tenggat', 'Selesai', 'Perangkat daerah', 'Yang tercatat'],
  },
  tooFew: '(< 5)',
  hours: (hours: string): string => `${hours} jam`,
  noAnalysis: 'Belum ditulis.',
  breachesCut: (shown: number, all: number, until: string): string =>
    `${numeral(shown)} dari ${numeral(all)} ditampilkan: tenggat sampai ${until}.`,
  /** Where those are found that are not shown. */
  breachesRest:
    'Yang sesudahnya tidak dimuat; banyaknya langkah terlambat setiap aduan ada di buku register (XLSX atau CSV).',
  /** Of a year, under its months. */
  longest: (shown: number, all: number): string =>
    shown < all
      ? `${numeral(shown)} dari ${numeral(all)} yang paling lama terlambat ada di bawah ini; semuanya ada di laporan bulanan.`
      : 'Yang paling lama terlambat disebut lebih dulu.',
  notMet: 'belum',
  left: (at: string): string => `tidak lagi diperlukan sejak ${at}`,
  noBreaches: 'Tidak ada.',
  lateFor: (hours: string): string => `terlambat ${hours}`,
  /** What the record has from when a step began until it was done. */
  noted: {
    ClockPaused: 'jam berhenti: menunggu identitas pelapor',
    DispositionRefused: 'disposisi ditolak perangkat daerah',
    DraftReturned: 'rancangan jawaban dikembalikan',
    ResultSentBack: 'hasil dikembalikan untuk dilengkapi',
    ExtensionAsked: 'tambahan waktu diminta',
    ExtensionDeclined: 'tambahan waktu tidak diberikan',
    DeadlineExtended: 'tambahan waktu diberikan',
    OwnTimeMissed: 'perangkat daerah melewati waktunya sendiri',
    HolderReminded: 'pemegang sudah diingatkan',
    MessageRejected: 'pesan ditolak kanal',
  },
  notedHow:
    'Yang tercatat: kejadian dalam catatan selama langkah itu berjalan, menurut jenisnya. Ia bukan sebab yang sudah ditetapkan; sebabnya ditulis di bawah. Tenggat perkara yang tidak dihitung di atas, seperti pertanyaan informasi, ada di daftar ini juga.',
  cover: {
    number: 'Nomor: ........................................',
    period: (from: string, last: string): string => `Masa laporan: ${from} – ${last}`,
    running: 'Masa ini belum berakhir: dihitung sampai saat laporan disusun.',
    drawnUp: (day: string): string => `Yogyakarta, ${day}`,
  },
  causes: 'Sebab dan perbaikan',
  /** Below each place to sign: written by hand. */
  signedBy: 'Nama:\nNIP:',
  signs: ['Disusun oleh', 'Ketua Tim Kerja', 'Kepala Bidang'],
  mail: {
    open: 'Buka di Tanggap',
    enclosed: (name: string): string => `Terlampir: ${name}. Di konsol:`,
    closing: 'Surel laporan otomatis untuk petugas; jangan dibalas. Berhenti menerima atau mengaturnya di sini:',
    outside:
      'Laporan otomatis meja pengaduan kota, dikirim karena alamat ini ada dalam daftar penerima; jangan dibalas. Untuk berhenti menerima, hubungi meja pengaduan:',
  },
  file: { week: 'rekap', report: 'laporan' },
};
