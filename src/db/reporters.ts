// Who wrote: the person behind a platform's ids. Locks the rows of these ids, so that two workers never open two cases for two
// messages of one person at once.
import { isComplete } from '#core/complaint/steps/ask-identity.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import type { InboundAuthor } from '#ports/inbound-who.ts';
import type { IdsThere, Matched } from '#ports/reporters.ts';
import { storable } from './rows.ts';
import type { Queryable } from './queryable.ts';

/** One id of a person; another may come to hold a passing one. */
export type Handle = { id: string; reporterId: string; passing: boolean };

/** Each id once; `passing`: the platform may give it to somebody else. */
export const handlesOf = (author: InboundAuthor): { id: string; passing: boolean }[] =>
  [...new Set([author.id, ...(author.otherIds ?? [])])].map((id) => ({
    id,
    passing: author.passingIds?.includes(id) === true,
  }));

/** In the order in which they are written: two who write at once wait for each other, and never in a ring. */
const known = `select external_id as id, reporter_id as "reporterId", passing from reporter_handle
  where channel = $1 and account_id = $2 and external_id = any($3) order by array_position($3, external_id) for update`;

/** Those that are known, locked until the transaction ends. */
export const findHandles = async (
  db: Queryable,
  { channel, accountId }: IdsThere,
  ids: readonly string[],
): Promise<Handle[]> => (await db.query<Handle>(known, [channel, accountId, ids])).rows;

const lasting = `select 1 from reporter_handle
  where channel = $1 and account_id = $2 and reporter_id = $3 and not passing and external_id <> all($4) limit 1`;

/**
 * Whose these ids are: of who holds one that lasts; else of who holds a passing one, unless they are known under another lasting
 * one: then what passes has passed on, and whoever wrote is somebody new.
 */
export const ownerOf = async (
  db: Queryable,
  there: IdsThere,
  ids: readonly { id: string; passing: boolean }[],
  held: readonly Handle[],
): Promise<string | undefined> => {
  const passes = (id: string): boolean => ids.find((one) => one.id === id)?.passing ?? false;
  const byLasting = ids.flatMap(({ id, passing }) =>
    passing ? [] : held.filter((one) => one.id === id).map(({ reporterId }) => reporterId),
  )[0];
  if (byLasting !== undefined) return byLasting;
  const lastingIds = ids.filter(({ passing }) => !passing).map(({ id }) => id);
  for (const { id, reporterId } of held.filter((one) => passes(one.id))) {
    if (lastingIds.length === 0) return reporterId;
    const values = [there.channel, there.accountId, reporterId, [...lastingIds, id]];
    if ((await db.query(lasting, values)).rowCount === 0) return reporterId;
  }
  return undefined;
};

const upsert = `insert into reporter_handle (channel, account_id, external_id, reporter_id, name, handle, passing)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (channel, account_id, external_id) do update
    set name = coalesce(excluded.name, reporter_handle.name), handle = coalesce(excluded.handle, reporter_handle.handle)
  returning reporter_id as "reporterId"`;

/** Text as a column takes it; what is absent is null. */
export const orNull = (text: string | undefined): string | null => (text === undefined ? null : storable(text));

/** Resolves to whose it is: another's, where they were quicker. */
export const keepHandle = async (
  db: Queryable,
  { channel, accountId }: IdsThere,
  { id, reporterId, passing }: Handle,
  { name, handle }: Pick<InboundAuthor, 'name' | 'handle'> = {},
): Promise<string> => {
  const values = [channel, accountId, id, reporterId, orNull(name), orNull(handle), passing];
  return (await db.query<{ reporterId: string }>(upsert, values)).rows[0]?.reporterId ?? reporterId;
};

/** Without a name: what is known of a person stands with their ids and in the vault. */
export const addReporter = async (db: Queryable, fresh: { id: string; at: Date }): Promise<void> => {
  await db.query('insert into reporter (id, created_at) values ($1, $2)', [fresh.id, fresh.at]);
};

/** The identity that holds now; without one, incomplete. */
export const identityOf = async (db: Queryable, reporterId: string): Promise<Omit<Matched, 'reporterId'>> => {
  const current = await currentIdentity(db, reporterId);
  if (current === undefined) return { identityComplete: false };
  return { identityId: current.identityId, identityComplete: isComplete(current.fields) };
};

/** Whether the identity that holds now is complete. */
export const isIdentified = async (db: Queryable, reporterId: string): Promise<boolean> =>
  (await identityOf(db, reporterId)).identityComplete;

/** Of a person's identities: a complete one first, then the own one of the reporter whom `reporter` names in the statement. */
export const bestIdentityFirst = (reporter: string): string =>
  `fields @> '{name,phone}' and fields && '{address,kelurahan}' desc, reporter_id = ${reporter} desc, given_at desc`;

/** The person's identity that holds now, for a case that takes it over: a complete one first, then the reporter's own. */
export const currentIdentity = async (
  db: Queryable,
  reporterId: string,
): Promise<{ identityId: string; fields: IdentityField[] } | undefined> => {
  const { rows } = await db.query<{ id: string; fields: IdentityField[] }>(
    `select id, fields from identity where reporter_id in (select person_of($1)) and replaced_at is null
     order by ${bestIdentityFirst('$1')} limit 1`,
    [reporterId],
  );
  const [row] = rows;
  return row === undefined ? undefined : { identityId: row.id, fields: row.fields };
};
