// What the application asks of the place where words are kept that became no case by themselves. Contains no code.
import type { UnplacedReason, UnplacedState } from '#core/unplaced.ts';
import type { Instant } from '#core/time.ts';
import type { Inbound, Readable } from './inbound.ts';

/** `itemKey`: the same when the same thing is read again. `inboundId`: of the payload that it stands in. */
export type NewUnplaced = {
  itemKey: string;
  inboundId?: string;
  channel: string;
  accountId: string;
  reason: UnplacedReason;
  detail: string;
  readable: Readable;
  receivedAt: Instant;
};

/** A row of words without a case, and what has become of it; `complaintId` once a case was made of them. */
export type Unplaced = NewUnplaced & { id: string; state: UnplacedState; complaintId?: string };

/** What an officer decided; `by` is the officer. */
export type UnplacedEnd =
  | { state: 'case'; complaintId: string; by: string }
  | { state: 'dismissed'; by: string }
  /** A dismissal taken back. */
  | { state: 'open' };

/** A change of words that has waited for its message since `keptAt`. */
export type LateEdit = { channel: string; edit: Extract<Inbound, { kind: 'edit' }>; keptAt: Instant };

/** Something that carried nobody's words, by its name. */
export type PassedOver = { channel: string; accountId: string; what: string };

/** Nobody's words are lost: what no rule places is kept here until an officer decides. */
export type UnplacedWords = {
  /** Keeps words of which no rule makes a case; the id of their row. The same thing is kept once. */
  keep: (row: NewUnplaced) => Promise<string>;
  /** What this payload left there and nobody has settled goes, before the payload is read again. */
  dropOf: (inboundId: string) => Promise<void>;
  /** Locked; undefined when there is none. */
  find: (id: string) => Promise<Unplaced | undefined>;
  settle: (id: string, end: UnplacedEnd, now: Instant) => Promise<void>;
  /** How many changes of words have waited for their message since before `before`; `place` keeps each as unplaced. */
  placeLateEdits: (before: Instant, place: (late: LateEdit) => Promise<string>) => Promise<number>;
  /** Counts what carried nobody's words. */
  passOver: (passed: PassedOver, now: Instant) => Promise<void>;
};
