// What the application asks of the place where citizens' words are kept, beside the log. Contains no code.
import type { MessageRef, ThreadRef, Visibility } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';
import type { MessageRemark } from '#core/unplaced.ts';
import type { Inbound, MessageIn, SendTarget } from './channel.ts';

/** A citizen's words as they are stored, apart from the log, so that they can be erased without breaking it. */
export type NewMessage = {
  messageId: string;
  complaintId: string;
  reporterId: string;
  thread: ThreadRef;
  externalId: string;
  authorName?: string;
  text: string;
  sentAt: Instant;
  attachments: {
    kind: string;
    url?: string;
    title?: string;
    reference?: string;
    name?: string;
    byteLength?: number;
    why?: string;
  }[];
  /** Of pictures that were sent together. */
  album?: string;
  /** What a reply to this message names. */
  replyTarget?: SendTarget;
  permalink?: string;
  remarks?: readonly MessageRemark[];
  contentDigest?: string;
};

/** A stored message as an edit or a deletion finds it, with what became of it since. */
export type MessageIdentity = {
  messageId: string;
  complaintId: string;
  reporterId: string;
  visibility: Visibility;
  text: string;
  contentDigest?: string;
  editedAt?: Instant;
  deletedAt?: Instant;
  /** Its writer was erased: nothing that is told of it may bring its words back. */
  erased?: true;
};

/** `text`: of the message `of`, or all of it; in the case `complaintId` it is a message of its own, written where that one was. */
export type QuotedMessage = { of: string; messageId: string; complaintId: string; text: string };

/** Writes words and gives the log what it may hold of them: a reference with a digest. */
export type Messages = {
  save: (message: NewMessage) => Promise<MessageRef>;
  edit: (messageId: string, text: string, at: Instant) => Promise<MessageRef>;
  remove: (messageId: string, at: Instant) => Promise<void>;
  /** Words that stood there from `at` on and had been replaced by the time we heard of them. */
  keepVersion: (messageId: string, text: string, at: Instant) => Promise<void>;
  /** Words of a message as the first of a case of their own; resolves to what its log may hold of them. */
  quote: (quoted: QuotedMessage) => Promise<MessageRef>;
  /** Where words of a message stand besides. */
  quotesOf: (messageId: string) => Promise<{ messageId: string; complaintId: string }[]>;
  find: (channel: string, accountId: string, externalId: string) => Promise<MessageIdentity | undefined>;
  /** The thread of the message that an answer names, ours or theirs, if it is one of this reporter's. */
  threadAnswered: (thread: ThreadRef, reporterId: string, answeredId: string) => Promise<ThreadRef | undefined>;
};

/** What was told of a message before the message itself came: kept until it is there. */
export type EarlyNews = {
  keep: (channel: string, inbound: Inbound, now: Instant) => Promise<void>;
  take: (channel: string, accountId: string, externalId: string, now: Instant) => Promise<Inbound[]>;
  /** A change of words that waited for its message is one itself from now on. */
  dropOf: (unplacedId: string) => Promise<void>;
};

/** Pictures that were sent together and come one by one. */
export type Albums = {
  /** Whether a message of this album was taken in. Whoever asks waits for whoever takes one in. */
  isKnown: (channel: string, accountId: string, album: string) => Promise<boolean>;
  /** What is ours only if its album is: kept for some minutes, since the picture with the words may come after it. */
  keepPart: (channel: string, album: string, part: MessageIn, now: Instant) => Promise<void>;
  takeParts: (channel: string, accountId: string, album: string, now: Instant) => Promise<Inbound[]>;
};
