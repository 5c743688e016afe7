// What somebody may ask of the data that is kept of them (UU 27/2022), and by when it is answered. Must not know how it is done.
import { hourMs, type Instant } from './time.ts';

/** In the order in which forms offer them. */
export const personRequestKinds = ['access', 'correct', 'restrict', 'withdraw', 'erase'] as const;
/** One right by its name. */
export type PersonRequestKind = (typeof personRequestKinds)[number];

/** On what ground somebody is erased: named, so that no reason tells of the person. */
export const erasureBases = ['asked', 'no-longer-needed', 'unlawful'] as const;
/** One ground by its name. */
export type ErasureBasis = (typeof erasureBases)[number];

/** On what ground a request is declined: named, so that whoever asked can be told, and can object. */
export const declineGrounds = ['not-proven', 'not-kept', 'of-others', 'safety', 'law-keeps'] as const;
/** One ground by its name. */
export type DeclineGround = (typeof declineGrounds)[number];

/** How a request ended. */
export const requestOutcomes = ['done', 'declined'] as const;
/** One end by its name. */
export type RequestOutcome = (typeof requestOutcomes)[number];

/** UU 27/2022: 3 x 24 hours, day and night. */
export const requestLimitMs = 72 * hourMs;
const warnBeforeMs = 24 * hourMs;

/** Undefined for erasing, which the law gives no such limit. */
export const requestDueAt = (kind: PersonRequestKind, askedAt: Instant): Instant | undefined =>
  kind === 'erase' ? undefined : askedAt + requestLimitMs;

/** `near` from a day before; `missed` from the moment after. */
export type RequestClock = 'none' | 'running' | 'near' | 'missed';

/** How a request that nobody settled yet stands at a moment. */
export const requestClock = (dueAt: Instant | undefined, now: Instant): RequestClock => {
  if (dueAt === undefined) return 'none';
  if (now > dueAt) return 'missed';
  return now >= dueAt - warnBeforeMs ? 'near' : 'running';
};

/** Why something cannot be done with a request now. */
export const requestProblems = [
  'request-settled',
  'not-an-erasure',
  'erasure-not-proposed',
  'second-person-needed',
  'person-has-open-case',
  'words-on-their-way',
  'decline-ground-missing',
  'identity-unknown',
  'identity-changed',
  'not-restricted',
] as const;
/** One obstacle by its name. */
export type RequestProblem = (typeof requestProblems)[number];

/** What is known of the request and of the person when somebody confirms. */
export type ErasureStanding = {
  kind: PersonRequestKind;
  settled: boolean;
  proposedBy?: string;
  hasOpen: boolean;
  hasUnsent: boolean;
};

/** What stands in the way of erasing; undefined where it may be done. Never by one alone, never while somebody waits for an answer. */
export const erasureProblem = (standing: ErasureStanding, confirmedBy: string): RequestProblem | undefined => {
  if (standing.settled) return 'request-settled';
  if (standing.kind !== 'erase') return 'not-an-erasure';
  if (standing.proposedBy === undefined) return 'erasure-not-proposed';
  if (standing.proposedBy === confirmedBy) return 'second-person-needed';
  if (standing.hasOpen) return 'person-has-open-case';
  return standing.hasUnsent ? 'words-on-their-way' : undefined;
};

/** `fields`: how many fields of the identity were corrected. */
export type Settling = { outcome: RequestOutcome; ground?: DeclineGround; fields: number };

/** What stands in the way of saying so. Nobody is declined without a ground, and nobody erased by one alone. */
export const settleProblem = (kind: PersonRequestKind, settling: Settling): RequestProblem | undefined => {
  if (settling.outcome === 'declined') return settling.ground === undefined ? 'decline-ground-missing' : undefined;
  return kind === 'erase' ? 'second-person-needed' : undefined;
};

/** Whether a correction goes to the vault: data that stand elsewhere are corrected where they stand. */
export const correctsIdentity = (kind: PersonRequestKind, { outcome, fields }: Settling): boolean =>
  kind === 'correct' && outcome === 'done' && fields > 0;
