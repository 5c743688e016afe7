// What people ask of the data that is kept of them, and what erasing somebody needs of the store. Contains no code.
import type { AdministrativeAct, AdministrativeActor } from '#core/administration.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import type { DeclineGround, PersonRequestKind, RequestOutcome } from '#core/person-request.ts';
import type { Instant } from '#core/time.ts';

/** One request as it is kept; `reporterId`: whose data. */
export type PersonRequest = {
  id: string;
  kind: PersonRequestKind;
  complaintId: string;
  number: string;
  reporterId: string;
  proposedBy?: string;
  settled: boolean;
  /** A restriction that was granted and not lifted since. */
  restricts: boolean;
};

/** How a request ended, in words for whoever asked. */
export type SettledRequest = {
  by: string;
  outcome: RequestOutcome;
  note: string;
  ground?: DeclineGround;
  corrected?: readonly IdentityField[];
  at: Instant;
};

/** The identity that holds for one account of a person. */
export type HeldIdentity = { reporterId: string; identityId: string };

/** One that is sealed already, and what it stands for from now on. */
export type Corrected = HeldIdentity & { was: string; fields: readonly IdentityField[] };

/** One that is to be kept. `by`: the officer who wrote it down; absent where the person filed it themselves. */
export type NewPersonRequest = Pick<PersonRequest, 'id' | 'kind' | 'complaintId' | 'reporterId'> & {
  words: string;
  at: Instant;
  dueAt?: Instant;
  by?: string;
};

/** All that is one person's, under every account of theirs. `following`: cases of others that theirs follow. */
export type PersonsAll = {
  reporterIds: string[];
  caseIds: string[];
  /** Of these cases, and of those that they follow, some are not closed. */
  hasOpen: boolean;
  /** Words to them wait or are on their way. */
  hasUnsent: boolean;
  following: { complaintId: string; followers: string[] }[];
};

/** A text without the people of the case: what stands for them is a sign. */
export type Hiding = (complaintId: string, text: string) => string;

/** How many of each kind were destroyed, never what. */
export type Destroyed = Record<string, number>;

/** Within the transaction that decides on them. */
export type PersonRequests = {
  add: (request: NewPersonRequest) => Promise<void>;
  /** Locked until the transaction ends. */
  find: (id: string) => Promise<PersonRequest | undefined>;
  propose: (id: string, by: string, basis: string, at: Instant) => Promise<void>;
  settle: (id: string, settled: SettledRequest) => Promise<void>;
  /** Nothing of them is opened for work any more, under any account of theirs. */
  restrict: (reporterId: string, at: Instant) => Promise<void>;
  isRestricted: (reporterId: string) => Promise<boolean>;
  /** Every restriction of theirs, with the reason on each request that granted one. */
  lift: (reporterId: string, lifted: { by: string; reason: string; at: Instant }) => Promise<void>;
  /** What rests on their wish alone ends: no case of theirs stands in public. How many did. */
  withdraw: (reporterId: string, at: Instant) => Promise<number>;
  hasWithdrawn: (reporterId: string) => Promise<boolean>;
  /** What holds now, one for each account of theirs that has any. */
  identitiesOf: (reporterId: string) => Promise<HeldIdentity[]>;
  /** The wrong one stays beside the right one. False where another identity holds by now. */
  correct: (corrected: Corrected, requestId: string, at: Instant) => Promise<boolean>;
  allOf: (reporterId: string) => Promise<PersonsAll>;
  /** Beside the log; what is bytes is let go of soon after. */
  destroy: (all: PersonsAll, hide: Hiding, at: Instant) => Promise<Destroyed>;
  record: (by: AdministrativeActor, at: Instant, act: AdministrativeAct) => Promise<void>;
};
