// What stays known of praise and proposals that were passed on to the agency that they are about: to be read, with no clock and nobody's turn.
import type { Instant } from '../time.ts';

/** What is closed as one of these may be passed on. */
export const passable = ['praise', 'aspiration'] as const;
export type Passable = (typeof passable)[number];

/** `readAt`: when the agency said that it read it; `over`: it is no longer told, and sees the case no more. */
export type PassedOn = { agencyId: string; readAt?: Instant; over?: true };

/** What an officer's judgement leaves, until it is taken back. */
export type PassingOn = {
  /** Which officer judged it no complaint: they may take that back. */
  judgedBy?: string;
  /** As what, where that may be passed on. */
  judgedAs?: Passable;
  /** One at most that is not over. */
  passedOn?: PassedOn[];
};

/** The one that is told of it now; out of a sensitive lane nobody is. */
export const passedOnTo = ({ passedOn = [], lane }: PassingOn & { lane?: unknown }): PassedOn | undefined =>
  lane === undefined ? passedOn.find(({ over }) => over === undefined) : undefined;
