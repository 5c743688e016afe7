// What stays known of a matter that was referred to a body outside the city: by which ways it was handed over, what the body said, and when the
// desk asks again. Types, and what follows from them by the clock.
import type { Words } from '../kept-words.ts';
import type { Instant } from '../time.ts';

/** `copied`: the officer took the text along by a way of their own. */
export const handOverWays = ['sp4n', 'open311', 'email', 'copied'] as const;
/** By its name in the record. */
export type HandOverWay = (typeof handOverWays)[number];

/** What an officer heard of it there; `received`: the body has it, as by a number of its own. */
export const elsewhereOutcomes = ['received', 'done', 'waiting', 'no-answer'] as const;
/** One of them; each is told to the reporter in an officer's words. */
export type ElsewhereOutcome = (typeof elsewhereOutcomes)[number];

/** `askAt`: when the desk asks what became of it; `askedAt`: when that day was found to have come. */
export type Referral = {
  bodyId: string;
  bodyName: string;
  ways: HandOverWay[];
  outcome?: ElsewhereOutcome;
  reference?: Words;
  askAt?: Instant;
  askedAt?: Instant;
};

/** The moment at which the desk is asked; undefined where none was set, or it was asked already. */
export const asksAt = (referral: Referral | undefined): Instant | undefined =>
  referral?.askedAt === undefined ? referral?.askAt : undefined;
