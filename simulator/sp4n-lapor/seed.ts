// What waits at the simulated SP4N-LAPOR! on a training installation's first day: one report of each kind that is treated its own way.
import type { NewReport, Reports } from './reports.ts';

const hourMs = 3_600_000;

const first: readonly (NewReport & { hoursAgo: number })[] = [
  {
    hoursAgo: 26,
    title: 'Trotoar rusak di depan sekolah',
    content: 'Ubin pemandu lepas sepanjang lima meter, berbahaya bagi anak-anak dan penyandang tunanetra.',
    location: 'Jalan Contoh, Gondokusuman',
    name: 'Warga Demo',
  },
  {
    hoursAgo: 5,
    classification: 'Permintaan Informasi',
    category: 'Administrasi Kependudukan',
    privacy: 'Anonim',
    title: 'Syarat pindah domisili',
    content: 'Apakah pindah antar-kelurahan di dalam kota masih memerlukan surat pengantar RT?',
  },
  {
    hoursAgo: 2,
    classification: 'Pengaduan Berkadar Pengawasan',
    category: 'Pelayanan Publik',
    privacy: 'Rahasia',
    title: 'Pungutan di loket parkir',
    content: 'Petugas loket meminta biaya di luar karcis. Mohon diperiksa tanpa membuka siapa pelapornya.',
    location: 'Parkiran Pasar Contoh',
    name: 'Pelapor Contoh',
  },
];

/** Once: a world that holds reports keeps them. */
export const seedReports = (reports: Reports, now: number): void => {
  if (reports.all().length > 0) return;
  for (const { hoursAgo, ...report } of first) reports.pass(report, now - hoursAgo * hourMs);
};
