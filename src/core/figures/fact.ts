// What figures are counted from: for each case what became of it, and of every promise in it whether it was kept. Names no person.
// Must not count anything: questions do, in src/db/figures.
import type { CloseReason } from '../complaint/complaint.ts';
import type { SopKey, StepName } from '../sop/key.ts';
import type { DurationMs, Instant } from '../time.ts';

/** What a case turned out to be; only the first is counted where nothing else is asked for. */
export const caseKinds = ['complaint', 'aspiration', 'information', 'request', 'beside', 'joined'] as const;
/** `request`: for public information. `information`: a question. `beside`: spam, praise, a greeting. `joined`: goes on in another case. */
export type CaseKind = (typeof caseKinds)[number];

/** Whose promise it is: of a step to the citizen, of whoever held the case meanwhile, of an agency that named a day. */
export const promiseKinds = ['step', 'holder', 'promise'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** Who can hold a case so that its time is theirs. */
export type FactHolder = 'admin-medsos' | 'admin-pusat' | 'agency';

/** `open`: not decided yet. `late`: once it was broken, also while it is still not done. `skipped`: it ended otherwise, and counts nowhere. */
export type Outcome = 'open' | 'met' | 'late' | 'skipped';

/** One promise of a case, with what became of it. */
export type PromiseFact = {
  what: PromiseKind;
  /** Counted from 0 within the case and its kind. */
  turn: number;
  step: StepName | null;
  sop: SopKey;
  holder: FactHolder | null;
  agencyId: string | null;
  startedAt: Instant;
  dueAt: Instant;
  endedAt: Instant | null;
  outcome: Outcome;
  /** When it was kept, or when it broke; it belongs to the period of this moment. */
  decidedAt: Instant | null;
  /** As its step counts time, pauses left out. Absent while it lasts. */
  ownMs: DurationMs | null;
  /** On the wall, pauses and all. */
  wallMs: DurationMs | null;
};

/** By what figures are told apart. Of a case in a sensitive lane nothing is said: it counts in totals alone. */
export type CaseSides = {
  kind: CaseKind;
  sealed: boolean;
  channel: string | null;
  categoryId: string | null;
  kelurahan: string | null;
  leadAgencyId: string | null;
};

/** One case. */
export type CaseFact = CaseSides & {
  sop: SopKey;
  reportedAt: Instant;
  /** The first word of an officer to the reporter, whatever it says. */
  answeredAt: Instant | null;
  /** The first time that its end was told: the result, an answer, whose matter it is. */
  toldAt: Instant | null;
  /** Of a case that is closed. */
  endedAt: Instant | null;
  endReason: CloseReason | null;
  /** By its reporter or an officer; a late identity opens nothing that was told. */
  reopened: number;
  rating: 1 | 2 | 3 | 4 | 5 | null;
  ratedAt: Instant | null;
};

/** Everything that figures know of a case. */
export type Facts = { fact: CaseFact; promises: PromiseFact[] };
