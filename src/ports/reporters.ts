// What the application asks of the book of people: who is behind a platform's ids, and which of them are one. Contains no code.
import type { ThreadRef } from '#core/complaint/complaint.ts';
import type { Join } from '#core/same-person.ts';
import type { Instant } from '#core/time.ts';
import type { IdentityChange, InboundAuthor } from './inbound-who.ts';

/** On one account of the city. */
export type IdsThere = { channel: string; accountId: string };

/** A conversation of a case of `reporterId`, and who wrote there. */
export type WrittenThread = { complaintId: string; reporterId: string; thread: ThreadRef; writers: string[] };

/** Who writes, and whether a complete identity of them is known already. */
export type Matched = { reporterId: string; identityId?: string; identityComplete: boolean };

/** Platforms' ids of people change, differ between surfaces and are given up: this book knows which of them are one. */
export type Reporters = {
  /** The person behind these ids of an account, made when new. */
  match: (channel: string, accountId: string, author: InboundAuthor, sentAt?: Instant) => Promise<Matched>;
  /** Whether a complete identity of this person is known. */
  isIdentified: (reporterId: string) => Promise<boolean>;
  /** Of these ids, those that were given up after `at`, with what holds in their place; undefined where nobody knows. */
  currentIds: (
    there: IdsThere,
    ids: readonly string[],
    at: Instant,
  ) => Promise<ReadonlyMap<string, string | undefined>>;
  /** The key under which this conversation began. */
  threadKeyOf: (there: IdsThere, key: string) => Promise<string>;
  /** From now on answers that wait and answers to come go to the new ids, and the old ones belong to nobody. */
  followIdentity: (channel: string, change: IdentityChange) => Promise<void>;
  /** The writer of this message goes by this id as well. */
  noteOtherId: (there: IdsThere, writerOf: string, id: string) => Promise<void>;
};

/** Which reporters an officer declared to be one person, as joins that can be taken back. */
export type Persons = {
  /** No two transactions join or separate persons at once. */
  lock: () => Promise<void>;
  /** Every join within the person that this reporter is. */
  joinsOf: (reporterId: string) => Promise<Join[]>;
  /** The conversations of these reporters' cases in which any of them wrote. */
  threadsOf: (reporterIds: readonly string[]) => Promise<WrittenThread[]>;
};
