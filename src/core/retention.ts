// Which kinds of data may be given a span after which they are destroyed, and what is due. Must not know where they stand.
import { dayMs, type Instant } from './time.ts';

/**
 * `identity`, `words`, `files`: of cases that have ended; `payloads`: as they came, once taken in; `deleted-words`: what writers took back
 * themselves; `requests`: what was written about one's own rights, once answered; `field-tasks`: what agencies asked of whoever had a link, of
 * cases that have ended; `alerts`: who of the desk was told what, by which way and when, of cases that have ended or of none;
 * `report-mails`: which recap or report went to whom; `drafts`: what officers typed and left lying.
 */
export const retentionKinds = [
  'identity',
  'words',
  'files',
  'payloads',
  'deleted-words',
  'requests',
  'field-tasks',
  'alerts',
  'report-mails',
  'drafts',
] as const;
/** One kind by its name. */
export type RetentionKind = (typeof retentionKinds)[number];

/** In days; a kind that is absent is kept. */
export type Retention = Partial<Record<RetentionKind, number>>;

/** The bounds of a span. */
export const retentionDays = { least: 1, most: 36_500 } as const;

/** What ended before this instant is due; a span that has just passed is not over yet. */
export const dueBefore = (days: number, now: Instant): Instant => now - days * dayMs;

const nightFrom = 1;
const nightTo = 5;

/** Between one and five in Western Indonesia, when nobody waits for the database. */
export const isNight = (now: Instant): boolean => {
  const hour = Math.floor(((now + 7 * 3_600_000) % dayMs) / 3_600_000);
  return hour >= nightFrom && hour < nightTo;
};
