// What proves an officer besides the password, for their own screen; and a passkey's end.
import type { Pool } from 'pg';
import type { Queryable } from './queryable.ts';

/** How somebody can sign in, without a secret of it. */
export type Factors = {
  hasPassword: boolean;
  app: boolean;
  keys: { id: string; name: string; addedAt: Date | null }[];
  /** Ids of providers by which the officer has signed in. */
  providers: string[];
};

/** Of an unknown officer: nothing set up. */
export const findFactors = async (pool: Queryable, userId: string): Promise<Factors> => {
  const officer = await pool.query<{ app: boolean }>('select two_factor_enabled as app from officer where id = $1', [
    userId,
  ]);
  const keys = await pool.query<Factors['keys'][number]>(
    `select id, coalesce(name, '') as name, created_at as "addedAt" from officer_passkey where user_id = $1 order by created_at, id`,
    [userId],
  );
  const ways = await pool.query<{ way: string }>(
    'select provider_id as way from officer_credential where user_id = $1 order by provider_id',
    [userId],
  );
  const named = ways.rows.map(({ way }) => way);
  return {
    hasPassword: named.includes('credential'),
    app: officer.rows[0]?.app ?? false,
    keys: keys.rows,
    providers: named.filter((way) => way !== 'credential'),
  };
};

/** False when the officer has no such key. */
export const removeKey = async (pool: Pool, userId: string, keyId: string): Promise<boolean> => {
  const { rowCount } = await pool.query('delete from officer_passkey where user_id = $1 and id = $2', [userId, keyId]);
  return rowCount === 1;
};
