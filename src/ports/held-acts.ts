// Acts of officers whose words leave some seconds later, kept apart from the record until they do. Contains no code.
import type { Actor } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';

/** `act`: as it was asked for, checked before. `key`: of the form that sent it. */
export type HeldAct = {
  id: string;
  complaintId: string;
  by: Extract<Actor, { kind: 'officer' }>;
  key: string;
  act: object;
  heldAt: Instant;
  notBefore: Instant;
  /** At a moment that was chosen; `lookedAt`: how far the case was when it was last seen to fit. */
  scheduled?: { lookedAt: number };
};

/** Whose act of which case; `leads`: may take back and move what others have scheduled. */
export type OwnHeld = { id: string; complaintId: string; userId: string; leads?: true };

/** What waits of a form; `other`: the form waits with other words, or on another case. */
export type Waiting = Pick<HeldAct, 'id' | 'notBefore'> | 'other';

/** Every change is durable when it resolves. */
export type HeldActs = {
  /** What this form sent before and what still waits; undefined where nothing does, or where it could not be done. */
  find: (sent: Pick<HeldAct, 'complaintId' | 'by' | 'key' | 'act'>) => Promise<Waiting | undefined>;
  /** The one that this form sent before, where it waits; one that could not be done gives way. */
  add: (held: HeldAct) => Promise<Waiting>;
  /** From now on it does not leave. `too-late`: it is leaving, or has left; `refused`: it could not be done, and waits for no more than this. */
  callBack: (own: OwnHeld, now: Instant) => Promise<'called-back' | 'refused' | 'too-late'>;
  /** At most `limit` whose time has come, each for one process; one whose process ended in the middle is claimed again. */
  claimDue: (now: Instant, limit: number) => Promise<HeldAct[]>;
  /** Of those whose moment was chosen and is still to come, at most `limit` whose cases went on since they were looked at: looked at from now on. */
  claimMoved: (now: Instant, limit: number) => Promise<HeldAct[]>;
  /** One whose moment was chosen, while it waits. */
  findScheduled: (own: OwnHeld, now: Instant) => Promise<HeldAct | undefined>;
  /** To another moment; false where it is leaving, or has left. */
  move: (own: OwnHeld, to: Instant, now: Instant) => Promise<boolean>;
  /** It was done, or taken back. */
  forget: (held: Pick<HeldAct, 'id' | 'complaintId'>) => Promise<void>;
  /** It could not be done: its sender is shown why, and told by the bell where its moment was chosen. Nothing where it was called back, or another process took it after `now`. */
  refuse: (held: HeldAct, refusal: string, now: Instant) => Promise<void>;
};
