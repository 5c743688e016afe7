// What citizens attached and platforms keep for us: how it is asked for, and how each attempt ends.
import type { Instant } from '#core/time.ts';

/** Why something attached will never be shown; kept beside its row, stable. */
export type AttachmentRefusal =
  | 'address-not-allowed'
  | 'host-not-allowed'
  | 'gone'
  | 'too-large'
  | 'too-many-pixels'
  | 'too-many-redirects'
  | 'compressed'
  | 'type-not-accepted'
  | 'unreachable'
  | 'message-deleted';

/** Where an account's attachments may come from: the platform's media hosts, or the stand-in that the account talks to. */
export type MediaSource = { mediaHosts: readonly string[]; apiUrl: string };

/** `retry-later`: nobody can say yet; `detail` is for the operator. */
export type MediaAnswer =
  | { outcome: 'fetched'; bytes: Buffer }
  | { outcome: 'refused'; refusal: AttachmentRefusal }
  | { outcome: 'retry-later'; detail: string };

/** `headers` go to the first address alone, never along a redirect. */
export type FetchMedia = (
  url: string,
  source: MediaSource,
  headers?: Readonly<Record<string, string>>,
) => Promise<MediaAnswer>;

/** A file that may be kept: what it is was read from its bytes. */
export type AcceptedFile = { kind: 'image' | 'video' | 'audio' | 'file'; contentType: string };

export type Inspected =
  | {
      ok: true;
      file: AcceptedFile;
      /** What is kept in place of what came. */
      bytes?: Buffer;
    }
  | { ok: false; refusal: 'type-not-accepted' | 'too-many-pixels' };

/** `kind`: as the message called it. */
export type InspectFile = (bytes: Buffer, kind: string) => Promise<Inspected>;

/** One claim. `attempts` counts this one and proves who holds the row. */
export type WaitingAttachment = {
  id: string;
  kind: string;
  channel: string;
  accountId: string;
  /** Where it lies, or the platform's own name for it: then the channel is asked for its address. */
  place: { url: string } | { reference: string };
  attempts: number;
  messageDeleted: boolean;
};

/** How a claim ends. A retry that is not `counted` was our own fault; `detail` is for the operator. */
export type AttachmentEnd =
  | { kind: 'stored'; objectKey: string; file: AcceptedFile; bytes: Buffer }
  | { kind: 'refused'; refusal: AttachmentRefusal; detail?: string; byteLength?: number }
  | { kind: 'retry'; at: Instant; counted: boolean; detail: string };

/** `superseded`: another worker holds the row by now, and nothing was written. */
export type Settled = 'settled' | 'message-deleted' | 'superseded';

export type AttachmentQueue = {
  /** What waits, oldest first; nobody else gets it before `now + leaseMs`. */
  claim: (now: Instant, limit: number, leaseMs: number) => Promise<WaitingAttachment[]>;
  /** A message that was deleted in the meantime lets nothing be stored. */
  settle: (claimed: WaitingAttachment, end: AttachmentEnd) => Promise<Settled>;
};
