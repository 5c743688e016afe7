// What came by public links, and those links: of a token its digest is kept, of what was typed the sealed bytes.
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Complaint } from '#core/complaint/complaint.ts';
import { asPublicToken, publicTokenOf } from '#core/public-token.ts';
import type { Instant } from '#core/time.ts';
import type { Identity, Proposal } from '#ports/identity-vault.ts';
import type { Ids } from '#ports/ids.ts';
import type { Proposals } from '#ports/proposals.ts';
import type { Sealing } from '#ports/sealing.ts';
import { tokenHash } from './identity-requests.ts';
import type { Queryable } from './queryable.ts';

const validMs = 7 * 24 * 3_600_000;

type LinkDeps = { database: { pool: Pool }; ids: Pick<Ids, 'token'>; publicUrl: string };

/** Where everybody who reads the reply comes to; good for seven days. */
export const publicLinks =
  ({ database, ids, publicUrl }: LinkDeps) =>
  async ({ complaintId, now }: { complaintId: string; now: Instant }): Promise<{ url: string }> => {
    const token = publicTokenOf(createHash('sha256').update(ids.token()).digest());
    await database.pool.query(
      'insert into public_link (token_hash, complaint_id, created_at, expires_at) values ($1, $2, $3, $4)',
      [tokenHash(token), complaintId, new Date(now), new Date(now + validMs)],
    );
    return { url: `${publicUrl}/isi/${token}` };
  };

/** Of which case, and until when; undefined for a token that we never gave out. */
export type PublicLink = { complaintId: string; expiresAt: Instant };

export const findPublicLink = async (db: Queryable, token: string): Promise<PublicLink | undefined> => {
  const { rows } = await db.query<{ complaint_id: string; expires_at: Date }>(
    'select complaint_id, expires_at from public_link where token_hash = $1',
    [tokenHash(asPublicToken(token))],
  );
  const [row] = rows;
  return row === undefined ? undefined : { complaintId: row.complaint_id, expiresAt: row.expires_at.getTime() };
};

/** Within a transaction. */
export const proposalsIn = (db: Queryable, sealing: Pick<Sealing, 'seal'>): Proposals => ({
  keep: async ({ id, complaintId, identity, fields, givenAt }) => {
    await db.query(
      'insert into identity_proposal (id, complaint_id, sealed, fields, given_at) values ($1, $2, $3, $4, $5)',
      [id, complaintId, sealing.seal('identity', id, JSON.stringify(identity)), fields, new Date(givenAt)],
    );
  },
});

type Row = { id: string; sealed: Buffer; given_at: Date };

/** Those of one case that wait, the oldest first, opened. */
export const findProposals =
  (db: Queryable, sealing: Pick<Sealing, 'open'>) =>
  async (complaintId: string): Promise<Proposal[]> => {
    const { rows } = await db.query<Row>(
      'select id, sealed, given_at from identity_proposal where complaint_id = $1 order by given_at, id',
      [complaintId],
    );
    return rows.map(({ id, sealed, given_at: givenAt }) => ({
      id,
      identity: JSON.parse(sealing.open('identity', id, sealed)) as Identity,
      givenAt: givenAt.getTime(),
    }));
  };

type Changed = { id: string; before: Complaint; after: Complaint };

const waiting = (state: Complaint) => (state.status === 'none' ? undefined : state.file.proposals);

/** What the case waits for no longer is destroyed with the event that says so. */
export const dropSettled = async (db: Queryable, cases: readonly Changed[]): Promise<void> => {
  for (const { id, before, after } of cases) {
    const kept = waiting(after);
    if (waiting(before) === kept) continue;
    const ids = (kept ?? []).map(({ proposalId }) => proposalId);
    await db.query('delete from identity_proposal where complaint_id = $1 and not id = any($2::uuid[])', [id, ids]);
  }
};
