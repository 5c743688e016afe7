// What the application asks of durable storage. One transaction carries events, projections, messages and effects.
import type { ThreadRef } from '#core/complaint/complaint.ts';
import type { SopKey } from '#core/sop/key.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';
import type { ActKey, ActKeys, Reveals } from './act-keys.ts';
import type { CaseLog } from './case-log.ts';
import type { Cases } from './cases.ts';
import type { ForwardRows } from './forwards.ts';
import type { InboundAuthor } from './inbound-who.ts';
import type { Albums, EarlyNews, Messages } from './messages.ts';
import type { PersonRequests } from './person-requests.ts';
import type { Notices, Outbox, OutboxRow } from './outbox.ts';
import type { Proposals } from './proposals.ts';
import type { Persons, Reporters } from './reporters.ts';
import type { Surveys } from './surveys.ts';
import type { UnplacedWords } from './unplaced.ts';
import type { WayNews } from './way-news.ts';

/** A payload as it came, not read yet; `attempts` counts the earlier ones. */
export type InboundRow = {
  id: string;
  channel: string;
  accountId: string | undefined;
  payload: string;
  receivedAt: Instant;
  attempts: number;
};

/** Raw payloads within the transaction that takes them in. */
export type InboundPayloads = {
  /** Keeps a payload that is taken in at once, in this transaction, as those that wait are kept. */
  keep: (inbound: { channel: string; accountId: string; payload: string }, now: Instant) => Promise<void>;
  /** The payload that is being drained: nothing of what it said stays. */
  forget: (id: string) => Promise<void>;
};

/** What will be asked about something that came in. `writer`: where it is a message. */
export type Expected = {
  channel: string;
  accountId: string;
  externalId: string;
  writer?: { author: InboundAuthor; thread: ThreadRef; otherIds: readonly string[] };
};

/** Everything inside one database transaction, by what it is about. */
export type Tx = {
  log: CaseLog;
  cases: Cases;
  messages: Messages;
  early: EarlyNews;
  albums: Albums;
  reporters: Reporters;
  persons: Persons;
  unplaced: UnplacedWords;
  inbound: InboundPayloads;
  outbox: Outbox;
  notices: Notices;
  forwards: ForwardRows;
  reveals: Reveals;
  requests: PersonRequests;
  proposals: Proposals;
  surveys: Surveys;
  acts: ActKeys;
  ways: WayNews;
  /** Asks at once what will be asked about all of these. Changes no answer. */
  foresee: (expected: readonly Expected[]) => Promise<void>;
  /** Undoes what `work` wrote when it throws, and says so. A clash or an outage is thrown all the same. */
  attempt: <T>(work: () => Promise<T>) => Promise<{ ok: true; value: T } | { ok: false; error: unknown }>;
};

/**
 * The case that an act is about, and the key that it claims before it begins: it throws KeyTaken where that is taken. `message`: of a platform, which it
 * holds until its end, as whoever takes it in does.
 */
export type ActOn = {
  complaintId: string;
  claim?: { key: ActKey; now: Instant };
  message?: { channel: string; accountId: string; externalId: string };
};

/** `take` may be begun again, on its own or with others; `expect` comes before it and changes nothing. */
export type DrainWork = {
  expect: (row: InboundRow) => Promise<readonly Expected[]>;
  take: (row: InboundRow, tx: Tx) => Promise<string | undefined>;
};

/** Everything durable, for work that is no single case's: queues, due clocks and the way into a transaction. */
export type Store = {
  /** As known at this moment: settings change while the program runs. */
  terms: () => Terms;
  /** Terms that know these versions: read again once where one was enacted a moment ago and nobody told this process yet. */
  termsFor: (sops: readonly SopKey[]) => Promise<Terms>;
  transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** As `transact`, for an act that reads and changes this case alone and may be begun again: acts that wait share a transaction. What one throws costs only itself. */
  act: <T>(on: ActOn, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Takes some payloads that wait, the oldest first, each by one process, and resolves to how many: at most `limit`, none when none wait or another process is taking them. One whose work throws is set aside with its error and leaves nothing behind; work that resolves to words is kept, and sets it aside with them. */
  withInbound: (now: Instant, limit: number, work: DrainWork) => Promise<number>;
  /** Parts of albums that nobody claimed for some minutes: they were none of our business. */
  forgetAlbumParts: (now: Instant) => Promise<void>;
  /** Claims some cases whose clock asks for a look, the longest due first, each for one process, and lets `noteTime` act on each; it says whether it did. How many there were, and on how many it did. */
  sweepDue: (
    now: Instant,
    noteTime: (complaintId: string, tx: Tx) => Promise<boolean>,
  ) => Promise<{ looked: number; changed: number }>;
  /** Those whose messages become no case at this moment: channel, account and the platform's id as JSON. */
  blockedWriters: (now: Instant) => Promise<ReadonlySet<string>>;
  claimOutbox: (now: Instant, limit: number, leaseMs: number) => Promise<OutboxRow[]>;
  /** The row's text with what is secret in it, for its receiver alone. Throws when that cannot be opened. */
  wordsToSend: (row: Pick<OutboxRow, 'id' | 'complaintId' | 'text'>) => Promise<string>;
  /** What opens the case's tracking page: made from its id, kept nowhere. */
  trackCodeOf: (complaintId: string) => string;
  /** No row of the account is claimed before this instant. */
  slowDown: (channel: string, accountId: string, until: Instant) => Promise<void>;
  /** Our external ids already recorded for this text and target: not proof of an uncertain attempt. */
  sentIds: (row: OutboxRow) => Promise<string[]>;
  /** When the row's person was last sent something else of its purpose, or is being sent it now. */
  lastSentTo: (row: OutboxRow) => Promise<Instant | undefined>;
  /** Whether a message of the row's conversation came by a group, or asks that no program answers. */
  refusesPrograms: (row: OutboxRow) => Promise<boolean>;
};
