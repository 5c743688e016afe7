// What platforms say of their ids: that one was given up, which holds in its place, and that two are of one person.
// Must leave nothing that waits addressed to an id that was given up: its next holder is somebody else.
import type { Instant } from '#core/time.ts';
import type { IdentityChange } from '#ports/inbound-who.ts';
import type { IdsThere } from '#ports/reporters.ts';
import type { Queryable } from './queryable.ts';
import { findHandles, keepHandle, ownerOf, type Handle } from './reporters.ts';

/** What a message of `at` was addressed by; the first change after it tells. */
export const currentIds = async (
  db: Queryable,
  { channel, accountId }: IdsThere,
  ids: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, string | undefined>> => {
  const { rows } = await db.query<{ id: string; became: string | null }>(
    `select distinct on (external_id) external_id as id, became from given_up_id
     where channel = $1 and account_id = $2 and external_id = any($3) and given_up_at >= $4 order by external_id, given_up_at`,
    [channel, accountId, ids, new Date(at)],
  );
  return new Map(rows.map(({ id, became }) => [id, became ?? undefined]));
};

/** The key under which a conversation is kept: another where the platform changed its id. */
export const threadKeyOf = async (db: Queryable, { channel, accountId }: IdsThere, key: string): Promise<string> => {
  const { rows } = await db.query<{ thread_key: string }>(
    'select thread_key from thread_alias where channel = $1 and account_id = $2 and alias_key = $3',
    [channel, accountId, key],
  );
  return rows[0]?.thread_key ?? key;
};

/** From now on `alias` leads to the conversation `key`. */
export const setAlias = async (
  db: Queryable,
  { channel, accountId }: IdsThere,
  alias: string,
  key: string,
): Promise<void> => {
  if (alias === key) return;
  await db.query(
    `insert into thread_alias (channel, account_id, alias_key, thread_key) values ($1, $2, $3, $4)
     on conflict (channel, account_id, alias_key) do update set thread_key = excluded.thread_key`,
    [channel, accountId, alias, key],
  );
};

/** Two reporters are one person, as their platform says; in either order. */
export const noteSame = async (db: Queryable, one: string, other: string): Promise<void> => {
  if (one === other) return;
  await db.query(
    `insert into reporter_same (reporter_id, other_reporter_id) values (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid))
     on conflict do nothing`,
    [one, other],
  );
};

/** Of what waits, and of the messages that answers to come will name. */
const readdress = async (
  db: Queryable,
  { channel, accountId }: IdsThere,
  { field, from, to, key }: { field: 'personId' | 'postId'; from: string; to: string; key: string },
): Promise<void> => {
  await db.query(
    `update outbox set target = jsonb_set(target, array[$3::text], to_jsonb($5::text))
     where channel = $1 and account_id = $2 and status in ('queued', 'sending', 'by-hand') and target ->> $3 = $4`,
    [channel, accountId, field, from, to],
  );
  await db.query(
    `update message set reply_target = jsonb_set(reply_target, array[$3::text], to_jsonb($5::text))
     where channel = $1 and account_id = $2 and visibility in ('private', 'public')
       and (thread_key = $6 or starts_with(thread_key, $6 || ':')) and reply_target ->> $3 = $4`,
    [channel, accountId, field, from, to, key],
  );
};

type GivenUp = { id: string; became: string | undefined; at: Instant };

const keepGivenUp = async (
  db: Queryable,
  { channel, accountId }: IdsThere,
  { id, became, at }: GivenUp,
): Promise<void> => {
  await db.query('update given_up_id set became = $4 where channel = $1 and account_id = $2 and became = $3', [
    channel,
    accountId,
    id,
    became ?? null,
  ]);
  await db.query(
    `insert into given_up_id (channel, account_id, external_id, given_up_at, became) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [channel, accountId, id, new Date(at), became ?? null],
  );
};

type Named = { name?: string; handle?: string };

/** From now on the id is nobody's, and whoever writes under it begins a conversation. Resolves to what its holder was called. */
export const giveUp = async (db: Queryable, there: IdsThere, givenUp: GivenUp): Promise<Named> => {
  const { id, became, at } = givenUp;
  const key = await threadKeyOf(db, there, id);
  await keepGivenUp(db, there, givenUp);
  await readdress(db, there, { field: 'personId', from: id, to: became ?? '', key });
  await setAlias(db, there, id, `${id}~${String(at)}`);
  const { rows } = await db.query<{ name: string | null; handle: string | null }>(
    'delete from reporter_handle where channel = $1 and account_id = $2 and external_id = $3 returning name, handle',
    [there.channel, there.accountId, id],
  );
  const { name, handle } = rows[0] ?? { name: null, handle: null };
  return { ...(name === null ? {} : { name }), ...(handle === null ? {} : { handle }) };
};

/** Another id by which the holder of this one is known still; one that lasts first. */
export const otherIdOf = async (
  db: Queryable,
  { channel, accountId }: IdsThere,
  { reporterId, id }: Pick<Handle, 'reporterId' | 'id'>,
): Promise<string | undefined> => {
  const { rows } = await db.query<{ id: string }>(
    `select external_id as id from reporter_handle
     where channel = $1 and account_id = $2 and reporter_id = $3 and external_id <> $4 order by passing, external_id limit 1`,
    [channel, accountId, reporterId, id],
  );
  return rows[0]?.id;
};

/** Who wrote under a new id since the change is who changed; who did before was somebody else. */
const wroteBefore = async (db: Queryable, there: IdsThere, id: string, at: Instant): Promise<boolean> => {
  const { rows } = await db.query(
    `select 1 from message where channel = $1 and account_id = $2 and visibility = 'private' and thread_key = $3 and sent_at < $4 limit 1`,
    [there.channel, there.accountId, await threadKeyOf(db, there, id), new Date(at)],
  );
  return rows.length > 0;
};

type Arriving = { owner: string; key: string; at: Instant; named: Named };
type NewId = { id: string; passing: boolean };

/** The person's new id; somebody else may have been known by it before. */
const take = async (
  db: Queryable,
  there: IdsThere,
  { id, passing }: NewId,
  { owner, key, at, named }: Arriving,
): Promise<void> => {
  const [held] = await findHandles(db, there, [id]);
  if (held !== undefined && held.reporterId !== owner) {
    if (!passing || !(await wroteBefore(db, there, id, at))) return noteSame(db, owner, held.reporterId);
    await giveUp(db, there, { id, became: await otherIdOf(db, there, held), at });
  }
  await keepHandle(db, there, { id, reporterId: owner, passing }, named);
  await setAlias(db, there, id, key);
};

/** A lasting id is followed by one that lasts, a passing one by one that passes, where both are told. */
const became = (passing: boolean, ids: readonly NewId[]): string | undefined =>
  (ids.find((one) => one.passing === passing) ?? ids[0])?.id;

const followPerson = async (db: Queryable, there: IdsThere, change: IdentityChange): Promise<void> => {
  const { from, at, passingIds = [] } = change;
  const passes = (id: string): boolean => passingIds.includes(id);
  const to = change.to.map((id) => ({ id, passing: passes(id) }));
  const leaving = from.map((id) => ({ id, passing: passes(id) }));
  const held = await findHandles(db, there, from);
  const owner = await ownerOf(db, there, leaving, held);
  const keys: string[] = [];
  let named: Named = {};
  for (const { id, passing } of leaving) {
    const holder = held.find((one) => one.id === id)?.reporterId;
    // A number that somebody else holds by now, as their other ids tell.
    if (holder !== undefined && holder !== owner) continue;
    keys.push(await threadKeyOf(db, there, id));
    named = { ...named, ...(await giveUp(db, there, { id, became: became(passing, to), at })) };
  }
  const [key] = keys;
  if (owner === undefined || key === undefined) return;
  for (const one of to) await take(db, there, one, { owner, key, at, named });
};

/** Every conversation in the group keeps its key. */
const followGroup = async (db: Queryable, there: IdsThere, { from, to, at }: IdentityChange): Promise<void> => {
  const [next] = to;
  for (const id of from) {
    await keepGivenUp(db, there, { id, became: next, at });
    await readdress(db, there, { field: 'postId', from: id, to: next ?? '', key: id });
    if (next === undefined) continue;
    await db.query(
      `insert into thread_alias (channel, account_id, alias_key, thread_key)
       select distinct channel, account_id, $4 || substr(thread_key, length($3) + 1), thread_key from complaint_thread
       where channel = $1 and account_id = $2 and (thread_key = $3 or starts_with(thread_key, $3 || ':'))
       on conflict (channel, account_id, alias_key) do update set thread_key = excluded.thread_key`,
      [there.channel, there.accountId, id, next],
    );
  }
};

/** What is told twice is followed once. */
export const followIdentity = async (db: Queryable, channel: string, change: IdentityChange): Promise<void> => {
  const there = { channel, accountId: change.accountId };
  const done = await currentIds(db, there, change.from, change.at);
  const from = change.from.filter((id) => !done.has(id) && !change.to.includes(id));
  if (from.length === 0) return;
  await (change.of === 'person' ? followPerson : followGroup)(db, there, { ...change, from });
};

/** Where a comment's writer answers in private under another id: both are one person. */
export const noteOtherId = async (db: Queryable, there: IdsThere, writerOf: string, id: string): Promise<void> => {
  const { rows } = await db.query<{ reporter_id: string }>(
    'select reporter_id from message where channel = $1 and account_id = $2 and external_id = $3',
    [there.channel, there.accountId, writerOf],
  );
  const writer = rows[0]?.reporter_id;
  if (writer === undefined) return;
  await noteSame(db, writer, await keepHandle(db, there, { id, reporterId: writer, passing: false }));
};
