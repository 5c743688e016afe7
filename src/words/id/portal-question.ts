// Words around what the city asks about a kind of matter; the questions themselves stand in its list of categories.

/** Of the reporter's forms. */
export const question = {
  legend: 'Tentang masalahnya',
  hint: 'Boleh kosong. Jawaban Anda membantu petugas di lapangan. Jangan tulis nama atau nomor HP di sini.',
  tooLong: (most: number): string => `Tulis paling banyak ${String(most)} huruf`,
};
