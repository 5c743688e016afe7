// Words of the screen of what the city knows, and of articles as they are offered while somebody answers.
import type { ArticleState, Validity } from '#core/knowledge/article.ts';
import { numeral } from './numeral.ts';

/** What an article says to reporters is Indonesian in either language of the console. */
export const knowledge = {
  title: 'Pengetahuan',
  views: 'Kata-kata kepada warga',
  lead: 'Jawaban atas pertanyaan yang sering datang, dengan pemilik, sumber, dan sampai kapan berlaku. Petugas memanggilnya dengan / saat menjawab.',
  add: 'Artikel baru',
  edit: 'Ubah',
  editOf: (question: string): string => `Ubah: ${question}`,
  save: 'Simpan artikel',
  saved: 'Artikel tersimpan.',
  find: 'Cari dalam pertanyaan, kata lain, dan jawaban',
  found: (shown: number, found: number): string =>
    shown === found
      ? `${numeral(found)} artikel`
      : `${numeral(shown)} dari ${numeral(found)} artikel. Ketik kata untuk mempersempit.`,
  none: 'Belum ada artikel',
  noneHint: 'Mulailah dari pertanyaan yang paling sering datang.',
  nothing: 'Tidak ada artikel dengan kata-kata itu.',
  due: (expired: number, soon: number): string =>
    [
      ...(expired === 0 ? [] : [`${numeral(expired)} artikel kedaluwarsa`]),
      ...(soon === 0 ? [] : [`${numeral(soon)} berakhir dalam 14 hari`]),
    ].join(', ') + '. Periksa isinya, lalu perbarui tanggalnya.',
  fields: {
    question: 'Pertanyaan',
    answer: 'Jawaban',
    alsoCalled: 'Kata lain',
    categoryId: 'Kategori',
    ownerId: 'Pemilik',
    source: 'Sumber',
    validUntil: 'Berlaku sampai',
  },
  hints: {
    question: 'Seperti warga menanyakannya.',
    answer: 'Singkat. Bagian yang diganti sendiri sama seperti pada templat, misalnya {sapaan} dan {nomor}.',
    alsoCalled: 'Sebutan lain yang dipakai warga, juga bahasa sehari-hari dan Jawa.',
    source: 'Alamat laman, atau nama dan nomor peraturan.',
    validUntil: 'Pada tanggal ini isinya ditinjau kembali. Sesudahnya petugas diperingatkan.',
  },
  noCategory: 'Tanpa kategori',
  desk: 'Meja aduan',
  unknownOwner: (id: string): string => `Tidak ada di daftar: ${id}`,
  state: 'Keadaan',
  states: { used: 'Dipakai', resting: 'Istirahat' } satisfies Record<ArticleState, string>,
  validity: {
    expired: (day: string): string => `Kedaluwarsa sejak ${day}`,
    soon: (day: string): string => `Berakhir ${day}`,
    good: (day: string): string => `Berlaku sampai ${day}`,
  } satisfies Record<Validity, (day: string) => string>,
  ownedBy: (owner: string): string => `Pemilik: ${owner}`,
  source: (source: string): string => `Sumber: ${source}`,
  uses: (count: number): string =>
    count === 0 ? 'Belum dipakai tiga bulan ini' : `Dipakai ${numeral(count)} kali tiga bulan ini`,
  checked: (by: string | undefined, at: string): string =>
    by === undefined ? `Diperiksa ${at}` : `Diperiksa ${by}, ${at}`,
  /** As it is offered below a text, and once the text began with it. */
  checkFirst: (expired: string): string => `${expired}: periksa dahulu`,
  again: 'Tekan sekali lagi untuk memakainya.',
  from: (question: string): string => `Dari pengetahuan: ${question}`,
  withSource: 'Tambahkan sumber ke jawaban',
  unreadable: 'Pengetahuan tidak dapat dibaca sekarang.',
  onlyRead: 'Artikel diubah oleh Ketua Tim dan operator.',
  askedAgain: {
    title: 'Yang ditanyakan berulang kali',
    lead: 'Pertanyaan dalam 90 hari terakhir yang dijawab tanpa disposisi dan belum ada artikelnya, dikelompokkan menurut kategori dan kata yang sama. Hanya yang ditanyakan sedikitnya tiga orang; nama dan akun disembunyikan.',
    none: 'Tidak ada pertanyaan berulang tanpa artikel.',
    count: (people: number, cases: number): string => `${numeral(people)} orang, ${numeral(cases)} aduan`,
    more: (count: number): string => `dan ${numeral(count)} lagi`,
    write: 'Tulis jawaban',
    writeOf: (words: string): string => `Tulis jawaban: ${words}`,
  },
};
