// Permissions that operators went to give at a provider: each is taken back once, by whoever began it, within ten minutes.
import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import type { AccountKey } from './accounts.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';

const lastsMs = 10 * 60_000;

/** What the platform brings back (`state`), what we keep (`verifier`), and what it is shown of that (`challenge`). */
export type BegunPermission = { state: string; verifier: string; challenge: string };

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Good for ten minutes; `state` is kept as a digest alone, so that nobody who reads rows can finish it. */
export const beginPermission = async (
  db: Queryable,
  { channel, id, officerId }: AccountKey & { officerId: string },
  now: Instant,
): Promise<BegunPermission> => {
  const [state, verifier] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')];
  await db.query('delete from account_permission where expires_at < $1', [new Date(now)]);
  await db.query(
    `insert into account_permission (state_hash, channel, account_id, officer_id, verifier, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [hashOf(state), channel, id, officerId, verifier, new Date(now + lastsMs)],
  );
  return { state, verifier, challenge: hashOf(verifier).toString('base64url') };
};

/** undefined where nobody began it, somebody else did, it was taken before, or it took too long. */
export const takePermission = async (
  db: Queryable,
  { state, officerId }: { state: string; officerId: string },
  now: Instant,
): Promise<(AccountKey & { verifier: string }) | undefined> => {
  const { rows } = await db.query<AccountKey & { verifier: string }>(
    `delete from account_permission where state_hash = $1 and officer_id = $2 and expires_at > $3
     returning channel, account_id as id, verifier`,
    [hashOf(state), officerId, new Date(now)],
  );
  return rows[0];
};

/** That the permission was given: a change of the account like any other. */
export const notePermission = (
  pool: Pool,
  { actor, now, administration }: Asking,
  { channel, id: accountId }: AccountKey,
): Promise<void> =>
  inTransaction(pool, (client) =>
    administration.record(client, {
      ...{ by: actor, at: now },
      act: { type: 'AccountChanged', channel, accountId, changed: ['refreshToken'] },
    }),
  );
