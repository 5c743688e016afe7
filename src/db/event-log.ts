// The log: append-only events, one global order without gaps, each hash covering the one before it.
// Must not look into an event; what it means is projections.ts.
import type { ComplaintEvent } from '#core/complaint/complaint.ts';
import { VersionConflict } from '#ports/store.ts';
import { hashOf } from './hash-chain.ts';
import type { Queryable } from './queryable.ts';

export type StoredEvent = { seq: number; eventId: string; streamId: string; version: number; event: ComplaintEvent };

type Head = { seq: string; hash: Buffer };

/** Locks the end of the log until the transaction ends: appends of the whole city go in one order. */
const lockHead = async (db: Queryable): Promise<{ seq: number; hash: Buffer }> => {
  const { rows } = await db.query<Head>('select seq, hash from log_head for update');
  const [head] = rows;
  if (head === undefined) throw new Error('log_head has no row');
  return { seq: Number(head.seq), hash: head.hash };
};

const insert = `insert into event (seq, event_id, stream_id, version, type, body, at, hash)
  select * from unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::timestamptz[], $8::bytea[])`;

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'event_stream_version_unique';

/** Appends after `expectedVersion`; throws VersionConflict when the stream is longer. `newId` makes time-ordered UUIDs. */
export const appendEvents = async (
  db: Queryable,
  streamId: string,
  expectedVersion: number,
  events: readonly ComplaintEvent[],
  newId: () => string,
): Promise<StoredEvent[]> => {
  const head = await lockHead(db);
  let { hash } = head;
  const rows = events.map((event, index) => {
    const row = {
      seq: head.seq + index + 1,
      eventId: newId(),
      streamId,
      version: expectedVersion + index + 1,
      body: JSON.stringify(event),
    };
    hash = hashOf(hash, row);
    return { ...row, event, hash };
  });
  try {
    await db.query(insert, [
      rows.map((row) => row.seq),
      rows.map((row) => row.eventId),
      rows.map((row) => row.streamId),
      rows.map((row) => row.version),
      rows.map((row) => row.event.type),
      rows.map((row) => row.body),
      rows.map((row) => new Date(row.event.at)),
      rows.map((row) => row.hash),
    ]);
  } catch (error) {
    throw isTaken(error) ? new VersionConflict(`case ${streamId} moved on past ${String(expectedVersion)}`) : error;
  }
  await db.query('update log_head set seq = $1, hash = $2', [head.seq + rows.length, hash]);
  return rows;
};

type Row = { seq: string; event_id: string; version: number; body: string };

/** One complaint's events in order; none for an unknown id. */
export const readStream = async (db: Queryable, streamId: string): Promise<StoredEvent[]> => {
  const { rows } = await db.query<Row>(
    'select seq, event_id, version, body from event where stream_id = $1 order by version',
    [streamId],
  );
  return rows.map((row) => ({
    seq: Number(row.seq),
    eventId: row.event_id,
    streamId,
    version: row.version,
    event: JSON.parse(row.body) as ComplaintEvent,
  }));
};
