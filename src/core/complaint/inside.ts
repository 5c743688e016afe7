// What an agency and a reporter have to do with each other inside row 5: tries to reach them, visits that were agreed, and a telephone number that
// the desk hands on for a time. The vocabulary.
import type { Words } from '../kept-words.ts';
import { hourMs, type DurationMs, type Instant } from '../time.ts';

/** How an agency may try to reach somebody, in the order in which forms offer it. */
export const contactWays = ['visit', 'call', 'message'] as const;
/** One way by its name. */
export type ContactWay = (typeof contactWays)[number];
/** `not-there`: somebody came and nobody was at home. */
export const contactOutcomes = ['met', 'not-there', 'no-answer', 'refused'] as const;
/** One end of an attempt by its name. */
export type ContactOutcome = (typeof contactOutcomes)[number];
/** Who was at a visit, by what they are: no minutes name anybody. */
export const presentAt = ['reporter', 'family', 'neighbours', 'rt-rw', 'kelurahan', 'agency', 'contractor'] as const;
/** One of them by its name. */
export type PresentAt = (typeof presentAt)[number];
/** `not-met`: the agency was there and the reporter was not. `off`: the agency has the case no more. */
export type VisitOutcome = 'kept' | 'not-met' | 'missed' | 'moved' | 'off';

/** One for each agency at most: a date that both sides know, with that agency as its holder. */
export type Visit = { agencyId: string; visitAt: Instant };
/** Until then this agency may open the reporter's telephone number. */
export type PhoneGrant = { agencyId: string; untilAt: Instant };
/** An agency that asked for it and has no answer. */
export type PhoneAsk = { agencyId: string; reason: Words };

/** Handed out by an agency: who has it works on this case until then. */
export type FieldLink = { linkId: string; agencyId: string; untilAt: Instant };

/** What of all this stands in a case's file. */
export type Inside = {
  /** Those that were not taken back. */
  fieldLinks?: FieldLink[];
  /** Those that nobody settled yet. */
  visits?: Visit[];
  phoneAsks?: PhoneAsk[];
  phoneGrants?: PhoneGrant[];
};

/** No later than this after the agreed moment a visit is kept. */
export const visitGraceMs: DurationMs = 2 * hourMs;
/** A visit this long before the agreed moment is another one. */
export const visitEarlyMs: DurationMs = 12 * hourMs;
/** So long after the agreed moment a visit that nobody wrote down was none. */
export const visitWrittenWithinMs: DurationMs = 24 * hourMs;
/** For how long a number is handed on, and no longer. */
export const grantSpans = ['half-day', 'day', 'three-days'] as const;
/** One span by its name. */
export type GrantSpan = (typeof grantSpans)[number];
/** What each span is, on the wall. */
export const grantMs: Record<GrantSpan, DurationMs> = {
  'half-day': 12 * hourMs,
  day: 24 * hourMs,
  'three-days': 72 * hourMs,
};
