// Words of the survey on the tracking page: the nine elements of PermenPANRB 14/2017, asked as they are met at a complaint desk.
import type { Element } from '#core/figures/satisfaction.ts';

/** The worst answer first, as the regulation's form has them. */
type Asked = { question: string; answers: readonly [string, string, string, string] };

const questions = {
  requirements: {
    question: 'Apakah data yang kami minta dari Anda sesuai dengan keperluan laporan?',
    answers: ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'],
  },
  procedure: {
    question: 'Apakah melapor dan mengikuti laporan itu mudah?',
    answers: ['Tidak mudah', 'Kurang mudah', 'Mudah', 'Sangat mudah'],
  },
  time: {
    question: 'Apakah laporan Anda ditangani dengan cepat?',
    answers: ['Tidak cepat', 'Kurang cepat', 'Cepat', 'Sangat cepat'],
  },
  cost: {
    question: 'Adakah biaya yang diminta dari Anda? Layanan ini gratis.',
    answers: ['Ada, sangat mahal', 'Ada, cukup mahal', 'Ada, murah', 'Tidak ada, gratis'],
  },
  product: {
    question: 'Apakah hasilnya sesuai dengan yang kami janjikan?',
    answers: ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'],
  },
  competence: {
    question: 'Apakah petugas mampu menangani laporan Anda?',
    answers: ['Tidak mampu', 'Kurang mampu', 'Mampu', 'Sangat mampu'],
  },
  conduct: {
    question: 'Apakah petugas sopan dan ramah?',
    answers: ['Tidak sopan dan ramah', 'Kurang sopan dan ramah', 'Sopan dan ramah', 'Sangat sopan dan ramah'],
  },
  complaints: {
    question: 'Bila Anda mengeluh atau memberi saran tentang layanan ini, bagaimana ditanggapi?',
    answers: [
      'Tidak ada salurannya',
      'Ada, tetapi tidak ditanggapi',
      'Ditanggapi kurang baik',
      'Ditanggapi dengan baik',
    ],
  },
  facilities: {
    question: 'Bagaimana sarana kami: saluran melapor, halaman ini, loket?',
    answers: ['Buruk', 'Cukup', 'Baik', 'Sangat baik'],
  },
} as const satisfies Record<Element, Asked>;

export const portalSurvey = {
  heading: 'Survei kepuasan (2 menit)',
  lead: 'Sembilan pertanyaan, semuanya boleh dilewati. Jawaban hanya dijumlahkan per bulan: tidak tersimpan bersama laporan atau nama Anda, dan petugas tidak dapat melihat siapa menjawab apa.',
  questions,
  aboutHeading: 'Tentang Anda (boleh dilewati)',
  aboutLead: 'Diminta peraturan untuk mengetahui siapa saja yang terlayani. Juga hanya dijumlahkan.',
  unsaid: 'Tidak saya sebut',
  send: 'Kirim jawaban',
  nothing: 'Jawab paling sedikit satu dari sembilan pertanyaan',
  thanks: 'Terima kasih. Jawaban Anda sudah dijumlahkan, tanpa nama dan tanpa nomor laporan.',
} as const;
