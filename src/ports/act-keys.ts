// What the application asks of the book of what officers did: forms that were sent already, identities that were opened. Contains no rule.
import type { AdministrativeAct } from '#core/administration.ts';
import type { Instant } from '#core/time.ts';

/** `asked`: what is wanted, to tell a repeat from another wish. `validMs`: how long the key stands for it, where not for days. */
export type ActKey = { userId: string; key: { text: string; validMs?: number }; asked: string };

/** An act that was done under a key; `outcome` as it was kept. */
export type EarlierAct = { isSame: boolean; outcome: { number?: string } };

/** Somebody was quicker with the same key, and has ended by now. */
export class KeyTaken extends Error {
  override name = 'KeyTaken';
}

/** A form sent twice, even at once, is one act: whoever claims its key first acts, and the other is given that outcome. */
export type ActKeys = {
  find: (key: ActKey, now: Instant) => Promise<EarlierAct | undefined>;
  /** Holds the key until the transaction ends; false when it is taken. */
  claim: (key: ActKey, now: Instant) => Promise<boolean>;
  /** What came of it; undefined lets go of the key. */
  end: (key: ActKey, outcome: EarlierAct['outcome'] | undefined) => Promise<void>;
};

/** How many identities one officer opens is counted, so that opening them by the hundred is seen. */
export type Reveals = {
  /** How often this officer opened an identity since then; holds others of theirs back until the transaction ends. */
  countOf: (userId: string, since: Instant) => Promise<number>;
  /** Into the administrative record; once for each officer and span, since nothing there ever goes. */
  noteOverLimit: (act: Extract<AdministrativeAct, { type: 'RevealsOverLimit' }>, now: Instant) => Promise<void>;
};
