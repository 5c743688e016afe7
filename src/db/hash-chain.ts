// How the rows of a log hang together: each one's digest covers the digest before it, under a key that the database never holds in clear.
// Must not know what a row means, or which logs there are beyond their tables' names.
import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Sealing } from '#ports/sealing.ts';
import type { Queryable } from './queryable.ts';

/** The two chained logs, by their tables. */
export type LogName = 'event' | 'administrative_event';

/** The table that holds the end of each log. */
export const headOf = {
  event: 'log_head',
  administrative_event: 'administrative_head',
} as const satisfies Record<LogName, string>;

/** A row as it is hashed; `recordedAt` is whole milliseconds. */
export type Link = {
  seq: number;
  eventId: string;
  streamId: string;
  version: number;
  body: string;
  recordedAt: Date;
};

/** A key of the chain, and where in each log it began: the end of the log as it was then. */
export type ChainKey = { version: number; key: KeyObject; from: Record<LogName, Place> };
/** An entry of a log, and the digest that holds it and everything before it. */
export type Place = { seq: number; hash: Buffer };

/** Digests keyed by what stands sealed in the database: whoever can only write rows cannot make them. */
export type Chain = {
  /** Throws when there is no such key, or SECRET_KEY does not open it. */
  keyOf: (db: Queryable, version: number) => Promise<ChainKey>;
};

/** SHA-256 over the hash before, the row's place in both orders, and the very bytes of its body: how rows were chained before there were keys. */
export const hashOf = (before: Buffer, row: Omit<Link, 'recordedAt'>): Buffer =>
  createHash('sha256')
    .update(before)
    .update(`${String(row.seq)}\n${row.eventId}\n${row.streamId}\n${String(row.version)}\n${row.body}`)
    .digest();

/** The same under a key, over which log it is and when the row was written as well. */
const keyedHashOf = (key: KeyObject, log: LogName, before: Buffer, row: Link): Buffer =>
  createHmac('sha256', key)
    .update(before)
    .update(
      JSON.stringify([log, row.seq, row.eventId, row.streamId, row.version, row.recordedAt.toISOString(), row.body]),
    )
    .digest();

/** `key` is absent for rows from before there were keys. */
export const linkHash = (key: ChainKey | undefined, log: LogName, before: Buffer, row: Link): Buffer =>
  key === undefined ? hashOf(before, row) : keyedHashOf(key.key, log, before, row);

type SealedKey = { key: string; from: Record<LogName, { seq: number; hash: string }> };

const rowIdOf = (version: number): string => `v${String(version)}`;

type RawKey = Omit<ChainKey, 'key'> & { key: Buffer };

const sealChainKey = (sealing: Sealing, { version, key, from }: RawKey): Buffer => {
  const placed = ({ seq, hash }: Place) => ({ seq, hash: hash.toString('hex') });
  const told: SealedKey = {
    key: key.toString('base64'),
    from: { event: placed(from.event), administrative_event: placed(from.administrative_event) },
  };
  return sealing.seal('chain', rowIdOf(version), JSON.stringify(told));
};

/** Throws when SECRET_KEY does not open it, or when it was sealed for another version. */
const openChainKey = (sealing: Pick<Sealing, 'open'>, version: number, sealed: Buffer): ChainKey => {
  const { key, from } = JSON.parse(sealing.open('chain', rowIdOf(version), sealed)) as SealedKey;
  const placed = ({ seq, hash }: { seq: number; hash: string }): Place => ({ seq, hash: Buffer.from(hash, 'hex') });
  return {
    version,
    key: createSecretKey(key, 'base64'),
    from: { event: placed(from.event), administrative_event: placed(from.administrative_event) },
  };
};

/** All keys by their version, as one walk over a log needs them. */
export const readChainKeys = async (db: Queryable, sealing: Pick<Sealing, 'open'>): Promise<ChainKey[]> => {
  const { rows } = await db.query<{ version: number; sealed: Buffer }>(
    'select version, sealed from chain_key order by version',
  );
  return rows.map(({ version, sealed }) => openChainKey(sealing, version, sealed));
};

/** Keys are read once: one that another process added is found when a log's head first names it. */
export const hashChain = (sealing: Sealing): Chain => {
  const known = new Map<number, ChainKey>();
  return {
    keyOf: async (db, version) => {
      const found = known.get(version);
      if (found !== undefined) return found;
      const { rows } = await db.query<{ sealed: Buffer }>('select sealed from chain_key where version = $1', [version]);
      const [row] = rows;
      if (row === undefined) throw new Error(`the log is chained under key ${String(version)}, which is not there`);
      const opened = openChainKey(sealing, version, row.sealed);
      known.set(version, opened);
      return opened;
    },
  };
};

/** The end of a log; without a key: of a version from before there were keys. */
export type Head = Place & { key: ChainKey | undefined; recordedAt: Date };

/** Locks the end of the log until the transaction ends: appends of the whole city go in one order. */
export const lockHead = async (db: Queryable, chain: Chain, log: LogName): Promise<Head> => {
  const { rows } = await db.query<{ seq: string; hash: Buffer; key_version: number; recorded_at: Date }>(
    `select seq, hash, key_version, date_trunc('milliseconds', clock_timestamp()) as recorded_at
     from ${headOf[log]} for update`,
  );
  const [head] = rows;
  if (head === undefined) throw new Error(`${headOf[log]} has no row`);
  const { key_version: version, hash, recorded_at: recordedAt } = head;
  return {
    seq: Number(head.seq),
    hash,
    key: version === 0 ? undefined : await chain.keyOf(db, version),
    recordedAt,
  };
};

/** Within the transaction that locked it. */
export const moveHead = async (db: Queryable, log: LogName, { seq, hash }: Place): Promise<void> => {
  await db.query(`update ${headOf[log]} set seq = $1, hash = $2`, [seq, hash]);
};

/** The end of a log, locked: nothing is appended until the transaction ends. */
const placeOf = async (db: Queryable, log: LogName): Promise<Place> => {
  const { rows } = await db.query<{ seq: string; hash: Buffer }>(`select seq, hash from ${headOf[log]} for update`);
  const [head] = rows;
  if (head === undefined) throw new Error(`${headOf[log]} has no row`);
  return { seq: Number(head.seq), hash: head.hash };
};

type NewKey = { sealing: Sealing; keyFor: (version: number) => Buffer };

/** From the ends of both logs on every link is made under a new key; the sealed key holds those ends. Returns its version. */
export const addChainKey = async (db: Queryable, { sealing, keyFor }: NewKey): Promise<number> => {
  const from = { event: await placeOf(db, 'event'), administrative_event: await placeOf(db, 'administrative_event') };
  const { rows } = await db.query<{ last: number }>('select coalesce(max(version), 0) as last from chain_key');
  const version = (rows[0]?.last ?? 0) + 1;
  const sealed = sealChainKey(sealing, { version, key: keyFor(version), from });
  await db.query('insert into chain_key (version, sealed) values ($1, $2)', [version, sealed]);
  for (const head of Object.values(headOf)) await db.query(`update ${head} set key_version = $1`, [version]);
  return version;
};
