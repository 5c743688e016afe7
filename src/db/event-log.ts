// The log: append-only events, one global order without gaps, each hash covering the one before it.
// Must not look into an event; what it means is projections.ts, and which of it stands beside the log event-texts.ts.
import type { ComplaintEvent } from '#core/complaint/event.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import { VersionConflict } from '#ports/case-log.ts';
import { readEvent, splitEvent, keptTexts, type EventText, type TextsBeside } from './event-texts.ts';
import { linkHash, lockHead, type Chain, type Head } from './hash-chain.ts';
import type { Queryable } from './queryable.ts';

/** An event in its place: `seq` counts through the whole log, `version` through one case. */
export type StoredEvent = { seq: number; eventId: string; streamId: string; version: number; event: RecordedEvent };

// The end of the log moves in the same statement, and words go beside it.
const insert = (kept: string): string => `with moved as (update log_head set seq = $10, hash = $11)${kept}
  insert into event (seq, event_id, stream_id, version, type, body, at, recorded_at, hash)
  select * from unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::timestamptz[],
    $8::timestamptz[], $9::bytea[])`;
const inserts = {
  withTexts: insert(`, kept as (insert into event_text (seq, field, text, salt)
    select * from unnest($12::bigint[], $13::text[], $14::text[], $15::bytea[]))`),
  alone: insert(''),
};

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'event_stream_version_unique';

/** What one stream gets: `events` after `expectedVersion`, under ids that were made outside. */
export type NewEvents = {
  streamId: string;
  expectedVersion: number;
  events: readonly { eventId: string; event: ComplaintEvent }[];
};

type Chained = Omit<StoredEvent, 'event'> & {
  type: string;
  body: string;
  texts: EventText[];
  at: Date;
  recordedAt: Date;
  hash: Buffer;
};

/** The rows of all streams in their order, each hash covering the one before it. */
const chained = (head: Head, appends: readonly NewEvents[]): Chained[] => {
  const { recordedAt } = head;
  let { hash, seq } = head;
  return appends.flatMap(({ streamId, expectedVersion, events }) =>
    events.map(({ eventId, event }, index) => {
      seq += 1;
      const version = expectedVersion + index + 1;
      const { body, texts } = splitEvent(event);
      const link = { seq, eventId, streamId, version, body, recordedAt };
      hash = linkHash(head.key, 'event', hash, link);
      return { ...link, texts, type: event.type, at: new Date(event.at), hash };
    }),
  );
};

const columnsOf = (texts: readonly (EventText & { seq: number })[]): unknown[] => [
  texts.map(({ seq }) => seq),
  texts.map(({ field }) => field),
  texts.map(({ text }) => text),
  texts.map(({ salt }) => salt),
];

/** Appends to any number of streams in one statement; throws VersionConflict when one of them is longer than expected. */
export const appendStreams = async (db: Queryable, chain: Chain, appends: readonly NewEvents[]): Promise<void> => {
  const head = await lockHead(db, chain, 'event');
  const rows = chained(head, appends);
  const last = rows.at(-1);
  if (last === undefined) return;
  const beside = rows.flatMap(({ seq, texts }) => texts.map((one) => ({ seq, ...one })));
  try {
    await db.query(beside.length === 0 ? inserts.alone : inserts.withTexts, [
      rows.map((row) => row.seq),
      rows.map((row) => row.eventId),
      rows.map((row) => row.streamId),
      rows.map((row) => row.version),
      rows.map((row) => row.type),
      rows.map((row) => row.body),
      rows.map((row) => row.at),
      rows.map((row) => row.recordedAt),
      rows.map((row) => row.hash),
      last.seq,
      last.hash,
      ...(beside.length === 0 ? [] : columnsOf(beside)),
    ]);
  } catch (error) {
    throw isTaken(error) ? new VersionConflict('a case moved on past what was expected', { cause: error }) : error;
  }
};

type StreamRow = {
  seq: string;
  event_id: string;
  stream_id: string;
  version: number;
  body: string;
  texts: TextsBeside;
};

const storedOf = (row: StreamRow): StoredEvent => ({
  seq: Number(row.seq),
  eventId: row.event_id,
  streamId: row.stream_id,
  version: row.version,
  event: readEvent(row.body, row.texts),
});

/** The events of several complaints, each in order; none for an unknown id. */
export const readStreams = async (
  db: Queryable,
  streamIds: readonly string[],
): Promise<ReadonlyMap<string, StoredEvent[]>> => {
  const streams = new Map<string, StoredEvent[]>(streamIds.map((id) => [id, []]));
  if (streamIds.length === 0) return streams;
  const { rows } = await db.query<StreamRow>(
    `select e.seq, e.event_id, e.stream_id, e.version, e.body, ${keptTexts} from event e
     where e.stream_id = any($1::uuid[]) order by e.stream_id, e.version`,
    [streamIds],
  );
  for (const row of rows) streams.get(row.stream_id)?.push(storedOf(row));
  return streams;
};

/** One complaint's events in order; none for an unknown id. */
export const readStream = async (db: Queryable, streamId: string): Promise<StoredEvent[]> =>
  (await readStreams(db, [streamId])).get(streamId) ?? [];
