// Words of blocking whoever wrote a case that is none.

/** Beside a case that was closed as one of these. */
export const blocks = {
  block: 'Blokir penulis ini',
  days: (n: number): string => `${String(n)} hari`,
  blockHint: 'Kirimannya disisihkan, bukan dihapus, dan blokir berakhir sendiri.',
  blockDone: 'Penulis diblokir.',
} as const;
