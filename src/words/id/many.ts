// Words on what is done with several chosen rows at once.
import { numeral } from './numeral.ts';

/** `done`: after a press, of so many; `some`: of not all that are chosen. */
export const many = {
  acts: { Claim: 'Ambil alih', Assign: 'Alihkan', Categorise: 'Kategori' },
  closeAs: (kind: string): string => `Tutup sebagai ${kind.toLowerCase()}`,
  some: (act: string, n: number, of: number): string => `${act} (${numeral(n)} dari ${numeral(of)})`,
  closeSome: (n: number, of: number): string => `Tutup ${numeral(n)} dari ${numeral(of)} sebagai:`,
  ask: (act: string, n: number): string => `${act}: ${numeral(n)} aduan?`,
  only: (n: number, of: number): string =>
    `Hanya ${numeral(n)} dari ${numeral(of)} yang dipilih bisa. Yang lain tidak berubah.`,
  between: (n: number): string => `Pilih juga ${numeral(n)} di sela-selanya`,
  held: (n: number): string => `${numeral(n)} di antaranya dipegang petugas lain sekarang.`,
  said: (n: number): string => `${numeral(n)} di antaranya sudah punya kategori, dan itu akan diganti.`,
  done: {
    Claim: (n: number): string => `${numeral(n)} aduan Anda ambil alih.`,
    Assign: (n: number): string => `${numeral(n)} aduan dialihkan.`,
    Categorise: (n: number): string => `${numeral(n)} aduan diberi kategori.`,
  },
  undo: 'Urungkan',
  undone: (n: number): string => `${numeral(n)} aduan kembali seperti semula.`,
} as const;
