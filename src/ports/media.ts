// What citizens attached and platforms keep for us: how it is asked for, and what it turns out to be.

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

/** What a file turned out to be by its bytes: kept, perhaps cleaned, or refused. */
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

/** What is known of a picture: a digest of its pixels, how it looks in 64 bits, and when (ms since 1970) and where its camera says it was taken. */
export type PictureFacts = {
  pixels: Buffer;
  look?: bigint;
  takenAt?: number;
  point?: { lat: number; lon: number };
};

/** Never throws, whatever the bytes are. */
export type ExaminePicture = (bytes: Buffer, contentType: string) => Promise<PictureFacts>;
