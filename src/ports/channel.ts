// What every channel is: a value that verifies, parses and sends; it never retries and never reads a clock.
import type { PostPrices } from '#core/answer-cost.ts';
import type { PhotoTrouble } from '#core/complaint/complaint.ts';
import type { Sp4nStatus } from '#core/sp4n.ts';
import type { LengthUnit } from '#core/text-length.ts';
import type { Instant } from '#core/time.ts';
import type { Inbound } from './inbound.ts';
import type { RejectReason } from './reject-reason.ts';

export type { Inbound, InboundAttachment, MessageIn, Readable } from './inbound.ts';
export type { RejectReason } from './reject-reason.ts';

/** One official account of the city on a platform. Secrets are plain here and must never be logged. */
export type Account = {
  /** The name of a channel, as in channels/kinds.ts. */
  channel: string;
  /** The platform's own id of the account, as in its webhooks. */
  id: string;
  handle: string;
  appSecret: string;
  verifyToken: string;
  accessToken: string;
  /** For example `https://graph.facebook.com`; any stand-in may be named. */
  apiUrl: string;
  /** What else this channel needs, by the names of its kind's settings; all of it is secret. */
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

/** A payload that cannot be understood; the message names the field. */
export class ParseError extends Error {
  override name = 'ParseError';
}

/** Where an outgoing message goes. */
export type SendTarget =
  | {
      kind: 'comment-reply';
      commentId: string;
      postId?: string;
      /** The comment that this one answers, if any. */ parentId?: string;
      /** As its message said. */ uninvited?: true;
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

/**
 * A message to an officer of ours. Its places, for a form that was approved beforehand; what its button is called; how it closes, and where the
 * officer changes how they are told.
 */
export type ToOfficer = {
  number: string;
  deadline: string;
  link: string;
  button: string;
  closing: string;
  settings: string;
  /** Is no officer, and has no page on which they could change it: `settings` is the city's own. */
  withoutPage?: true;
};

/** One message for one person or thread; how the platform wants it wrapped is the channel's affair. */
export type Outgoing = {
  target: SendTarget;
  text: string;
  /** Only where the channel's limits say that it takes some. */
  photos?: readonly Photo[];
  /** Enclosed in a letter; no other channel is handed any. */
  files?: readonly { name: string; contentType: string; bytes: Buffer }[];
  /** The same at every attempt at this message, and at no other. */
  key?: string;
  /** Time caused it, no officer. */
  automatic?: true;
  /** Goes to no citizen. */
  officer?: ToOfficer;
  /** To whoever follows a case, who is in no conversation: why it came, the page on which they end it, and where that press goes. */
  subscriber?: { closing: string; stop: string; stopNow: string };
  /** No words: how far the case is, for the register that it came from. Told twice it is the same. */
  status?: Sp4nStatus;
};

/** `unknown`: it may have arrived all the same, so that the thread is looked at before anything is sent again. */
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

/** What an account was charged for, as far as its own calls tell. */
export type Spent = { written: number; withLink: number; read: number; usd: number };

/** What a platform's answers said of the account itself. */
export type AccountNews = { problem?: RejectReason; usage?: Usage; spent?: Spent };

/** What the platform's documentation allows: lengths in the platform's own unit, windows in milliseconds. */
export type Limits = {
  commentLength: { max: number; unit: LengthUnit };
  messageLength: { max: number; unit: LengthUnit };
  hashtags?: number;
  /** Pictures that go along with words: of one, and of all of them; absent where none do. `asMessages`: each by itself behind the words, where the person writes in private. */
  photos?: { max: number; mostBytes: number; mostBytesTogether: number; asMessages?: true };
  /** How long after the person's last message a private one may be sent. */
  privateWindowMs: number;
  /** How long with the human-agent tag. */
  humanAgentWindowMs: number;
  privateReplyWindowMs: number;
  /** A comment takes one private reply, and no second. */
  privateReplyOnce?: true;
  /** What a public answer costs, where the platform is paid by the post. */
  postPrices?: PostPrices;
  /** Answers only those who named or quoted the account: the platform lets its plan do no more. */
  answersInvitedOnly?: true;
  /** Hosts, or suffixes with a leading dot, from which attachments may be fetched. */
  mediaHosts: readonly string[];
  /** Between two automatic messages to one person at least this long, lest two programs answer each other. */
  automaticEveryMs?: number;
  /** What an account may do in a day counts in units; `backInMs`: how long until the platform gives them anew. */
  dailyUnits?: { max: number; backInMs: (now: Instant) => number };
};

/** A request's headers, names in lower case, as Node hands them out. */
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

/** How a channel asks for news itself; the caller keeps the cursor, and stores it with what was found. */
export type Poll = {
  everyMs: number;
  /** Without a cursor the account is asked for the first time: old messages are left alone. Never throws. */
  ask: (cursor: string | undefined, now: Instant, heard?: Heard) => Promise<Polled>;
  /** Where the platform tells of news by itself: listens until the connection ends or the signal comes. Throws when it cannot begin. */
  watch?: (onNews: () => void, signal: AbortSignal) => Promise<void>;
};

/** Where a file lies for a while, and what the platform wants to hear before it hands it out; or the file, where it was brought at once. */
export type MediaAddress = { url: string; headers?: Readonly<Record<string, string>> } | { bytes: Buffer };

/** How whoever holds an account lets us in, in a browser of their own. `challenge`: S256 of the verifier (RFC 7636). */
export type Authorisation = {
  address: (asked: { state: string; challenge: string; returnUrl: string }) => string;
  /** Never throws. */
  redeem: (given: {
    code: string;
    verifier: string;
    returnUrl: string;
  }) => Promise<{ ok: true; renewed: RenewedSecrets } | { ok: false; failure: { detail: string } }>;
};

/** The only thing that the rest of the program knows of a platform. */
export type Channel = {
  name: string;
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
  /** What was spent since this was asked last; absent where calls cost nothing. */
  takeSpent?: () => Spent | undefined;
  /** What is known of a person, for the console: never required. */
  profile?: (personId: string) => Promise<{ name?: string; handle?: string } | undefined>;
  /** Tells the platform where to bring what is written, unless it does so already. What is wrong with that; undefined when all is well. */
  connect?: (hookUrl: string) => Promise<RejectReason | undefined>;
  /** Tells the platform to bring nothing more there; what another program was told stays. */
  disconnect?: (hookUrl: string) => Promise<RejectReason | undefined>;
  /** Says in words what is wrong with the account; undefined when all is well. */
  check: () => Promise<RejectReason | undefined>;
  /** Where permission is given by signing in at the platform, and no secret is typed. */
  authorisation?: Authorisation;
  /** When the account's token ends; undefined where it does not, or nobody can say. One that the platform prolongs is prolonged in time. */
  expiresAt?: (now: Instant) => Promise<Instant | undefined>;
};

/** What messages leave by, whatever comes in: a channel, or the city's own outgoing mail. */
export type LetterCarrier = Pick<Channel, 'name' | 'send' | 'check'> & { account: Pick<Account, 'id' | 'handle'> };
