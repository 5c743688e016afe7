// Words of the report of the survey of satisfaction, in the order that PermenPANRB 14/2017 asks for.
import { numeral } from './numeral.ts';

export const surveySheet = {
  title: (period: string): string => `Laporan Survei Kepuasan Masyarakat ${period}`,
  /** What is counted: months that are over. */
  months: (months: string): string => `Bulan yang dihitung: ${months}`,
  noMonths: 'Belum ada bulan yang berakhir dalam masa ini: jawaban dihitung sesudah bulannya berakhir.',
  headings: {
    result: 'Hasil',
    elements: 'Nilai menurut unsur',
    bars: 'Unsur dari yang tertinggi',
    analysis: 'Analisis',
    profile: 'Karakteristik responden',
    sample: 'Jumlah responden',
    method: 'Dasar dan cara menghitung',
    plan: 'Rencana tindak lanjut',
    signs: 'Pengesahan',
  },
  facts: { index: 'Nilai indeks (IKM)', grade: 'Mutu pelayanan', respondents: 'Responden', served: 'Penerima layanan' },
  none: 'Belum ada jawaban dalam masa ini.',
  noneInReport:
    'Belum ada jawaban survei dalam masa ini. Penilaian 1 sampai 5 dalam ringkasan bukan bagian dari survei ini.',
  best: (elements: string): string => `Nilai tertinggi: ${elements}.`,
  worst: (elements: string): string => `Nilai terendah, yang pertama perlu diperbaiki: ${elements}.`,
  sample: (served: number, needed: number, respondents: number): string =>
    respondents >= needed
      ? `Terlayani ${numeral(served)} pelapor. Sampel menurut Krejcie dan Morgan ${numeral(needed)}; yang menjawab ${numeral(respondents)}, mencukupi.`
      : `Terlayani ${numeral(served)} pelapor. Sampel menurut Krejcie dan Morgan ${numeral(needed)}; yang menjawab ${numeral(respondents)}, belum mencukupi: hasil ini gambaran dari yang menjawab saja.`,
  profileHeads: ['Ciri', 'Jawaban', 'Jumlah'],
  few: '(< 5)',
  method: [
    'Dasar: PermenPANRB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik.',
    'Setiap pelapor yang laporannya berakhir dengan jawaban dapat mengisi sembilan pertanyaan di halaman laporannya, satu kali, dengan nilai 1 sampai 4; setiap pertanyaan boleh dilewati.',
    'Nilai rata-rata setiap unsur (NRR) ialah jumlah nilainya dibagi jumlah yang menjawab unsur itu. Bobot setiap unsur 1/9. Indeks ialah jumlah NRR tertimbang dikali 25.',
    'Mutu: A 88,31–100,00; B 76,61–88,30; C 65,00–76,60; D 25,00–64,99. Nilai unsur yang dijawab kurang dari lima orang tidak ditampilkan, dan indeks baru dihitung bila kesembilan unsur cukup dijawab.',
    'Supaya jawaban seseorang tidak dapat dihitung dari selisih dua masa, jawaban satu unsur dalam bulan yang kurang dari lima dihitung bersama bulan kecil lain dalam triwulan yang sama sampai sedikitnya lima; yang tersisa di akhir triwulan terhitung sebagai responden, tetapi tidak dalam nilai. Begitu juga setiap ciri responden.',
    'Jawaban disimpan sebagai jumlah per bulan, terpisah dari laporan dan dari orangnya, dan dihitung sesudah bulannya berakhir.',
  ],
  publish: 'Hasil survei diumumkan kepada masyarakat: setiap triwulan di halaman /statistik.',
  planHeads: ['Unsur', 'Rencana', 'Waktu', 'Penanggung jawab'],
  foot: (at: string): string => `PermenPANRB 14/2017. Dihitung ${at}`,
  file: 'laporan-skm',
  inReport: 'Survei Kepuasan Masyarakat (SKM)',
};
