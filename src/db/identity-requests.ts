// One-time links by which a reporter completes their identity: only the token's digest is kept.
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Ids } from '#ports/ids.ts';

const validMs = 7 * 24 * 3_600_000;

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

type LinkDeps = { database: { pool: Pool }; ids: Ids; publicUrl: string };
type LinkFor = { complaintId: string; reporterId: string; now: number };

/** Makes a link that is good for seven days and one use, and answers with its address. */
export const makeIdentityLink = async (deps: LinkDeps, { complaintId, reporterId, now }: LinkFor): Promise<string> => {
  const token = deps.ids.token();
  await deps.database.pool.query(
    'insert into identity_request (token_hash, complaint_id, reporter_id, created_at, expires_at) values ($1, $2, $3, $4, $5)',
    [tokenHash(token), complaintId, reporterId, new Date(now), new Date(now + validMs)],
  );
  return `${deps.publicUrl}/identitas/${token}`;
};
