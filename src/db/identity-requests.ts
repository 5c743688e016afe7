// One-time links by which a reporter completes their identity: of the token its digest is kept, and what it was sealed to.
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { markerOf } from '#core/identity-token.ts';
import type { Instant } from '#core/time.ts';
import type { Ids } from '#ports/ids.ts';
import type { Sealing } from '#ports/sealing.ts';
import type { Queryable } from './queryable.ts';

const validMs = 7 * 24 * 3_600_000;
/** How long a form that is being stored holds its link. */
const claimMs = 30_000;

/** Under which a link is found; the token itself is not kept in clear. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** For the message that carries it, until that is sent. */
export const sealToken = (sealing: Pick<Sealing, 'seal'>, token: string): Buffer =>
  sealing.seal('token', tokenHash(token).toString('hex'), token);

type LinkDeps = { database: { pool: Pool }; ids: Ids; publicUrl: string; sealing: Pick<Sealing, 'seal'> };
type LinkFor = { complaintId: string; reporterId: string; now: number };

/** `hidden`: as it is written down, of the same length; it becomes the address when a message goes out. */
type IdentityLink = { url: string; hidden: string };
/** A link is made where it is asked for, and its request written with the question. */
export type MakeIdentityLink = (wanted: LinkFor) => Promise<IdentityLink>;

/** Makes a link that is good for seven days and one use. */
export const identityLinks =
  ({ database, ids, publicUrl, sealing }: LinkDeps): MakeIdentityLink =>
  async ({ complaintId, reporterId, now }) => {
    const token = ids.token();
    const hash = tokenHash(token);
    await database.pool.query(
      `insert into identity_request (token_hash, complaint_id, reporter_id, created_at, expires_at, sealed_token)
       values ($1, $2, $3, $4, $5, $6)`,
      [hash, complaintId, reporterId, new Date(now), new Date(now + validMs), sealToken(sealing, token)],
    );
    const at = `${publicUrl}/identitas/`;
    return { url: at + token, hidden: at + markerOf(hash.toString('hex')) };
  };

/** Whose identity a link asks for, and whether it can still be used. */
export type IdentityRequest = {
  complaintId: string;
  reporterId: string;
  expiresAt: Instant;
  usedAt?: Instant;
  claimedUntil?: Instant;
};

type Row = {
  complaint_id: string;
  reporter_id: string;
  expires_at: Date;
  used_at: Date | null;
  claimed_until: Date | null;
};

/** By the token of a link; undefined for one that we never gave out. */
export const findIdentityRequest = async (pool: Queryable, token: string): Promise<IdentityRequest | undefined> => {
  const { rows } = await pool.query<Row>(
    'select complaint_id, reporter_id, expires_at, used_at, claimed_until from identity_request where token_hash = $1',
    [tokenHash(token)],
  );
  const [row] = rows;
  return row === undefined
    ? undefined
    : {
        complaintId: row.complaint_id,
        reporterId: row.reporter_id,
        expiresAt: row.expires_at.getTime(),
        ...(row.used_at === null ? {} : { usedAt: row.used_at.getTime() }),
        ...(row.claimed_until === null ? {} : { claimedUntil: row.claimed_until.getTime() }),
      };
};

/** Holds the link while its form is stored. False when it is used, expired, or held by another press. */
export const claimIdentityRequest = async (pool: Pool, token: string, now: Instant): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `update identity_request set claimed_until = $3
     where token_hash = $1 and used_at is null and expires_at > $2 and (claimed_until is null or claimed_until <= $2)`,
    [tokenHash(token), new Date(now), new Date(now + claimMs)],
  );
  return rowCount === 1;
};

/** Ends a claim: used for ever, or free again because storing failed. */
export const endClaim = async (pool: Pool, token: string, usedAt: Instant | undefined): Promise<void> => {
  await pool.query('update identity_request set used_at = $2, claimed_until = null where token_hash = $1', [
    tokenHash(token),
    usedAt === undefined ? null : new Date(usedAt),
  ]);
};
