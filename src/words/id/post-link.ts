// Words of the form by which a post elsewhere, in which the city was not addressed, is taken in by its link.

/** By its fields, and what came of it. */
export const postLink = {
  title: 'Ambil kiriman lewat tautan',
  lead: 'Untuk keluhan di akun orang lain yang tidak menandai akun resmi. Salin isinya seperti tertulis di sana.',
  untold: 'Tanggap tidak dapat membalas di sana. Jawaban disampaikan petugas sendiri dari akun resmi, lalu dicatat.',
  link: 'Tautan kiriman',
  linkHint: 'Satu kiriman, bukan halaman akun. Contoh: https://www.instagram.com/p/…',
  text: 'Isi kiriman',
  handle: 'Akun penulis',
  postedAt: 'Diunggah',
  note: 'Catatan untuk petugas',
  save: 'Jadikan aduan',
  taken: (number: string): string => `Menjadi aduan ${number}.`,
  known: (number: string): string => `Kiriman ini sudah menjadi aduan ${number}.`,
} as const;
