// The shape of the tables of both logs, and of the words beside the record.
import type { Generated } from 'kysely';
import type { Instant, MaybeText } from './column-types.ts';

/** The record of all cases; rows are only ever added. `body` is the event as it was hashed. */
export type EventTable = {
  seq: string;
  event_id: string;
  stream_id: string;
  version: number;
  type: string;
  body: string;
  at: Instant;
  recorded_at: Generated<Date>;
  hash: Buffer;
};

/** Words of events, beside the record; without text and salt once they were erased. */
export type EventTextTable = { seq: string; field: string; text: MaybeText; salt: Buffer | null };

/** The record of what was done to the desk itself; rows are only ever added. */
export type AdministrativeEventTable = {
  seq: string;
  event_id: string;
  type: string;
  body: string;
  at: Instant;
  recorded_at: Instant;
  hash: Buffer;
};
