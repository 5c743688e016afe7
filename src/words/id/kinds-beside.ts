// Words on what stands beside complaints and is closed by one press, alone or together with others.
import type { KindBeside } from '#core/complaint/complaint.ts';

/** `names`: on buttons, and in the sentences of what was done. */
export const kinds = {
  names: {
    greeting: 'Salam',
    praise: 'Pujian',
    aspiration: 'Aspirasi',
    spam: 'Spam',
    abuse: 'Makian',
  } satisfies Record<KindBeside, string>,
  closeAs: 'Tutup sebagai:',
  closedAs: (name: string): string => `Ditutup sebagai ${name.toLowerCase()}.`,
  choose: (name: string, number: string): string => `Pilih ${name}, ${number}`,
  chooseAll: 'Pilih semua yang tampil',
  chosen: (n: number): string => `${String(n)} dipilih`,
  manyClosed: (n: number, name: string): string => `${String(n)} aduan ditutup sebagai ${name.toLowerCase()}.`,
  reopened: (n: number): string => `${String(n)} aduan dibuka kembali.`,
  moved: 'Ada perubahan sejak aduan ini Anda lihat. Baca dahulu, lalu tekan lagi bila masih tepat.',
  undo: 'Buka kembali semuanya',
  undoReason: 'Salah tandai; dibuka kembali dari daftar.',
} as const;
