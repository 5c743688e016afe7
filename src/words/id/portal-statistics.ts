// Words of the page of figures for everybody, and of the data that goes with it.
import type { PublicTable, PublicTotal } from '#core/figures/published.ts';

const totals = {
  opened: 'Aduan masuk',
  told: 'Aduan terjawab',
  ended: 'Aduan ditutup',
  steps: 'Langkah SOP yang diputuskan',
  onTime: 'Langkah tepat waktu',
  kept: 'Tanggal pengerjaan yang ditepati',
  reopened: 'Dibuka kembali',
  answered: 'Dinilai pelapornya',
} as const satisfies Record<PublicTotal, string>;

const tables = {
  steps: 'Ketepatan waktu per langkah',
  agencies: 'Ketepatan waktu per perangkat daerah',
  channels: 'Aduan masuk per kanal',
  categories: 'Aduan masuk per kategori',
  kelurahan: 'Aduan masuk per kelurahan',
  days: 'Aduan masuk per hari',
  ratings: 'Penilaian pelapor, 1 sampai 5',
} as const satisfies Record<PublicTable, string>;

/** Counts are told as what they may be, so that nobody can be counted out. */
export const statistics = {
  title: 'Statistik',
  heading: (month: string): string => `Pelayanan aduan, ${month}`,
  lead: 'Bagaimana kota menangani aduan warga, dihitung dari catatan setiap aduan. Setiap bulan terbit sekali, sehari setelah bulan itu berakhir, dan tidak berubah lagi.',
  description:
    'Jumlah aduan, ketepatan waktu per langkah dan perangkat daerah, serta janji yang ditepati; data terbuka tanpa data pribadi.',
  none: 'Belum ada bulan yang selesai. Angka pertama terbit sehari setelah bulan ini berakhir.',
  unknown: 'Bulan itu belum terbit. Pilih salah satu bulan di bawah ini.',
  months: 'Bulan lain',
  line: {
    opened: (month: string, n: string): string => `${month}: ${n} aduan masuk`,
    onTime: (share: string): string => `${share} langkah tepat waktu`,
  },
  totalsHeading: 'Ringkasan',
  columns: { key: 'Baris', n: 'Jumlah', share: 'Tepat waktu', median: 'Median (jam)', p90: 'Persentil ke-90 (jam)' },
  totalColumns: { key: 'Angka', n: 'Dari', share: 'Bagian' },
  totals,
  tables,
  survey: {
    heading: 'Survei Kepuasan Masyarakat (SKM)',
    lead: 'Menurut PermenPANRB 14/2017: sembilan unsur, masing-masing bernilai 1 sampai 4 dan berbobot 1/9; indeksnya dikali 25. Terbit sekali setiap triwulan. Nilai unsur yang dijawab kurang dari 30 orang tidak diterbitkan.',
    none: 'Belum ada triwulan yang terbit.',
    columns: { quarter: 'Triwulan', respondents: 'Responden', index: 'Indeks', grade: 'Mutu pelayanan' },
    elements: (quarter: string): string => `Nilai menurut unsur, ${quarter}`,
  },
  notSaid: 'Tidak disebut atau lainnya',
  hidden: 'disembunyikan (<5)',
  withheld: 'Tabel bulan ini tidak diterbitkan agar tidak ada angka kecil yang dapat dihitung dari yang lain.',
  howHeading: 'Cara membaca',
  how: 'Jumlah ditulis sebagai rentang lima: 120–124. Jumlah di bawah lima disembunyikan. Bagian ditulis sebagai rentang yang mungkin. Sebuah tabel tidak terbit bila isinya dapat dihitung dari tabel lain, dan sesekali karena undian.',
  leftOut:
    'Tidak dihitung: pesan yang bukan aduan, aduan yang digabung ke aduan lain, dan permohonan informasi. Tidak ada data pribadi.',
  dataHeading: 'Data terbuka',
  dataLead: 'Semua bulan dalam satu berkas per tabel, dan kamus data.',
  allAsJson: 'Semua tabel (JSON)',
  dictionary: 'Kamus data',
  dictionaryColumns: { file: 'berkas', column: 'kolom', meaning: 'arti' },
  meanings: {
    month: 'Bulan (tahun-bulan), menurut waktu Indonesia bagian barat.',
    key: 'Kode baris: langkah, perangkat daerah, kanal, kategori, kode kelurahan, tanggal, atau nilai. not-said: tidak disebut atau lainnya.',
    atLeast: 'Jumlah paling sedikit. Kosong: disembunyikan, 0 sampai 4.',
    atMost: 'Jumlah paling banyak. Kosong: disembunyikan.',
    shareFrom: 'Bagian paling sedikit, dalam persen. Kosong: tidak diterbitkan.',
    shareUntil: 'Bagian paling banyak, dalam persen.',
    medianHours: 'Median lamanya, jam penuh ke atas, menurut jam langkah tanpa jeda menunggu pelapor.',
    p90Hours: 'Persentil ke-90 lamanya, jam penuh ke atas.',
  },
  surveyMeanings: {
    quarter: 'Triwulan (tahun-Q1 sampai Q4).',
    element: 'Kode unsur PermenPANRB 14/2017; index: indeks seluruhnya.',
    atLeast: 'Responden triwulan itu paling sedikit. Kosong: disembunyikan.',
    atMost: 'Responden triwulan itu paling banyak.',
    mean: 'Nilai rata-rata 1 sampai 4; pada baris index: indeks 25 sampai 100. Kosong: dijawab kurang dari 30 orang.',
    grade: 'Mutu pelayanan, hanya pada baris index.',
  },
} as const;
