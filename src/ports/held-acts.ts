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
};

/** Whose act of which case. */
export type OwnHeld = { id: string; complaintId: string; userId: string };

/** Every change is durable when it resolves. */
export type HeldActs = {
  /** The one that this form sent before, where it did. */
  add: (held: HeldAct) => Promise<Pick<HeldAct, 'id' | 'notBefore'>>;
  /** From now on it does not leave. `too-late`: it is leaving, or has left; `refused`: it could not be done, and waits for no more than this. */
  callBack: (own: OwnHeld, now: Instant) => Promise<'called-back' | 'refused' | 'too-late'>;
  /** At most `limit` whose time has come, each for one process; one whose process ended in the middle is claimed again. */
  claimDue: (now: Instant, limit: number) => Promise<HeldAct[]>;
  /** It was done, or taken back. */
  forget: (held: Pick<HeldAct, 'id' | 'complaintId'>) => Promise<void>;
  /** It could not be done: its sender is shown why. */
  refuse: (held: Pick<HeldAct, 'id' | 'complaintId'>, refusal: string) => Promise<void>;
};
