// Words of the screen that says whose data an account saw, and of the letters that follow.
import { numeral } from './numeral.ts';

/** Page and letters. */
export const breach = {
  title: 'Data siapa yang dilihat satu akun',
  lead: 'Bila akun petugas disalahgunakan: data siapa yang tercatat dibuka akun itu. UU 27/2022 meminta pemberitahuan kepada orangnya dan kepada lembaga dalam 3 × 24 jam.',
  officer: 'Akun petugas',
  from: 'Dari tanggal',
  until: 'Sampai tanggal',
  turned: 'Tanggal akhirnya lebih dulu daripada tanggal awalnya.',
  found: (count: number): string => `${numeral(count)} aduan tercatat`,
  notRecorded:
    'Yang tercatat: identitas yang dibuka, data yang diekspor, halaman yang dibuka pemeriksa, dan aduan yang dikerjakan akun itu. Daftar dan halaman yang hanya dibaca petugas meja tidak dicatat satu per satu.',
  how: {
    export: 'datanya diekspor',
    identity: 'identitasnya dibuka',
    page: 'halamannya dibuka',
    act: 'aduannya dikerjakan',
  },
  times: (count: number): string => `${numeral(count)} kali`,
  letters: 'Rancangan pemberitahuan',
  toAuthority: (count: number): string =>
    `Kepada lembaga: data pribadi pelapor pada ${numeral(count)} aduan terungkap lewat satu akun petugas. Sebutkan data apa, kapan dan bagaimana terungkap, serta apa yang sudah dilakukan.`,
  toPerson:
    'Kepada pelapor: data pribadi Anda pada laporan [nomor] terungkap pada [waktu] lewat akun petugas yang disalahgunakan. Data itu: [data]. Kami sudah [tindakan]. Hubungi [kontak] bila ada pertanyaan.',
} as const;
