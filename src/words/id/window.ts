// Words on how long a reporter may still be written to in private.
import type { PrivateWay, PublicRefusal } from '#core/reply-window.ts';

type Why = Extract<PrivateWay, { way: 'none' }>['why'];

/** Says why a private message cannot be sent, and which way is left instead. */
export const window = {
  closes: (span: string): string => `Jendela pesan tutup dalam ${span}.`,
  late: 'Sudah lewat 24 jam sejak warga menulis: hanya jawaban petugas yang boleh dikirim.',
  replyOnce: 'Warga belum pernah menulis pribadi: hanya satu balasan pribadi yang dapat dikirim.',
  replyCloses: (span: string): string => `Kesempatannya tutup dalam ${span}.`,
  replyMayFail: 'Warga belum pernah menulis pribadi: kanal dapat menolak pesan ini.',
  none: {
    'window-closed': 'Jendela pesan sudah tutup.',
    'reply-closed': 'Waktu untuk membalas komentar ini secara pribadi sudah lewat.',
    'reply-used': 'Balasan pribadi sudah dipakai.',
    'no-private-messages': 'Kanal ini tidak dapat membawa pesan pribadi.',
  } satisfies Record<Why, string>,
  insteadPublic: 'Balas secara umum: minta warga menulis pesan pribadi. Jangan minta data diri di sana.',
  insteadElsewhere:
    'Balas secara umum: minta warga menulis pesan pribadi di kanal lain, misalnya WhatsApp, atau teruskan aduan tanpa identitas. Jangan minta data diri di sini.',
  publicRefused: {
    uninvited: 'X akan menolak balasan umum di sini: penulis tidak menyebut atau mengutip akun kota.',
  } satisfies Record<PublicRefusal, string>,
  insteadQuote: {
    uninvited:
      'Paket API akun ini hanya boleh membalas yang menyebut atau mengutip. Cara lain: kutip kirimannya dari aplikasi X, kirim pesan pribadi, atau minta warga menulis lagi dengan menyebut akun kota.',
  } satisfies Record<PublicRefusal, string>,
  openPost: 'Buka kirimannya',
  sendAnyway: 'Tetap kirim',
  accountWaits: (moment: string): string =>
    `Kanal meminta akun kota menunggu sampai ${moment}. Pesan Anda disimpan dan dikirim sesudah itu.`,
  accountRefused: (reason: string): string => `${reason} Sampai itu beres, pesan Anda mungkin tidak terkirim.`,
  insteadCall: 'Hubungi warga lewat telepon, atau tunggu sampai ia menulis lagi.',
} as const;
