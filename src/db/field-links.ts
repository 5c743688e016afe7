// Links by which somebody without an account works on one case: found by the digest of their token, which is kept nowhere.
// Until when one serves the case's log says.
import type { Instant } from '#core/time.ts';
import { tokenHash } from './identity-requests.ts';
import type { Queryable } from './queryable.ts';
import { storable } from './rows.ts';

/** `task`: what whoever has the link is to do, in the words of the officer who made it. */
export type FieldLinkRow = {
  id: string;
  complaintId: string;
  agencyId: string;
  task: string;
  madeBy: string;
  madeAt: Instant;
};

/** Serves nothing until its case knows it. */
export const keepFieldLink = async (db: Queryable, token: string, link: FieldLinkRow): Promise<void> => {
  const { id, complaintId, agencyId, task, madeBy, madeAt } = link;
  await db.query(
    `insert into field_link (id, token_hash, complaint_id, agency_id, task, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, tokenHash(token), complaintId, agencyId, storable(task), madeBy, new Date(madeAt)],
  );
};

/** Undefined for a token that we never gave out. */
export const findFieldLink = async (
  db: Queryable,
  token: string,
): Promise<Pick<FieldLinkRow, 'id' | 'complaintId' | 'task'> | undefined> => {
  const { rows } = await db.query<Pick<FieldLinkRow, 'id' | 'complaintId' | 'task'>>(
    `select id, complaint_id as "complaintId", task from field_link where token_hash = $1`,
    [tokenHash(token)],
  );
  return rows[0];
};
