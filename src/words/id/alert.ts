// Whom the program told of what, and taking it: beside a case, in the bell, and where the link of a message leads.
import { noticeOf } from './notices.ts';
import type { AlertWhat } from '#core/alert/alert.ts';
import { numeral } from './numeral.ts';

/** By what happened; what stands in the bell is called as there. */
const whatOf = {
  ...noticeOf,
  crowd: 'Banyak laporan serupa dalam satu jam',
  'morning-agency': 'Ringkasan pagi dinas Anda',
  'morning-desk': 'Ringkasan pagi meja aduan',
} as const satisfies Record<AlertWhat, string>;

/** Never a citizen’s name or words. */
export const alerts = {
  whatOf,
  card: 'Siapa diberi tahu',
  count: (lines: number) => `${numeral(lines)} pemberitahuan`,
  hint: 'Di luar lonceng: siapa yang dihubungi, kapan, dan siapa yang menanganinya.',
  take: 'Saya tangani',
  takeAll: (cases: number) => `Saya tangani semuanya (${numeral(cases)})`,
  took: 'Dicatat: Anda yang menangani. Yang lain tidak dihubungi lagi.',
  tookNothing: 'Sudah ada yang menangani, atau aduannya sudah berlanjut.',
  waits: 'Menunggu seseorang menanganinya',
  insteadOf: (name: string) => `menggantikan ${name}`,
  due: (moment: string) => `tenggat ${moment}`,
  gathered: 'dalam satu pesan bersama aduan lain',
  leaves: (moment: string) => `diberi tahu ${moment}`,
  tried: (way: string, state: string) => `${way}: ${state}`,
  states: {
    sending: 'sedang dikirim',
    sent: 'terkirim',
    arrived: 'sampai',
    failed: 'gagal',
    unknown: 'tidak diketahui sampai atau tidak',
    absent: 'diminta SOP, tetapi tidak dipakai orang ini',
  },
  wayFailed: (way: string, instead: string | undefined) =>
    `${way} tidak sampai kepada Anda; ${instead === undefined ? 'tidak ada jalur lain yang berhasil' : `Anda diberi tahu lewat ${instead}`}`,
  lookAfterWays: 'Periksa jalur Anda',
  taken: (name: string, moment: string) => `Ditangani ${name}, ${moment}`,
  ended: (moment: string) => `Selesai ${moment}, tidak dihubungi lagi`,
  spared: (role: string, name: string, moment: string) => `${role} tidak dihubungi: sudah ditangani ${name}, ${moment}`,
  title: 'Kabar untuk Anda',
  lead: 'Membuka halaman ini belum berarti menangani: tekan tombolnya.',
  mine: 'Menunggu Anda',
  danger: 'Bahaya',
  noCases: 'Aduannya sudah tidak terbuka untuk Anda.',
  openList: 'Buka daftarnya',
  crowd: (count: number, usual: number) =>
    `${numeral(count)} laporan dalam satu jam; biasanya ${usual === 0 ? 'tidak ada' : `paling banyak ${numeral(usual)}`} pada jam yang sama.`,
  copyGroup: 'Salin teks untuk grup',
  group: {
    head: (number: string) => `Aduan ${number}`,
    due: (moment: string) => `Tenggat: ${moment}`,
    late: (moment: string) => `LEWAT TENGGAT sejak ${moment}`,
  },
  morning: {
    open: (count: number) => `${numeral(count)} aduan terbuka`,
    dueToday: (count: number) => `${numeral(count)} jatuh tempo hari ini`,
    late: (count: number) => `${numeral(count)} lewat tenggat`,
    untaken: (count: number) => `${numeral(count)} belum ada yang memegang`,
    untakenAgency: (count: number) => `${numeral(count)} belum dinyatakan diterima`,
    drafts: (count: number) => `${numeral(count)} konsep menunggu`,
  },
} as const;
