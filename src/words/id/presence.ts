// Words for who else has a case open.
export const presence = {
  together: (names: readonly string[]): string =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} dan ${names.at(-1) ?? ''}`,
  looking: (who: string): string => `${who} sedang melihat`,
  answering: (who: string): string => `${who} sedang menulis jawaban`,
  noting: (who: string): string => `${who} sedang menulis catatan`,
  'filling-in': (who: string): string => `${who} sedang mengisi formulir`,
  more: (count: number): string => `${String(count)} petugas lain juga di sini`,
} as const;
