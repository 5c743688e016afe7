// Words for who else has a case open.
export const presence = {
  together: (names: readonly string[]): string =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} dan ${names.at(-1) ?? ''}`,
  looking: (who: string): string => `${who} sedang melihat`,
  answering: (who: string): string => `${who} sedang menulis jawaban`,
  noting: (who: string): string => `${who} sedang menulis catatan`,
  'filling-in': (who: string): string => `${who} sedang mengisi formulir`,
  more: (count: number): string => `${String(count)} petugas lain juga di sini`,
  /** Of a case that was taken by writing. */
  taken: (name: string, since: string): string => `Diambil ${name} ${since} saat mulai menulis.`,
  takenByYou: (since: string): string =>
    `Anda ambil ${since} saat mulai menulis; lepas sendiri 10 menit setelah ketikan terakhir.`,
  firm: 'Tetap pegang',
  claiming: {
    title: 'Saat menulis jawaban',
    lead: 'Pada ketikan pertama sebuah jawaban, aduan yang belum dipegang siapa pun Anda ambil. Aduan itu lepas sendiri 10 menit setelah ketikan terakhir. Aduan rekan tidak pernah diambil.',
    tick: 'Ambil aduan saat saya mulai menulis, di perangkat ini',
  },
} as const;
