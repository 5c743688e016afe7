// Of cases that may be about the same thing, beside a case. Part of late.ts.

/** `sealed`: of one in a sensitive lane; `came`: when the other was reported; `join`: opens with the other one chosen. */
export const alike = {
  title: 'Aduan serupa',
  look: 'Lihat yang serupa',
  looking: 'Mencari yang serupa…',
  none: 'Tidak ada yang serupa di antara aduan yang masih terbuka, dan yang masih mendapat pesan dalam tiga minggu terakhir dengan kategori atau kelurahan ini.',
  sealed: 'Aduan di jalur khusus tidak dibandingkan dengan aduan lain.',
  found: (count: number): string => `${String(count)} aduan mungkin tentang hal yang sama.`,
  hint: 'Hanya aduan yang boleh Anda baca; yang di jalur khusus tidak ikut dibandingkan.',
  ofKind: (kind: string): string => `kategori sama: ${kind}`,
  atPlace: (place: string): string => `kelurahan sama: ${place}`,
  shared: (all: readonly string[]): string => `kata sama: ${all.join(', ')}`,
  came: (moment: string): string => `masuk ${moment}`,
  join: 'Gabung sebagai duplikat',
  joinWith: (number: string): string => `Gabung sebagai duplikat: ${number}`,
} as const;
