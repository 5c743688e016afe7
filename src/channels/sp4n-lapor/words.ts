// The words of SP4N-LAPOR! for classes, openness and states, read leniently: no public list of what its interfaces write is known.
import type { Privacy } from '#core/complaint/complaint.ts';
import type { ReportClass, Sp4nStatus } from '#core/sp4n.ts';

const plain = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');

/** By what a word of theirs holds, the narrower first; our own names are taken too. */
const classes: readonly (readonly [holds: RegExp, reportClass: ReportClass])[] = [
  [/(?<!tidak )(?<!non )berkadar pengawasan|^supervised$/, 'supervised'],
  [/informasi|^information$/, 'information'],
  [/aspirasi|^aspiration$/, 'aspiration'],
  [/pengaduan|^complaint$/, 'complaint'],
];

/** Undefined for a word that nobody has met yet. */
export const classOf = (word: string): ReportClass | undefined =>
  classes.find(([holds]) => holds.test(plain(word)))?.[1];

/** `unnamed`: whoever reported it is not to be named, whatever else holds. A word that nobody knows hides the report: that harms least. */
export const privacyOf = (word: string): { privacy?: Privacy; unnamed: boolean } => {
  const words = plain(word);
  const unnamed = /anonim|anonymous/.test(words);
  if (/rahasia|secret/.test(words)) return { privacy: 'secret', unnamed };
  if (unnamed) return { privacy: 'anonymous', unnamed };
  return /^(?:|publik|terbuka|public|false|0)$/.test(words) ? { unnamed } : { privacy: 'secret', unnamed };
};

/** What is written there, unless the account says otherwise. */
export const statusWords: Readonly<Record<Sp4nStatus, string>> = {
  unverified: 'Belum diverifikasi',
  verified: 'Diverifikasi',
  postponed: 'Ditunda',
  'in-progress': 'Diproses',
  'not-theirs': 'Bukan wewenang',
  archived: 'Diarsipkan',
  done: 'Selesai',
};
