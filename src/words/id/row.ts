// What a row of a list says of its case, and the case's own page too.

/** There with the first list; what its page says beyond it comes with the page. */
export const row = {
  due: (at: string): string => `tenggat ${at}`,
  danger: { set: 'Bahaya', suspected: 'Mungkin ada bahaya', high: 'Prioritas tinggi' },
  holders: { reporter: 'Menunggu pelapor', closed: 'Ditutup' },
  own: (at: string): string => `waktunya sampai ${at}`,
} as const;
