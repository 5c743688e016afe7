// What a platform told us, understood: messages, what became of them, and what no rule makes a case of. Contains no code.
import type { Privacy } from '#core/complaint/complaint.ts';
import type { ReportClass } from '#core/sp4n.ts';
import type { Instant } from '#core/time.ts';
import type { MessageRemark, UnplacedReason } from '#core/unplaced.ts';
import type { IdentityChange, InboundAuthor, InboundThread } from './inbound-who.ts';
import type { RejectReason } from './reject-reason.ts';

/** A reference to what came along, not its bytes: those are fetched later, and only from hosts that the channel's limits name. */
export type InboundAttachment = {
  /** `letter`: the letter itself as its writer set it, in HTML. */
  kind: 'image' | 'video' | 'audio' | 'file' | 'letter' | 'share' | 'story' | 'unsupported';
  url?: string;
  /** Of something shared: what it is called where it lies. */
  title?: string;
  /** The platform's own name for the file, where its address must be asked for: see `Channel.media`. */
  reference?: string;
  /** As its sender named it: shown, never used as a path. */
  name?: string;
  /** Why nobody but the platform's own app can show it, where this is known. */
  why?: 'encrypted';
  /** As the platform counts it. */
  byteLength?: number;
};

type InboundBase = {
  accountId: string;
  /** The platform's id of the message: the key for deduping. */
  externalId: string;
  thread: InboundThread;
};

/** A person's words, as far as a platform told them. */
export type MessageIn = InboundBase & {
  kind: 'message';
  /** Absent when the platform withholds who wrote. */
  author?: InboundAuthor;
  text: string;
  sentAt: Instant;
  /** When it came to the city, where that is not when it was written: the first clock starts then. */
  reachedAt?: Instant;
  attachments: InboundAttachment[];
  /** The post or media below which a comment stands. */
  postId?: string;
  parentId?: string;
  permalink?: string;
  /** Of a letter: what it is about, and the letters that an answer to it names, this one last. */
  letter?: { subject: string; references: readonly string[] };
  /** Its writer neither named nor quoted the account: some plans of its platform let no program answer there. */
  uninvited?: true;
  /** The author is only claimed: what is known of that person is not taken as theirs. */
  unproven?: true;
  /** Where the writer chose the id: a digest of who wrote what. Another message may bear the same id, and is kept beside the first. */
  contentDigest?: string;
  /** What an officer must know of it besides its words. */
  remarks?: readonly MessageRemark[];
  /** Passed on by a register, which has asked its reporter already what class it is and who may see it. */
  report?: { reportClass: ReportClass; privacy?: Privacy };
  /** Its writer says that what we ended is not done: opens the case again while they may, else it is a message like any other. */
  reopens?: true;
  /** Whoever took it down says which case it belongs to: this one, or a new one. Absent: thread and reporter tell. */
  joins?: { complaintId?: string };
  /** The key of pictures that were sent together, each as a message; words stand with one of them. */
  album?: string;
};

/** As much of a message as could be read. What is not there is made up by whoever makes a case of it, from the row itself. */
export type Readable = Partial<Omit<MessageIn, 'kind' | 'accountId' | 'remarks' | 'joins'>>;

/** A webhook payload, understood. */
export type Inbound =
  | MessageIn
  /** `author` and `attachments`: where the platform tells them again; with them an edit whose message never came can become a case. */
  | (InboundBase & {
      kind: 'edit';
      text: string;
      editedAt: Instant;
      author?: InboundAuthor;
      attachments?: InboundAttachment[];
    })
  /** `deletedAt`: absent where the platform tells no time; it counts from when we heard of it. */
  | (InboundBase & { kind: 'delete'; deletedAt?: Instant })
  /** Our own message coming back, or news of how far it came: proof of delivery. `came` at `sentAt`, where the platform tells. */
  | (InboundBase & {
      kind: 'echo';
      text: string;
      sentAt: Instant;
      came?: 'arrived' | 'read';
      /** What it answers. */
      parentId?: string;
    })
  | IdentityChange
  /** A message of ours that the platform took has not arrived after all. */
  | { kind: 'failed'; accountId: string; externalId: string; reason: RejectReason; detail: string }
  /** Whoever holds the account took back what let us act for it: it needs a new token. */
  | { kind: 'revoked'; accountId: string; at: Instant }
  /**
   * Somebody's words that no rule makes a case of: kept where officers read them, and make a case of them or dismiss them.
   * `detail`: what a person may want to know besides the reason, never somebody's words.
   */
  | { kind: 'unplaced'; accountId: string; reason: UnplacedReason; detail?: string; readable: Readable }
  /**
   * Carries nobody's words to us (a reaction, a read receipt, our own): counted under this name, so that nothing is dropped silently.
   * `forget`: what people say to each other, of which nothing may be kept. `unless`: what it is where its message, or another one of
   * its album, was meant for us.
   */
  | { kind: 'ignored'; accountId: string; what: string; forget?: true; unless?: Inbound }
  /**
   * Not understood: the rest of its payload is taken in, and the payload is set aside with these words. `part`: what of the payload it
   * is, the whole of it where absent; officers are shown the words that stand in it. `reason`: `malformed` where absent.
   */
  | { kind: 'unknown'; accountId: string; what: string; part?: unknown; reason?: 'malformed' | 'unknown-kind' };
