// Words of the card by which a referred matter is handed to the body outside the city.
import type { HandOverWay } from '#core/complaint/referral.ts';

/** `text`: goes to the body; no person stands in it. */
export const handOver = {
  card: 'Serah terima ke lembaga lain',
  text: 'Teks untuk lembaga itu',
  textHint: 'Tanpa nama, nomor telepon, atau alamat pelapor.',
  copy: 'Salin dan catat',
  email: (address: string): string => `Kirim surel ke ${address}`,
  wentBy: (way: string): string => `Catat: lewat ${way}`,
  ways: { sp4n: 'SP4N-LAPOR!', open311: 'Open311', email: 'surel', copied: 'teks yang disalin' } satisfies Record<
    HandOverWay,
    string
  >,
  went: (ways: readonly string[]): string => `Sudah diserahkan lewat ${ways.join(', ')}`,
  letters: { waiting: 'Surel menunggu dikirim', sent: 'Surel terkirim', failed: 'Surel tidak terkirim' },
  reference: (number: string): string => `Nomor di sana: ${number}`,
  askAt: (at: string): string => `Tanyakan kabarnya ${at}`,
  due: (body: string): string =>
    `Waktunya menanyakan kabar kepada ${body}. Catat jawabannya dengan "Catat kabar lembaga".`,
  done: { email: 'Surel akan dikirim, serah terima dicatat.', other: 'Serah terima dicatat.' },
} as const;
