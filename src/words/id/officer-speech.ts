// What officers are told beside the console: numbers, deadlines and addresses, never a person and never a word of theirs.
import { numeral } from './numeral.ts';
/** By what it is about. `{desk}`: what the city calls this desk. */
export const officerSpeech = {
  code: {
    subject: 'Kode untuk pemberitahuan {desk}',
    text: (code: string): string =>
      `Kode Anda: ${code}\n\nKetik kode ini di layar Pemberitahuan saya dalam lima belas menit. Bila Anda tidak memintanya, abaikan surel ini.`,
  },
  linked: {
    subject: 'Pemberitahuan {desk} terhubung',
    text: 'Terhubung. Pemberitahuan {desk} datang ke sini mulai sekarang.',
  },
  trial: {
    subject: 'Percobaan pemberitahuan {desk}',
    text: 'Ini percobaan. Bila Anda membacanya, pemberitahuan {desk} sampai kepada Anda.',
  },
  /** What no bell says: by what is gathered. */
  gathered: {
    crowd: 'Banyak aduan serupa datang sekaligus',
    'morning-agency': 'Ringkasan pagi dinas Anda',
    'morning-desk': 'Ringkasan pagi meja aduan',
  },
  /** In place of what it is about, where that may stand on no lock screen. */
  sealed: 'Menunggu Anda',
  many: (count: number, what: string): string => `${numeral(count)} aduan: ${what}`,
  crowd: (count: number, usual: number): string =>
    `${numeral(count)} aduan dalam satu jam; biasanya ${numeral(usual)}.`,
  morning: {
    open: (n: number): string => `${numeral(n)} terbuka`,
    dueToday: (n: number): string => `${numeral(n)} jatuh tempo`,
    late: (n: number): string => `${numeral(n)} terlambat`,
    untaken: (n: number): string => `${numeral(n)} belum diterima`,
    drafts: (n: number): string => `${numeral(n)} konsep menunggu`,
  },
  several: (count: number): string => `${numeral(count)} hal menunggu Anda`,
  /** In a form that was approved beforehand, where there is nothing to say. */
  none: '-',
  due: (moment: string): string => `Tenggat ${moment}`,
  open: 'Buka di {desk}',
  take: 'Saya tangani',
  closing: 'Pemberitahuan otomatis untuk petugas; jangan dibalas. Atur di sini:',
} as const;
