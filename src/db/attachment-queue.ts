// The queue of what citizens attached and nobody fetched yet: rows of `attachment`, claimed under a lease and settled once.
// Must not decide whether to try again; it keeps what fetch-attachments decided.
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import type { AttachmentEnd, AttachmentQueue, Settled, WaitingAttachment } from '#ports/media.ts';
import { referenceScheme, storable } from './messages.ts';
import { inTransaction, type Queryable } from './queryable.ts';

// The lease is a later `not_before`: a worker that died gives its rows back without a word.
const claim = `with due as (
    select a.id from attachment a
    where a.status = 'waiting' and a.not_before <= $1 and a.message_id is not null and a.source_url is not null
      and not exists (select 1 from message m join channel_account c on c.channel = m.channel and c.id = m.account_id
        where m.id = a.message_id and c.resting_at is not null)
    order by a.not_before, a.id limit $2 for update skip locked)
  update attachment a set not_before = $3, attempts = a.attempts + 1
  from due, message m where due.id = a.id and m.id = a.message_id
  returning a.id, a.kind, m.channel, m.account_id, a.source_url, a.attempts, m.deleted_at is not null as deleted`;

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

const claimRows = async (pool: Pool, now: Instant, limit: number, leaseMs: number): Promise<WaitingAttachment[]> => {
  const { rows } = await pool.query<Row>(claim, [new Date(now), limit, new Date(now + leaseMs)]);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    channel: row.channel,
    accountId: row.account_id,
    place: placeOf(row.source_url),
    attempts: row.attempts,
    messageDeleted: row.deleted,
  }));
};

type Held = { complaintId: string; deleted: boolean };

/** The message is locked, so that a deletion comes either before this end or after it. */
const findHeld = async (db: Queryable, { id, attempts }: WaitingAttachment): Promise<Held | undefined> => {
  const { rows } = await db.query<Held>(
    `select m.complaint_id as "complaintId", m.deleted_at is not null as deleted
     from attachment a join message m on m.id = a.message_id
     where a.id = $1 and a.status = 'waiting' and a.attempts = $2 for share of m for update of a`,
    [id, attempts],
  );
  return rows[0];
};

const write = async (db: Queryable, id: string, end: AttachmentEnd): Promise<void> => {
  switch (end.kind) {
    case 'stored': {
      const { objectKey, file, bytes } = end;
      await db.query(
        `update attachment set status = 'stored', detail = null, kind = $2, object_key = $3, content_type = $4, byte_length = $5, sha256 = $6
         where id = $1`,
        [id, file.kind, objectKey, file.contentType, bytes.length, createHash('sha256').update(bytes).digest()],
      );
      return;
    }
    case 'refused':
      await db.query(
        `update attachment set status = 'refused', refusal = $2, detail = $3, byte_length = coalesce($4, byte_length)
         where id = $1`,
        [id, end.refusal, end.detail === undefined ? null : storable(end.detail), end.byteLength ?? null],
      );
      return;
    case 'retry':
      await db.query('update attachment set not_before = $2, attempts = attempts - $3, detail = $4 where id = $1', [
        id,
        new Date(end.at),
        end.counted ? 0 : 1,
        storable(end.detail),
      ]);
  }
};

const settleIn = async (db: Queryable, claimed: WaitingAttachment, end: AttachmentEnd): Promise<Settled> => {
  const held = await findHeld(db, claimed);
  if (held === undefined) return 'superseded';
  await write(db, claimed.id, held.deleted ? { kind: 'refused', refusal: 'message-deleted' } : end);
  if (end.kind !== 'retry')
    await db.query(`select pg_notify('tanggap_change', $1)`, [
      JSON.stringify({ complaintId: held.complaintId, what: 'attachment' }),
    ]);
  return held.deleted ? 'message-deleted' : 'settled';
};

export const attachmentQueue = (pool: Pool): AttachmentQueue => ({
  claim: (now, limit, leaseMs) => claimRows(pool, now, limit, leaseMs),
  settle: (claimed, end) => inTransaction(pool, (client) => settleIn(client, claimed, end)),
});
