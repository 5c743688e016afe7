// Words of the survey of satisfaction wherever its results stand: on paper, on the leaders' page, for everybody.
import type { Element, Grade, ProfileQuestion } from '#core/figures/satisfaction.ts';
import { numeral } from './numeral.ts';

/** As PermenPANRB 14/2017 names them. */
const elements = {
  requirements: 'Persyaratan',
  procedure: 'Sistem, mekanisme, dan prosedur',
  time: 'Waktu penyelesaian',
  cost: 'Biaya/tarif',
  product: 'Produk spesifikasi jenis pelayanan',
  competence: 'Kompetensi pelaksana',
  conduct: 'Perilaku pelaksana',
  complaints: 'Penanganan pengaduan, saran, dan masukan',
  facilities: 'Sarana dan prasarana',
} as const satisfies Record<Element, string>;

const grades = {
  A: 'Sangat baik',
  B: 'Baik',
  C: 'Kurang baik',
  D: 'Tidak baik',
} as const satisfies Record<Grade, string>;

const profile = {
  sex: { question: 'Jenis kelamin', answers: { female: 'Perempuan', male: 'Laki-laki' } },
  age: {
    question: 'Umur',
    answers: {
      ...{ 'under-20': 'Di bawah 20 tahun', '20-29': '20–29 tahun', '30-39': '30–39 tahun' },
      ...{ '40-49': '40–49 tahun', '50-59': '50–59 tahun', 'over-59': '60 tahun ke atas' },
    },
  },
  education: {
    question: 'Pendidikan terakhir',
    answers: { sd: 'SD', smp: 'SMP', sma: 'SMA', s1: 'Diploma atau S1', s2: 'S2', s3: 'S3' },
  },
  work: {
    question: 'Pekerjaan',
    answers: {
      ...{ 'civil-servant': 'ASN', soldier: 'TNI', police: 'Polri' },
      ...{ employee: 'Karyawan swasta', business: 'Wirausaha', other: 'Lainnya' },
    },
  },
} as const satisfies Record<ProfileQuestion, { question: string; answers: Readonly<Record<string, string>> }>;

export const survey = {
  elements,
  grades,
  profile,
  quarter: (nth: string, year: string): string =>
    `Triwulan ${['I', 'II', 'III', 'IV'][Number(nth) - 1] ?? nth} ${year}`,
  grade: (grade: Grade): string => `${grade} (${grades[grade]})`,
  index: (index: string, grade: string): string => `Indeks ${index}, mutu pelayanan ${grade}`,
  by: (respondents: number): string => `menurut ${numeral(respondents)} responden`,
  question: 'Berapa indeks kepuasan warga menurut sembilan unsur?',
  ofMonths: (months: string): string => ` (${months})`,
  noMonth: 'Belum ada bulan yang selesai dalam masa ini: jawaban dihitung sesudah bulannya berakhir.',
  nobody: 'Belum ada yang menjawab survei dalam bulan yang selesai.',
  few: (respondents: number): string => `${numeral(respondents)} responden: belum cukup untuk sebuah indeks.`,
  sample: (served: number, needed: number): string =>
    `Dari ${numeral(served)} yang terlayani, sampel yang cukup ${numeral(needed)}.`,
  tooFew: 'belum cukup jawaban',
  heads: { element: 'Unsur', n: 'Jawaban', mean: 'Nilai rata-rata', weighted: 'Tertimbang', converted: 'Dikali 25' },
} as const;
