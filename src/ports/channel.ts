// What every channel is: a value that verifies, parses and sends; it never retries and never reads a clock.
import type { PhotoTrouble, Privacy } from '#core/complaint/complaint.ts';
import type { ReportClass, Sp4nStatus } from '#core/sp4n.ts';
import type { LengthUnit } from '#core/text-length.ts';
import type { Instant } from '#core/time.ts';
import type { IdentityChange, InboundAuthor, InboundThread } from './inbound-who.ts';

export type ChannelName =
  | 'facebook'
  | 'instagram'
  | 'threads'
  | 'x'
  | 'tiktok'
  | 'youtube'
  | 'whatsapp'
  | 'telegram'
  | 'bluesky'
  | 'mastodon'
  | 'email'
  | 'phone'
  | 'walk-in'
  | 'open311'
  | 'sp4n-lapor';

/** One official account of the city on a platform. Secrets are plain here and must never be logged. */
export type Account = {
  channel: ChannelName;
  /** The platform's own id of the account, as in its webhooks. */
  id: string;
  handle: string;
  appSecret: string;
  verifyToken: string;
  accessToken: string;
  /** For example `https://graph.facebook.com`; any stand-in may be named. */
  apiUrl: string;
  /** What else this channel needs, by the names of channel-settings.ts; all of it is secret. */
  more?: Readonly<Record<string, string>>;
};

/** What a platform gives in place of secrets that end: names of `more`, and the access token. */
export type RenewedSecrets = { accessToken: string; more?: Readonly<Record<string, string>> };

/**
 * Renews an account's secrets and keeps them sealed. One process asks the platform at a time; whoever finds the account's
 * access token renewed already is given that one, since what a renewal uses up cannot be used twice.
 */
export type Renew = <Failure>(
  stale: Account,
  ask: (account: Account) => Promise<{ ok: true; renewed: RenewedSecrets } | { ok: false; failure: Failure }>,
) => Promise<{ ok: true; account: Account } | { ok: false; failure: Failure }>;

export type InboundAttachment = {
  /** `letter`: the letter itself as its writer set it, in HTML. */
  kind: 'image' | 'video' | 'audio' | 'file' | 'letter' | 'share' | 'story' | 'unsupported';
  url?: string;
  /** Of something shared: what it is called where it lies. */
  title?: string;
  /** The platform's own name for the file, where its address must be asked for: see `Channel.media`. */
  reference?: string;
};

type InboundBase = {
  accountId: string;
  /** The platform's id of the message: the key for deduping. */
  externalId: string;
  thread: InboundThread;
};

/** A payload that cannot be understood; the message names the field. */
export class ParseError extends Error {
  override name = 'ParseError';
}

/** A webhook payload, understood. */
export type Inbound =
  | (InboundBase & {
      kind: 'message';
      /** Absent when the platform withholds who wrote. */
      author?: InboundAuthor;
      text: string;
      sentAt: Instant;
      attachments: InboundAttachment[];
      /** The post or media below which a comment stands. */
      postId?: string;
      parentId?: string;
      permalink?: string;
      /** Of a letter: what it is about, and the letters that an answer to it names, this one last. */
      letter?: { subject: string; references: readonly string[] };
      /** The author is only claimed: what is known of that person is not taken as theirs. */
      unproven?: true;
      /** Passed on by a register, which has asked its reporter already what class it is and who may see it. */
      report?: { reportClass: ReportClass; privacy?: Privacy };
      /** Its writer says that what we ended is not done: opens the case again while they may, else it is a message like any other. */
      reopens?: true;
      /** Whoever took it down says which case it belongs to: this one, or a new one. Absent: thread and reporter tell. */
      joins?: { complaintId?: string };
    })
  | (InboundBase & { kind: 'edit'; text: string; editedAt: Instant })
  /** `deletedAt`: absent where the platform tells no time; it counts from when we heard of it. */
  | (InboundBase & { kind: 'delete'; deletedAt?: Instant })
  /** Our own message coming back, or news of how far it came: proof of delivery. `came` at `sentAt`, where the platform tells. */
  | (InboundBase & { kind: 'echo'; text: string; sentAt: Instant; came?: 'arrived' | 'read' })
  | IdentityChange
  /** A message of ours that the platform took has not arrived after all. */
  | { kind: 'failed'; accountId: string; externalId: string; reason: RejectReason; detail: string }
  /** Whoever holds the account took back what let us act for it: it needs a new token. */
  | { kind: 'revoked'; accountId: string; at: Instant }
  /** Understood and of no interest (a reaction, a read receipt): named so that nothing is dropped silently. */
  | { kind: 'ignored'; accountId: string; what: string }
  /** Not understood: the rest of its payload is taken in, and the payload is set aside with these words. */
  | { kind: 'unknown'; accountId: string; what: string };

/** Where an outgoing message goes. */
export type SendTarget =
  | {
      kind: 'comment-reply';
      commentId: string;
      postId?: string;
      /** The comment that this one answers, if any. */ parentId?: string;
    }
  /** Once per comment, within seven days, into the person's private thread. */
  | { kind: 'private-reply'; commentId: string }
  | {
      kind: 'private-message';
      /** Empty: it was given up, and nobody knows where its holder went. */
      personId: string;
      lastFromPersonAt: Instant;
      /** The message that this one answers, where the platform threads by it. */
      inReplyTo?: string;
      /** Of a letter. */
      subject?: string;
      /** Of a letter: those that it answers, the latest last. */
      references?: readonly string[];
    };

/** Without what a camera writes beside the picture. */
export type Photo = { contentType: string; bytes: Buffer };

export type Outgoing = {
  target: SendTarget;
  text: string;
  /** Only where the channel's limits say that it takes some. */
  photos?: readonly Photo[];
  /** The same at every attempt at this message, and at no other. */
  key?: string;
  /** Time caused it, no officer. */
  automatic?: true;
  /** No words: how far the case is, for the register that it came from. Told twice it is the same. */
  status?: Sp4nStatus;
};

/** Why a platform will not take a message until somebody acts; the console has words for each. */
export type RejectReason =
  | 'token-expired'
  | 'token-invalid'
  | 'permission-missing'
  | 'window-closed'
  | 'private-reply-used'
  | 'message-too-long'
  /** The platform takes the same words once only. */
  | 'duplicate-text'
  /** The platform has no private messages, or lets no program send them. */
  | 'no-private-messages'
  | 'target-gone'
  | 'person-unavailable'
  /** Under this number or id somebody else may be reached by now. */
  | 'address-given-up'
  /** The platform lets us answer a person in private, and never begin. */
  | 'person-must-begin'
  /** The approved text with which a conversation is opened again cannot be used. */
  | 'template-refused'
  /** Taken by the platform, which said later that it did not arrive. */
  | 'undelivered'
  | 'bad-request'
  | 'unknown-account'
  /** Messages are to be brought to us, and the platform does not know where. */
  | 'webhook-missing'
  /** An officer tried again and again to tell the reporter. */
  | 'not-reached'
  /** Nobody knows whether an attempt arrived, and the platform cannot be asked: a person must look. */
  | 'unknown-end';

export type SendOutcome =
  /** `withoutPhotos`: the words were taken, and pictures were not. */
  | {
      outcome: 'accepted';
      externalId: string;
      withoutPhotos?: PhotoTrouble;
      /** Whom the platform says that it reached: another id, perhaps, than the one under which they wrote in public. */
      reachedId?: string;
    }
  /** No platform carries it: an officer tells the reporter, and records that. */
  | { outcome: 'by-hand' }
  /** `afterMs`: not before this much later; `slowDown`: the platform's usage header asks the whole account to wait. */
  | {
      outcome: 'retry-later';
      afterMs?: number;
      reason: 'rate-limited' | 'temporary' | 'blocked' | 'network';
      detail: string;
      unknown: boolean;
    }
  | { outcome: 'rejected'; reason: RejectReason; detail: string };

/** How near the account is to the platform's limit, in percent, as its headers told last. */
export type Usage = { percent: number; regainAccessMs?: number };

export type Limits = {
  commentLength: { max: number; unit: LengthUnit };
  messageLength: { max: number; unit: LengthUnit };
  hashtags?: number;
  /** Pictures that go along with words: of one, and of all of them; absent where none do. */
  photos?: { max: number; mostBytes: number; mostBytesTogether: number };
  /** How long after the person's last message a private one may be sent. */
  privateWindowMs: number;
  /** How long with the human-agent tag. */
  humanAgentWindowMs: number;
  privateReplyWindowMs: number;
  /** A comment takes one private reply, and no second. */
  privateReplyOnce?: true;
  /** Hosts, or suffixes with a leading dot, from which attachments may be fetched. */
  mediaHosts: readonly string[];
  /** Between two automatic messages to one person at least this long, lest two programs answer each other. */
  automaticEveryMs?: number;
  /** What an account may do in a day counts in units; `backInMs`: how long until the platform gives them anew. */
  dailyUnits?: { max: number; backInMs: (now: Instant) => number };
};

export type HeaderBag = Record<string, string | string[] | undefined>;

/** The answer to a platform that asks whether a webhook's address is ours; undefined refuses. Constant time. */
export type Handshake = (
  query: Readonly<Record<string, string>>,
) => { type: 'text/plain' | 'application/json'; body: string } | undefined;

/** What is new since the cursor: payloads as `parse` takes them, oldest first, and where to go on. */
export type Polled =
  | {
      outcome: 'polled';
      payloads: unknown[];
      cursor: string;
      more: boolean;
      usage?: Usage;
      /** Something of the account could be read, and something else was refused. */
      problem?: RejectReason;
    }
  | Exclude<SendOutcome, { outcome: 'accepted' | 'by-hand' }>;

/**
 * What the channel's webhooks brought behind a place and shortly before it, oldest first: for a platform that says only that there is
 * something. Without a place: what came just now.
 */
export type Heard = (
  after: string | undefined,
) => Promise<{ upTo: string; came: readonly { id: string; payload: string }[] }>;

export type Poll = {
  everyMs: number;
  /** Without a cursor the account is asked for the first time: old messages are left alone. Never throws. */
  ask: (cursor: string | undefined, now: Instant, heard?: Heard) => Promise<Polled>;
  /** Where the platform tells of news by itself: listens until the connection ends or the signal comes. Throws when it cannot begin. */
  watch?: (onNews: () => void, signal: AbortSignal) => Promise<void>;
};

/** Where a file lies for a while, and what the platform wants to hear before it hands it out; or the file, where it was brought at once. */
export type MediaAddress = { url: string; headers?: Readonly<Record<string, string>> } | { bytes: Buffer };

export type Channel = {
  name: ChannelName;
  account: Account;
  limits: Limits;
  /** Whether the raw body was signed with the account's secret. Constant time. */
  verify: (raw: Buffer, headers: HeaderBag, now: Instant) => boolean;
  /** Where the platform asks before it sends. */
  handshake?: Handshake;
  /** Where the platform does not come by itself. */
  poll?: Poll;
  /** The address of a file that came as a reference, or the file; undefined when it is gone. Throws when the platform cannot be asked. */
  media?: (reference: string) => Promise<MediaAddress | undefined>;
  /** Pure. Throws only ParseError, whose message names the field. `accountId`: from the webhook's address or the polled account. */
  parse: (payload: unknown, accountId?: string) => Inbound[];
  send: (message: Outgoing, now: Instant) => Promise<{ result: SendOutcome; usage?: Usage }>;
  /**
   * Our messages in the target's thread with exactly this text, sent at or after `since`: the look before a resend.
   * Throws when the platform cannot be asked now; absent where it shows nobody what was sent: then nothing is sent blindly again.
   */
  findSent?: (message: Outgoing, since: Instant) => Promise<string[]>;
  /** What is known of a person, for the console: never required. */
  profile?: (personId: string) => Promise<{ name?: string; handle?: string } | undefined>;
  /** Says in words what is wrong with the account; undefined when all is well. */
  check: () => Promise<RejectReason | undefined>;
  /** When the account's token ends; undefined where it does not, or nobody can say. One that the platform prolongs is prolonged in time. */
  expiresAt?: (now: Instant) => Promise<Instant | undefined>;
};
