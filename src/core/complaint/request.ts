// What a formal request for public information may come to, and the grounds on which the law keeps something back.
import type { Instant } from '../time.ts';

/** `not-held`: the city does not have it, and says who may. */
export const requestOutcomes = ['given', 'partly', 'not-held', 'refused'] as const;
/** Given, or why not all of it was. */
export type RequestOutcome = (typeof requestOutcomes)[number];

/** UU 14/2008 art. 17, letters a to j in their order. */
export const exemptionGrounds = [
  'law-enforcement',
  'business-secret',
  'defence',
  'natural-wealth',
  'economy',
  'foreign-relations',
  'private-deed',
  'personal-secret',
  'inner-letters',
  'another-law',
] as const;
/** By its name, not its letter. */
export type ExemptionGround = (typeof exemptionGrounds)[number];

/** Whether whoever asked may object, and must be told how: wherever they do not get all that they asked for (art. 35). */
export const mayObject = (outcome: RequestOutcome): boolean => outcome !== 'given';

/** Whether words name the way of objection, by the name that the law gives it. */
export const namesObjection = (text: string): boolean => /keberatan/i.test(text);

/** What a case holds that was taken as a request. */
type InformationRequest = { extended?: true; outcome?: RequestOutcome; ground?: ExemptionGround };

/** Of a case, what such a request begins from, and what it is once it was taken as one: another procedure and its own clock. */
export type OfRequest = {
  /** When a complete identity came in this case, for the first time. */
  identifiedAt?: Instant;
  request?: InformationRequest;
};
