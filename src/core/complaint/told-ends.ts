// No silent end: every way in which a case can end or wait, with what its reporter is told of it, and on which thread.
// Must not send anything: react.ts turns a row into a message.
import type { CloseReason, NotComplaintReason } from './complaint.ts';

/** Words that the program writes by itself; their sentences stand in text/citizen.ts. */
export const automaticTemplates = [
  'remind-identity',
  'duplicate-joined',
  'merged',
  'closed-without-identity',
  'greeted',
  'praise-thanked',
  'aspiration-noted',
  'not-ours',
  'no-substance',
  'extended',
  'request-taken',
  'promise-passed',
  'disposed',
  'under-way',
  'delayed',
  'visit-agreed',
  'visit-off',
  'passed-on',
  'joining-undone',
  'joining-undone-awaited',
  'child-opened',
] as const;
export type AutomaticTemplate = (typeof automaticTemplates)[number];

/** Of what needs no officer's words: by a message of the program, or by the officer's own mouth. */
export const toldWays = ['message', 'directly'] as const;
export type ToldWay = (typeof toldWays)[number];

/** `own-private`: in private where there is such a conversation, else where they came; `only-private`: else nowhere, since the page tells it. */
type Where = 'where-they-came' | 'own-private' | 'only-private';

/** `officer`: words that an officer writes with the act itself, sent by its event. `nobody`: on purpose, and why. */
export type Telling =
  | {
      by: 'officer';
      event:
        | 'IdentityAsked'
        | 'InformationAnswered'
        | 'ReferredElsewhere'
        | 'ElsewhereNoted'
        | 'InterimApproved'
        | 'ResultWritten'
        | 'RequestExtended'
        | 'RequestDecided';
    }
  | { by: 'program'; template: AutomaticTemplate; where: Where }
  | { by: 'nobody'; because: 'an-answer-invites-more' | 'they-did-it-themselves' };

const asTheyCame = (template: AutomaticTemplate): Telling => ({ by: 'program', template, where: 'where-they-came' });

/** By how a case ended; of what was no complaint, by why. Complete, so that a new end must say what is told of it. */
export const endings: Record<Exclude<CloseReason, 'not-a-complaint'> | NotComplaintReason, Telling> = {
  conveyed: { by: 'officer', event: 'ResultWritten' },
  'information-answered': { by: 'officer', event: 'InformationAnswered' },
  'information-refused': { by: 'officer', event: 'RequestDecided' },
  referred: { by: 'officer', event: 'ReferredElsewhere' },
  withdrawn: { by: 'nobody', because: 'they-did-it-themselves' },
  'identity-not-completed': { by: 'program', template: 'closed-without-identity', where: 'own-private' },
  duplicate: asTheyCame('duplicate-joined'),
  merged: asTheyCame('merged'),
  greeting: asTheyCame('greeted'),
  praise: asTheyCame('praise-thanked'),
  aspiration: asTheyCame('aspiration-noted'),
  spam: { by: 'nobody', because: 'an-answer-invites-more' },
  abuse: { by: 'nobody', because: 'an-answer-invites-more' },
  'out-of-scope': asTheyCame('not-ours'),
  'no-substance': asTheyCame('no-substance'),
};

/** By what a case waits for. */
export const waitings = {
  identity: { by: 'officer', event: 'IdentityAsked' },
  'identity-reminded': { by: 'program', template: 'remind-identity', where: 'own-private' },
  agency: { by: 'officer', event: 'InterimApproved' },
  'body-outside': { by: 'officer', event: 'ElsewhereNoted' },
  'more-time': asTheyCame('extended'),
  request: asTheyCame('request-taken'),
  'more-time-for-request': { by: 'officer', event: 'RequestExtended' },
  promise: { by: 'officer', event: 'ResultWritten' },
  'promise-passed': asTheyCame('promise-passed'),
  disposed: { by: 'program', template: 'disposed', where: 'only-private' },
  /** Half-way through a long time. */
  'under-way': { by: 'program', template: 'under-way', where: 'only-private' },
  delayed: { by: 'program', template: 'delayed', where: 'own-private' },
  // When somebody comes to a home is nobody else's to read.
  'visit-agreed': { by: 'program', template: 'visit-agreed', where: 'own-private' },
  'visit-off': { by: 'program', template: 'visit-off', where: 'own-private' },
} as const satisfies Record<string, Telling>;

/** Of a case that was joined to another one by mistake and goes on by itself; `awaited`: its reporter still owes an answer. */
export const returns = {
  'joining-undone': asTheyCame('joining-undone'),
  'joining-undone-awaited': asTheyCame('joining-undone-awaited'),
} as const satisfies Record<string, Telling>;

/** By what goes on as a case of its own. */
export const partings = { 'child-opened': asTheyCame('child-opened') } as const satisfies Record<string, Telling>;

/** By what happens to a case that ended. */
export const passings = { 'passed-on': asTheyCame('passed-on') } as const satisfies Record<string, Telling>;
