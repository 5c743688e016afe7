// What an officer reads whose act met a case that others had moved on meanwhile. Pure.
import type { ProblemLanguage, ToldEvent } from '#http/problem.ts';

const clockIn = (at: string): string =>
  new Date(at).toLocaleTimeString('id-ID', { timeStyle: 'short', timeZone: 'Asia/Jakarta' });

/** Whose act it was and when, and what becomes of what was typed. */
export const movedWords = (language: ProblemLanguage, shown: readonly ToldEvent[]): string => {
  const last = shown.at(-1);
  const [by, at] = [last?.by ?? '', clockIn(last?.at ?? '')];
  return language === 'en'
    ? `${by} acted at ${at}. Look at it first: your text was not sent and is still in the form. Send it again if it still holds.`
    : `${by} mengubahnya pukul ${at} WIB. Lihat dahulu perubahannya: tulisan Anda belum terkirim dan tetap ada di formulir. Kirim lagi bila masih tepat.`;
};
