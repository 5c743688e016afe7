// How far a server's log of changes has come: a number that only grows, by which a replica is measured against its primary.
import type { Queryable } from './queryable.ts';

/** Bytes of the log since the server was made. */
export type Position = bigint;

const pageBytes = 8192n;
const pageHeadBytes = 24n;

/** A page that was begun and holds nothing yet is told as its head's end, which no replica reaches before the next change. */
export const endOfWritten = (told: Position): Position =>
  told % pageBytes === pageHeadBytes ? told - pageHeadBytes : told;

/** Opaque to whoever carries it. */
export const writePosition = (position: Position): string => position.toString(16);

/** Of what somebody else carried; undefined when it is none. */
export const parsePosition = (text: string | undefined): Position | undefined =>
  text !== undefined && /^[0-9a-f]{1,16}$/.test(text) ? BigInt(`0x${text}`) : undefined;

/** The later one; undefined, which no replica has reached, when one of them is. */
export const laterOf = (...all: readonly (Position | undefined)[]): Position | undefined =>
  all.reduce((one, other) => (one === undefined || other === undefined ? undefined : one > other ? one : other), 0n);

/**
 * Everything that was committed before the question lies below. What is not on the disk yet holds no commit, and a replica is given it
 * only some time later, unless the server is set to commit without waiting for the disk.
 */
export const primaryPosition = async (db: Queryable): Promise<Position> => {
  const { rows } = await db.query<{ position: string }>(
    `select (case current_setting('synchronous_commit') when 'off' then pg_current_wal_insert_lsn()
      else pg_current_wal_flush_lsn() end - '0/0'::pg_lsn)::text as position`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the server told no position');
  return endOfWritten(BigInt(row.position));
};

/** What a server says of itself. `isStandby` false: it takes writes, whatever it was made for. `instance`: no other start of a server says the same. `appliedMs`: how long ago, by its own clock, the latest of what it has was committed. */
export type Standing = { isStandby: boolean; position: Position; instance: string; appliedMs: number | undefined };

export const standingOfServer = async (db: Queryable): Promise<Standing> => {
  const { rows } = await db.query<{
    standby: boolean;
    position: string | null;
    instance: string;
    applied: number | null;
  }>(
    `select pg_is_in_recovery() as standby, (pg_last_wal_replay_lsn() - '0/0'::pg_lsn)::text as position,
      extract(epoch from pg_postmaster_start_time())::text as instance,
      (extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp()) * 1000)::float8 as applied`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the server told no standing');
  const { standby: isStandby, position, instance, applied } = row;
  return { isStandby, position: BigInt(position ?? 0), instance, appliedMs: applied ?? undefined };
};

/** `of` is the same of two servers where one is a copy of the other, and the same database is meant on it. */
export type Lineage = { of: string; readableTables: number };

export const lineageOf = async (db: Queryable): Promise<Lineage> => {
  const { rows } = await db.query<Lineage>(
    `select concat_ws('/', system_identifier, current_database()) as of,
      (select count(*)::int from pg_class c where c.relkind = 'r' and pg_table_is_visible(c.oid)
        and has_table_privilege(c.oid, 'select')) as "readableTables"
     from pg_control_system()`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the server told no lineage');
  return row;
};
