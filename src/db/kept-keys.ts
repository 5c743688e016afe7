// Keys whose work is in other people's hands (codes, ids of callers, names of letters): made once and kept sealed,
// so that a rotation of SECRET_KEY changes nothing that was handed out. Must never keep a key in clear.
import type { Pool } from 'pg';
import type { Sealing } from '#ports/sealing.ts';
import type { Queryable } from './queryable.ts';

/** One key for each purpose, the same for all processes. */
export type KeptKeys = {
  /** The key of one purpose; `make` says what it is when there is none yet. */
  get: (purpose: string, make: () => Buffer) => Promise<Buffer>;
};

const opened = (sealing: Sealing, purpose: string, sealed: Buffer): Buffer =>
  Buffer.from(sealing.open('kept', purpose, sealed), 'base64');

/** Whether there is any key that the present SECRET_KEY must open. */
export const hasKeptKeys = async (db: Queryable): Promise<boolean> => {
  const { rows } = await db.query<{ some: boolean }>('select exists (select 1 from kept_key) as some');
  return rows[0]?.some === true;
};

/** As it is sealed; undefined before it was made. */
export const findKeptKey = async (db: Queryable, purpose: string): Promise<Buffer | undefined> => {
  const { rows } = await db.query<{ sealed: Buffer }>('select sealed from kept_key where purpose = $1', [purpose]);
  return rows[0]?.sealed;
};

/** Throws when SECRET_KEY does not open a key that is kept. */
export const keptKeys = (pool: Pick<Pool, 'query'>, sealing: Sealing): KeptKeys => {
  const known = new Map<string, Buffer>();
  const find = async (purpose: string): Promise<Buffer | undefined> => {
    const sealed = await findKeptKey(pool, purpose);
    return sealed === undefined ? undefined : opened(sealing, purpose, sealed);
  };
  const make = async (purpose: string, made: Buffer): Promise<Buffer> => {
    const sealed = sealing.seal('kept', purpose, made.toString('base64'));
    // Of processes that start together one's key stays, and all take that one.
    await pool.query('insert into kept_key (purpose, sealed) values ($1, $2) on conflict (purpose) do nothing', [
      purpose,
      sealed,
    ]);
    return (await find(purpose)) ?? made;
  };
  return {
    get: async (purpose, fresh) => {
      const key = known.get(purpose) ?? (await find(purpose)) ?? (await make(purpose, fresh()));
      known.set(purpose, key);
      return key;
    },
  };
};
