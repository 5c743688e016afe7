// The queue of what citizens attached and nobody fetched yet: rows of `attachment`, claimed under a lease and settled once.
// Must not decide whether to try again; it keeps what fetch-attachments decided.
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import { tellCase } from '#db/live-news.ts';
import { referenceScheme } from '#db/messages.ts';
import { storable } from '#db/rows.ts';
import { inTransaction, type Queryable } from '#db/queryable.ts';
import { claimRows, settleRow, type Queue } from '#db/queue.ts';
import type { AcceptedFile, AttachmentRefusal } from '#ports/media.ts';

/** One claim; `leasedUntil` proves who holds it. */
export type WaitingAttachment = {
  id: string;
  kind: string;
  channel: string;
  accountId: string;
  /** Where it lies, or the platform's own name for it: then the channel is asked for its address. */
  place: { url: string } | { reference: string };
  /** Attempts before this one; one that came to no end is among them. */
  attempts: number;
  messageDeleted: boolean;
  leasedUntil: Instant;
};

/** How a claim ends. A retry that is not `counted` was our own fault; `detail` is for the operator. */
export type AttachmentEnd =
  | { kind: 'stored'; objectKey: string; file: AcceptedFile; bytes: Buffer }
  | { kind: 'refused'; refusal: AttachmentRefusal; detail?: string; byteLength?: number }
  | { kind: 'retry'; at: Instant; counted: boolean; detail: string };

/** `superseded`: another worker holds the row by now, and nothing was written. */
export type Settled = 'settled' | 'message-deleted' | 'superseded';

/** A lease, not a lock, since a fetch may take long: who lost it settles nothing. */
export type AttachmentQueue = {
  /** What waits, oldest first; nobody else gets it before `now + leaseMs`. */
  claim: (now: Instant, limit: number, leaseMs: number) => Promise<WaitingAttachment[]>;
  /** A message that was deleted in the meantime lets nothing be stored. */
  settle: (claimed: WaitingAttachment, end: AttachmentEnd) => Promise<Settled>;
};

const ofMessage = (column: string): string => `(select m.${column} from message m where m.id = job.message_id)`;

const waiting: Queue = {
  table: 'attachment',
  key: ['id'],
  hold: ['lease', 'not_before'],
  open: ['waiting'],
  order: ['not_before', 'id'],
  ready: `job.message_id is not null and job.source_url is not null
    and not exists (select 1 from message m join channel_account c on c.channel = m.channel and c.id = m.account_id
      where m.id = job.message_id and c.resting_at is not null)`,
  // What ends its worker would end the next one too: an attempt without an end counts.
  begun: 'attempts = job.attempts + (job.leased_until is not null)::int',
  shows: `job.id, job.kind, job.source_url, job.attempts, ${ofMessage('channel')} as channel,
    ${ofMessage('account_id')} as account_id, ${ofMessage('deleted_at')} is not null as deleted`,
};

type Row = {
  id: string;
  kind: string;
  channel: string;
  account_id: string;
  source_url: string;
  attempts: number;
  deleted: boolean;
};

const placeOf = (source: string): WaitingAttachment['place'] =>
  source.startsWith(referenceScheme) ? { reference: source.slice(referenceScheme.length) } : { url: source };

type Message = { complaintId: string; deleted: boolean };

/** The message is locked, so that a deletion comes either before this end or after it. */
const lockMessageOf = async (db: Queryable, id: string): Promise<Message | undefined> => {
  const { rows } = await db.query<Message>(
    `select m.complaint_id as "complaintId", m.deleted_at is not null as deleted
     from attachment a join message m on m.id = a.message_id where a.id = $1 and a.status = 'waiting' for share of m`,
    [id],
  );
  return rows[0];
};

const columnsOf = (end: AttachmentEnd, attempts: number): Readonly<Record<string, unknown>> => {
  switch (end.kind) {
    case 'stored': {
      const { objectKey, file, bytes } = end;
      const sha256 = createHash('sha256').update(bytes).digest();
      const stored = { object_key: objectKey, content_type: file.contentType, byte_length: bytes.length, sha256 };
      return { status: 'stored', attempts: attempts + 1, detail: null, kind: file.kind, ...stored };
    }
    case 'refused': {
      const { refusal, detail, byteLength } = end;
      const length = byteLength === undefined ? {} : { byte_length: byteLength };
      const why = { refusal, detail: detail === undefined ? null : storable(detail) };
      return { status: 'refused', attempts: attempts + 1, ...why, ...length };
    }
    case 'retry': {
      const { at, counted, detail } = end;
      return { not_before: new Date(at), attempts: attempts + (counted ? 1 : 0), detail: storable(detail) };
    }
  }
};

const settleIn = async (db: Queryable, claimed: WaitingAttachment, end: AttachmentEnd): Promise<Settled> => {
  const message = await lockMessageOf(db, claimed.id);
  if (message === undefined) return 'superseded';
  const { complaintId, deleted } = message;
  const columns = columnsOf(deleted ? { kind: 'refused', refusal: 'message-deleted' } : end, claimed.attempts);
  const { id, leasedUntil } = claimed;
  if (!(await settleRow(db, waiting, { key: [id], leasedUntil }, columns))) return 'superseded';
  if (end.kind !== 'retry') await tellCase(db, complaintId, 'attachment');
  return deleted ? 'message-deleted' : 'settled';
};

/** A settlement locks the message first, so that a deletion meanwhile wins. */
export const attachmentQueue = (pool: Pool): AttachmentQueue => ({
  claim: async (now, limit, leaseMs) =>
    (await claimRows<Row>(pool, waiting, { now, limit, leaseMs })).map((row) => ({
      ...{ id: row.id, kind: row.kind, channel: row.channel, accountId: row.account_id },
      ...{ place: placeOf(row.source_url), attempts: row.attempts, messageDeleted: row.deleted },
      leasedUntil: row.leasedUntil,
    })),
  settle: (claimed, end) => inTransaction(pool, (client) => settleIn(client, claimed, end)),
});
