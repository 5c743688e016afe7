// What an alert is: a person is told of a matter beyond the bell. Says no more than kinds, numbers and moments: never who reported, or a word of theirs.
import type { NotifyEffect } from '../complaint/reactions.ts';
import type { Instant } from '../time.ts';
import type { Way } from '../way/way.ts';

/** `danger` goes through quiet hours; `now` as soon as the person's hours allow; `digest` gathers what can wait. */
export const alertUrgencies = ['danger', 'now', 'digest'] as const;
/** One of them. */
export type AlertUrgency = (typeof alertUrgencies)[number];

/** What no event of a case says: many alike at once, and what a morning begins with. */
export const gatheredKinds = ['crowd', 'morning-agency', 'morning-desk'] as const;
/** What an alert may be about. */
export type AlertWhat = NotifyEffect['what'] | (typeof gatheredKinds)[number];

/** What a morning begins with, counted for one person; `dueToday`: before midnight, or before the shift of whoever is on duty ends. */
export type MorningCounts = {
  open: number;
  dueToday: number;
  late: number;
  /** Of an agency: given to it, and not acknowledged. Of the desk: held by nobody. */
  untaken: number;
  /** Drafts that wait for a word of the desk. */
  drafts: number;
};

/** Many of one kind at once. What it is about stands there by its id; `caseIds`: the newest of them. */
export type CrowdFigures = {
  categoryId?: string;
  kelurahan?: string;
  count: number;
  usual: number;
  caseIds?: readonly string[];
};

/** What an alert tells beside a case. */
export type AlertDetails = { morning?: MorningCounts; crowd?: CrowdFigures };

/** One person and one matter, before it is written down. `key` is unique for ever, so that nobody hears of it twice. */
export type Alert = {
  key: string;
  userId: string;
  what: AlertWhat;
  urgency: AlertUrgency;
  at: Instant;
  /** The matter that it calls to, which somebody may take. */
  matter?: string;
  /** Whoever is away, in whose place this one hears of it. */
  insteadOf?: string;
  complaintId?: string;
  agencyId?: string;
  dueAt?: Instant;
  notBefore?: Instant;
  details?: AlertDetails;
  /** By which its rung is told besides the own order of whoever hears it. */
  ways?: readonly Way[];
};
