// Who wrote: the person behind a platform's id. Locks the person's row, so that two workers never open two cases for two
// messages of one person at once.
import { isComplete } from '#core/complaint/steps/ask-identity.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import { storable } from './messages.ts';
import type { Queryable } from './queryable.ts';

export type Matched = { reporterId: string; identityId?: string; identityComplete: boolean };

const upsert = `with handle as (
    insert into reporter_handle (channel, account_id, external_id, reporter_id, name, handle)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (channel, account_id, external_id) do update
      set name = coalesce(excluded.name, reporter_handle.name), handle = coalesce(excluded.handle, reporter_handle.handle)
    returning reporter_id)
  select reporter_id from handle`;

/** A new person's row comes first, since the handle refers to it; without use it is taken back. */
export const matchReporter = async (
  db: Queryable,
  channel: string,
  accountId: string,
  author: { id: string; name?: string; handle?: string },
  fresh: { id: string; at: Date },
): Promise<Matched> => {
  const known = await db.query(
    'select 1 from reporter_handle where channel = $1 and account_id = $2 and external_id = $3',
    [channel, accountId, author.id],
  );
  if (known.rowCount === 0)
    await db.query('insert into reporter (id, created_at) values ($1, $2)', [fresh.id, fresh.at]);
  const name = author.name === undefined ? null : storable(author.name);
  const handle = author.handle === undefined ? null : storable(author.handle);
  const { rows } = await db.query<{ reporter_id: string }>(upsert, [
    channel,
    accountId,
    author.id,
    fresh.id,
    name,
    handle,
  ]);
  const reporterId = rows[0]?.reporter_id ?? fresh.id;
  if (known.rowCount === 0 && reporterId !== fresh.id) await db.query('delete from reporter where id = $1', [fresh.id]);
  return { reporterId, ...(await identityOf(db, reporterId)) };
};

const identityOf = async (db: Queryable, reporterId: string): Promise<Omit<Matched, 'reporterId'>> => {
  const current = await currentIdentity(db, reporterId);
  if (current === undefined) return { identityComplete: false };
  return { identityId: current.identityId, identityComplete: isComplete(current.fields) };
};

export const isIdentified = async (db: Queryable, reporterId: string): Promise<boolean> =>
  (await identityOf(db, reporterId)).identityComplete;

/** The person's identity that holds now, for a case that takes it over: a complete one first, then the reporter's own. */
export const currentIdentity = async (
  db: Queryable,
  reporterId: string,
): Promise<{ identityId: string; fields: IdentityField[] } | undefined> => {
  const { rows } = await db.query<{ id: string; fields: IdentityField[] }>(
    `select id, fields from identity where reporter_id in (select person_of($1)) and replaced_at is null
     order by fields @> '{name,phone}' and fields && '{address,kelurahan}' desc, reporter_id = $1 desc, consent_at desc limit 1`,
    [reporterId],
  );
  const [row] = rows;
  return row === undefined ? undefined : { identityId: row.id, fields: row.fields };
};
