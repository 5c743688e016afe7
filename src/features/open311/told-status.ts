// What a partner says of a report's state, in words for the officer who reads it. Nothing is decided by it.
import type { Partner } from '#ports/open311.ts';

/** Those that mySociety's extension of updates knows. */
const words: Record<string, string> = {
  OPEN: 'masih terbuka',
  REOPEN: 'minta dibuka kembali',
  FIXED: 'sudah diperbaiki',
  CLOSED: 'ditutup',
  CANCELLED: 'dibatalkan',
  IN_PROGRESS: 'sedang dikerjakan',
  ACTION_SCHEDULED: 'sudah dijadwalkan',
  INVESTIGATING: 'sedang diperiksa',
  DUPLICATE: 'laporan ganda',
  NOT_COUNCILS_RESPONSIBILITY: 'bukan kewenangan kota',
  NO_FURTHER_ACTION: 'tidak ada tindakan lagi',
  INTERNAL_REFERRAL: 'dialihkan ke bagian lain',
  FOR_TRIAGE: 'menunggu dipilah',
};

const done: readonly string[] = ['FIXED', 'CLOSED', 'CANCELLED', 'DUPLICATE', 'NO_FURTHER_ACTION'];

/** As it is written in the extension: upper case, one line between words. */
export const statusIn = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : [...text.toUpperCase().replace(/[\s_-]+/g, '_')].slice(0, 60).join('');

/** Says that nothing is to be done any more. */
export const saysDone = (status: string | undefined): boolean => status !== undefined && done.includes(status);

/** FixMyStreet writes OPEN beside every comment: `isUsual` leaves that out. */
export const statusLine = ({ name }: Partner, status: string | undefined, isUsual: boolean): string | undefined => {
  if (status === undefined || (isUsual && status === 'OPEN')) return undefined;
  const known = Object.hasOwn(words, status) ? words[status] : undefined;
  return `Status menurut ${name}: ${status}${known === undefined ? '' : ` (${known})`}`;
};
