// SP4N-LAPOR!, the national complaint service: the classes of its reports, who is seen there, and its states by their words.
// Knows nothing of our cases: what one state is in the other's stands in complaint/sp4n-standing.ts.

/** Pengaduan, aspirasi, permintaan informasi (Permen PANRB 62/2018). */
export const sp4nClasses = ['complaint', 'aspiration', 'information'] as const;
export type Sp4nClass = (typeof sp4nClasses)[number];

/** What the time of the follow-up depends on: complaints about misuse of office (*berkadar pengawasan*) are examined longer. */
export const reportClasses = ['supervised', ...sp4nClasses] as const;
export type ReportClass = (typeof reportClasses)[number];

/** `anonymous` hides the reporter's name from everybody (*anonim*), `secret` hides the whole report from the public (*rahasia*). */
export const sp4nPrivacies = ['public', 'anonymous', 'secret'] as const;
export type Sp4nPrivacy = (typeof sp4nPrivacies)[number];

/** How far a report is there. */
export const sp4nStatuses = [
  'unverified',
  'verified',
  'postponed',
  'in-progress',
  'not-theirs',
  'archived',
  'done',
] as const;
export type Sp4nStatus = (typeof sp4nStatuses)[number];

/** Their words for it, as their screens and interfaces write them: no public list is known, so all spellings met are here. */
const words: Record<string, Sp4nStatus> = {
  'belum terverifikasi': 'unverified',
  'belum diverifikasi': 'unverified',
  'menunggu verifikasi': 'unverified',
  terverifikasi: 'verified',
  verifikasi: 'verified',
  diverifikasi: 'verified',
  diteruskan: 'verified',
  disposisi: 'verified',
  tunda: 'postponed',
  ditunda: 'postponed',
  proses: 'in-progress',
  diproses: 'in-progress',
  'sedang diproses': 'in-progress',
  ditindaklanjuti: 'in-progress',
  'bukan wewenang': 'not-theirs',
  arsip: 'archived',
  arsipkan: 'archived',
  diarsipkan: 'archived',
  selesai: 'done',
  ditutup: 'done',
};

/** Undefined for a word that nobody has met yet: it is shown as it came. */
export const sp4nStatusOf = (theirs: string): Sp4nStatus | undefined => {
  const word = theirs
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
  return Object.hasOwn(words, word) ? words[word] : undefined;
};
