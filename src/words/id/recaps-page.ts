// Words of the screen of weekly recaps and reports.
import { numeral } from './numeral.ts';

/** What a recap itself says stands with the server's words. */
export const recaps = {
  title: 'Rekap dan laporan',
  lead: 'Rekap pekanan dibuat sendiri setiap Senin pukul 06.00 dan tidak berubah lagi. Yang Anda tulis hanyalah analisisnya.',
  weeks: 'Rekap pekanan',
  heads: { week: 'Pekan', opened: 'Aduan masuk', late: 'Langkah terlambat', analysis: 'Analisis' },
  lateOf: (late: number, n: number): string => `${numeral(late)} dari ${numeral(n)}`,
  written: 'sudah ditulis',
  notWritten: 'belum ditulis',
  analysis: 'Analisis pekan ini',
  analysisHint: 'Satu paragraf tanpa nama atau nomor warga: ia ikut tercetak dan ikut tersalin.',
  keep: 'Simpan analisis',
  kept: 'Analisis disimpan.',
  writtenBy: (name: string, at: string): string => `Ditulis ${name}, ${at}`,
  counted: (at: string): string =>
    `Angkanya dihitung ${at} dan tidak berubah lagi; daftarnya menurut catatan sekarang.`,
  figures: 'Angka dan aduannya',
  figuresOf: (period: string): string => `Angka dan aduan ${period}`,
  figuresOfWeek: 'Semua angka pekan ini',
  pdf: 'PDF',
  copy: 'Salin untuk grup',
  picture: 'Gambar (1080 × 1350)',
  empty: 'Belum ada rekap',
  emptyHint: 'Rekap pertama muncul Senin pukul 06.00 sesudah satu pekan penuh.',
  reports: 'Laporan bulanan dan tahunan',
  reportsHint:
    'Disusun dari catatan saat dibuka: sampul, ringkasan, tabel, tenggat yang terlewati dengan yang tercatat tentangnya, cara menghitung, dan tempat pengesahan. PDF untuk ditandatangani, DOCX untuk dilanjutkan.',
  surveys: 'Laporan Survei Kepuasan Masyarakat (SKM)',
  surveysHint:
    'Menurut PermenPANRB 14/2017, dari bulan yang sudah selesai: indeks, nilai setiap unsur, ciri responden, sampel, dan ruang untuk rencana tindak lanjut.',
  quarter: (nth: string, year: string): string =>
    `Triwulan ${['I', 'II', 'III', 'IV'][Number(nth) - 1] ?? nth} ${year}`,
  year: (year: string): string => `Tahun ${year}`,
} as const;
