// The log: append-only events, one global order without gaps, each hash covering the one before it.
// Must not look into an event; what it means is projections.ts.
import type { ComplaintEvent } from '#core/complaint/complaint.ts';
import { VersionConflict } from '#ports/case-log.ts';
import { linkHash, lockHead, moveHead, type Chain } from './hash-chain.ts';
import type { Queryable } from './queryable.ts';

export type StoredEvent = { seq: number; eventId: string; streamId: string; version: number; event: ComplaintEvent };

const insert = `insert into event (seq, event_id, stream_id, version, type, body, at, recorded_at, hash)
  select * from unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::timestamptz[],
    $8::timestamptz[], $9::bytea[])`;

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'event_stream_version_unique';

/** Appends after `expectedVersion`; throws VersionConflict when the stream is longer. `newId` makes time-ordered UUIDs. */
export const appendEvents = async (
  db: Queryable,
  chain: Chain,
  streamId: string,
  expectedVersion: number,
  events: readonly ComplaintEvent[],
  newId: () => string,
): Promise<StoredEvent[]> => {
  const head = await lockHead(db, chain, 'event');
  const { recordedAt } = head;
  let { hash } = head;
  const rows = events.map((event, index) => {
    const row = {
      seq: head.seq + index + 1,
      eventId: newId(),
      streamId,
      version: expectedVersion + index + 1,
      body: JSON.stringify(event),
      recordedAt,
    };
    hash = linkHash(head.key, 'event', hash, row);
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
      rows.map(() => recordedAt),
      rows.map((row) => row.hash),
    ]);
  } catch (error) {
    throw isTaken(error) ? new VersionConflict(`case ${streamId} moved on past ${String(expectedVersion)}`) : error;
  }
  await moveHead(db, 'event', { seq: head.seq + rows.length, hash });
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
