// Words of the figures: what each is called and what it counts, shown beside it wherever it stands.
import type { FigureName, FigurePeriod, FigureUnit } from '#core/figures/definitions.ts';

/** One definition in words: `says` is what is counted, in one or two sentences. */
type Explained = { name: string; says: string };

const named = {
  onTime: {
    name: 'Ketepatan waktu',
    says: 'Bagian langkah SOP yang selesai dalam batas waktunya, dari semua langkah yang janjinya sudah diputuskan: selesai tepat waktu, atau lewat tenggat. Langkah yang masih berjalan dalam tenggat belum dihitung.',
  },
  onTimeHolder: {
    name: 'Ketepatan waktu pemegang',
    says: 'Bagian giliran yang selesai dalam waktu pemegangnya sendiri. Perangkat daerah yang menerima aduan terlambat mendapat batas waktu penuh sejak menerimanya; waktu pemegang lain tidak dibebankan kepadanya.',
  },
  stepTime: {
    name: 'Lama langkah',
    says: 'Waktu dari langkah dimulai sampai selesai, menurut jam langkah itu; jeda saat menunggu pelapor tidak dihitung.',
  },
  holderTime: {
    name: 'Lama di pemegang',
    says: 'Waktu selama satu pemegang memegang aduan dalam satu langkah, menurut jam langkah itu.',
  },
  promisesKept: {
    name: 'Janji ditepati',
    says: 'Bagian tanggal pengerjaan yang diberitahukan kepada pelapor dan ditepati, dari semua tanggal yang sudah diputuskan.',
  },
  opened: {
    name: 'Aduan masuk',
    says: 'Aduan yang dilaporkan dalam masa ini, menurut waktu laporan sampai di kanalnya.',
  },
  ended: { name: 'Aduan ditutup', says: 'Aduan yang ditutup dalam masa ini dan sampai kini masih tertutup.' },
  told: {
    name: 'Aduan terjawab',
    says: 'Aduan yang dalam masa ini untuk pertama kali diberi tahu akhirnya: hasil, jawaban, atau ke mana perkaranya dirujuk.',
  },
  reopened: {
    name: 'Dibuka kembali',
    says: 'Bagian aduan terjawab dalam masa ini yang kemudian dibuka kembali oleh pelapor atau petugas.',
  },
  answered: { name: 'Yang menilai', says: 'Bagian aduan terjawab dalam masa ini yang dinilai pelapornya.' },
  satisfaction: {
    name: 'Kepuasan',
    says: 'Penilaian 1 sampai 5 yang diberikan pelapor dalam masa ini. Selalu disebut dengan jumlah penilainya.',
  },
  surveyed: {
    name: 'Indeks kepuasan (SKM)',
    says: 'Survei PermenPANRB 14/2017: nilai rata-rata kesembilan unsur, masing-masing berbobot 1/9, dikali 25, menurut jawaban pelapor yang laporannya sudah berakhir. Hanya bulan yang sudah selesai, dan unsur yang dijawab sedikitnya lima orang; bulan yang lebih kecil dihitung bersama dalam triwulannya.',
  },
  totalTime: {
    name: 'Lama sampai terjawab',
    says: 'Waktu di jam dinding dari laporan sampai pelapor pertama kali diberi tahu akhirnya, termasuk waktu menunggu pelapor.',
  },
  hours: { name: 'Jam laporan', says: 'Aduan yang masuk menurut hari dan jam laporan, waktu setempat.' },
  open: { name: 'Aduan terbuka', says: 'Aduan yang sekarang belum ditutup.' },
  late: { name: 'Terlambat sekarang', says: 'Aduan terbuka yang tenggat langkahnya sudah lewat.' },
  soon: {
    name: 'Hampir lewat',
    says: 'Aduan terbuka yang sudah melewati peringatan terakhir tetapi belum lewat tenggat.',
  },
} as const satisfies Record<FigureName, Explained>;

const periods = {
  decided: 'Masuk masa saat janjinya diputuskan: waktu selesai bila tepat, tenggatnya bila terlambat.',
  reported: 'Masuk masa saat dilaporkan.',
  ended: 'Masuk masa saat ditutup.',
  told: 'Masuk masa saat pelapor diberi tahu akhirnya.',
  rated: 'Masuk masa saat dinilai.',
  surveyed: 'Masuk bulan saat dijawab; dihitung sesudah bulan itu berakhir.',
  now: 'Keadaan saat ini, bukan suatu masa.',
} as const satisfies Record<FigurePeriod, string>;

const units = {
  share: 'persen',
  count: 'jumlah',
  time: 'lama (median dan persentil ke-90)',
  score: 'nilai 1–5',
  index: 'indeks 25–100',
} as const satisfies Record<FigureUnit, string>;

/** Names, definitions and what is left out of all figures. */
export const figures = {
  title: 'Arti angka',
  named,
  periods,
  units,
  leftOut:
    'Tidak dihitung: pesan yang bukan aduan (spam, pujian, salam), aduan yang digabung ke aduan lain, pertanyaan informasi, dan permohonan informasi publik. Aduan di jalur khusus hanya dihitung dalam jumlah seluruh kota.',
  source:
    'Semua angka dihitung dari catatan kejadian setiap aduan dan dapat dihitung ulang dengan perintah tanggap recompute.',
} as const;
