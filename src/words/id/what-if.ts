// Words of the screen that plays a desk through with other numbers.
import { numeral } from './numeral.ts';

const share = (value: number): string => `${(value * 100).toFixed(1).replace('.', ',')} %`;

/** Form, table and what its figures mean. */
export const whatIf = {
  title: 'Simulasi: bagaimana kalau',
  lead: 'Ubah banyaknya aduan, orang yang berjaga, jam piket, atau batas waktu, lalu lihat berapa yang kira-kira akan terlambat. Tidak ada yang diubah di meja.',
  tooLittle: (cases: number): string =>
    `Catatan empat pekan terakhir baru memuat ${numeral(cases)} aduan menurut SOP ini. Simulasi memerlukan sedikitnya 30.`,
  basis: (cases: number, perDay: string): string =>
    `Dihitung dari ${numeral(cases)} aduan dalam empat pekan terakhir (${perDay} per hari): kapan aduan datang, berapa lama petugas mengerjakannya, ke mana aduan lalu pergi.`,
  trialOf: (points: string): string =>
    `Diuji dengan catatan: dari empat pekan sebelumnya, simulasi meleset rata-rata ${points} poin persen dari kenyataan empat pekan terakhir.`,
  noTrial: 'Belum dapat diuji dengan catatan: yang terbaca dari empat pekan sebelumnya terlalu sedikit.',
  others:
    'Yang disimulasikan adalah aduan menurut SOP ini. Aduan SOP lain ikut dikerjakan petugas yang sama, sebanyak dan secepat biasanya.',
  units: { hours: 'jam', 'working-hours': 'jam waktu kerja', 'working-days': 'hari kerja' },
  arrivals: 'Banyaknya aduan (%)',
  arrivalsHint: '100 = sebanyak empat pekan terakhir',
  field: 'Lamanya perangkat daerah bekerja (%)',
  fieldHint: '100 = selama empat pekan terakhir',
  limits: 'Batas waktu tiap langkah',
  staff: 'Orang yang berjaga',
  staffHint: 'Boleh pecahan: 1,5 berarti kadang satu, kadang dua.',
  shifts: 'Jam piket mulai',
  pools: { 'admin-medsos': 'Admin Medsos', 'admin-pusat': 'Admin Pusat' },
  days: { workday: 'hari kerja', weekend: 'akhir pekan' },
  place: (pool: string, shift: string, day: string): string => `${pool}, ${shift}, ${day}`,
  numberWrong: (low: number, high: number): string =>
    `Isi angka dari ${String(low).replace('.', ',')} sampai ${String(high)}.`,
  run: 'Jalankan simulasi',
  reset: 'Kembali ke angka sekarang',
  result: 'Perkiraan keterlambatan',
  step: 'Langkah',
  actor: 'Pelaksana',
  seen: 'Kenyataan',
  asIs: 'Simulasi sekarang',
  whatIf: 'Simulasi andai',
  seenOf: (late: number, n: number): string => `${share(n === 0 ? 0 : late / n)} (${numeral(late)} dari ${numeral(n)})`,
  expected: (value: number, low: number, high: number): string =>
    `${share(value)} (${share(low)} sampai ${share(high)})`,
  none: 'tidak ada',
  tooLong: 'tidak disimulasikan: batas waktunya lebih lama daripada yang dapat dibaca dari catatan',
  range: (courses: number): string =>
    `Dalam kurung: sembilan dari sepuluh bulan berada di antaranya, menurut ${numeral(courses)} bulan yang disimulasikan.`,
  busy: (pool: string, value: number): string => `${pool} sibuk ${share(value)} dari waktu jaga.`,
  overloaded: (pool: string): string =>
    `${pool} tidak akan sempat mengerjakan semuanya: antrean terus bertambah, dan keterlambatan akan lebih besar daripada angka di sini.`,
  notPlayed:
    'Yang tidak dihitung: hari libur, hari dengan aduan tiba-tiba ramai, dan petugas yang bekerja lebih cepat bila antrean panjang.',
  stale: 'Angkanya berubah sejak simulasi terakhir. Jalankan lagi.',
} as const;
