// Asks once for all messages of a batch what each of them will ask: whether it is known, who wrote it, and where it goes on.
// Must not decide anything, and must hold the same locks as the questions one by one.
import type { IdentityField, ThreadRef } from '#core/complaint/complaint.ts';
import { isComplete } from '#core/complaint/steps/ask-identity.ts';
import type { Expected } from '#ports/store.ts';
import { erasedIdOf } from './erased-ids.ts';
import { keyOf, threadKey, type Foreseen } from './foreseen.ts';
import { identityOfRow, isExternal, lockMessages, messageColumns, type MessageRow } from './messages.ts';
import type { Queryable } from './queryable.ts';
import { bestIdentityFirst, handlesOf } from './reporters.ts';

type There = { channel: string; accountId: string; id: string };

/** Each once and always in the same order, as three columns: what is locked one after the other is locked so by everybody. */
const distinct = (all: readonly There[]): { keys: string[]; columns: [string[], string[], string[]] } => {
  const once = [...new Map(all.map((one) => [keyOf(one, one.id), one]))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows = once.map(([, one]) => one);
  return {
    keys: once.map(([key]) => key),
    columns: [rows.map(({ channel }) => channel), rows.map(({ accountId }) => accountId), rows.map(({ id }) => id)],
  };
};

const wanted = 'unnest($1::text[], $2::text[], $3::text[]) as w (channel, account_id, external_id)';
const same = 't.channel = w.channel and t.account_id = w.account_id';

const lookForEarly = async (db: Queryable, known: Foreseen, { keys, columns }: ReturnType<typeof distinct>) => {
  for (const key of keys) known.early.set(key, undefined);
  const { rows } = await db.query<{ channel: string; account_id: string; external_id: string }>(
    `select w.* from ${wanted} where exists (
       select 1 from early_inbound t where ${same} and t.external_id = w.external_id)`,
    columns,
  );
  for (const row of rows)
    known.early.set(keyOf({ channel: row.channel, accountId: row.account_id }, row.external_id), true);
};

/** Holds messages that acts are about, and asks once what was told of any of them before it. */
export const foreseeNewsIn = async (db: Queryable, known: Foreseen, messages: readonly There[]): Promise<void> => {
  if (messages.length === 0) return;
  const all = distinct(messages);
  await lockMessages(db, all.keys);
  await lookForEarly(db, known, all);
};

const foreseeMessages = async (db: Queryable, known: Foreseen, messages: readonly There[]): Promise<void> => {
  const all = distinct(messages);
  const { keys, columns } = all;
  await lockMessages(db, keys);
  for (const key of keys) known.messages.set(key, undefined);
  const { rows } = await db.query<MessageRow & { channel: string; account_id: string; external_id: string }>(
    [isExternal('w.external_id'), isExternal(`(${erasedIdOf('w.external_id')})`)]
      .map(
        (isIt) => `select w.*, t.* from ${wanted} cross join lateral (
       select ${messageColumns} from message t where ${same} and ${isIt} limit 1) t`,
      )
      .join(' union all '),
    columns,
  );
  for (const row of rows)
    known.messages.set(keyOf({ channel: row.channel, accountId: row.account_id }, row.external_id), identityOfRow(row));
  await lookForEarly(db, known, all);
};

type HandleRow = {
  channel: string;
  account_id: string;
  external_id: string;
  reporter_id: string;
  passing: boolean;
  name: string | null;
  handle: string | null;
};

const foreseeHandles = async (db: Queryable, known: Foreseen, ids: readonly There[]): Promise<string[]> => {
  const { keys, columns } = distinct(ids);
  for (const key of keys) known.handles.set(key, undefined);
  const { rows } = await db.query<HandleRow>(
    `select w.*, t.* from ${wanted} cross join lateral (
       select t.reporter_id, t.passing, t.name, t.handle from reporter_handle t
       where ${same} and t.external_id = w.external_id limit 1 for update) t`,
    columns,
  );
  for (const { channel, account_id: accountId, external_id: id, reporter_id: reporterId, ...rest } of rows)
    known.handles.set(keyOf({ channel, accountId }, id), { reporterId, ...rest });
  return [...new Set(rows.map(({ reporter_id: reporterId }) => reporterId))];
};

const foreseeIds = async (db: Queryable, known: Foreseen, ids: readonly There[]): Promise<void> => {
  const { keys, columns } = distinct(ids);
  for (const key of keys) {
    known.aliases.set(key, undefined);
    known.givenUp.set(key, undefined);
  }
  const { rows } = await db.query<{ channel: string; account_id: string; external_id: string; began: string | null }>(
    `select w.*, t.thread_key as began from ${wanted} cross join lateral (
       select t.thread_key from thread_alias t where ${same} and t.alias_key = w.external_id limit 1) t
     union all
     select w.*, null from ${wanted} where exists (
       select 1 from given_up_id t where ${same} and t.external_id = w.external_id)`,
    columns,
  );
  for (const { channel, account_id: accountId, external_id: id, began } of rows) {
    const key = keyOf({ channel, accountId }, id);
    if (began === null) known.givenUp.set(key, true);
    else known.aliases.set(key, began);
  }
};

type PersonRow = {
  reporter_id: string;
  identity_id: string | null;
  fields: IdentityField[] | null;
  has_open: boolean;
  has_unanswered: boolean;
};

// Who is one person with other reporters is asked for one by one: few are.
const people = `select r.id as reporter_id, i.id as identity_id, i.fields,
    exists (select 1 from every_complaint c where c.reporter_id = r.id and c.status <> 'closed') as has_open,
    exists (select 1 from every_complaint c where c.reporter_id = r.id and c.close_reason = 'identity-not-completed') as has_unanswered
  from unnest($1::uuid[]) as r (id)
  left join lateral (select id, fields from identity where reporter_id = r.id and replaced_at is null
    order by ${bestIdentityFirst('r.id')} limit 1) i on true
  where not exists (select 1 from reporter_join j where r.id in (j.reporter_id, j.other_reporter_id) and j.separated_at is null)
    and not exists (select 1 from reporter_same s where r.id in (s.reporter_id, s.other_reporter_id))`;

const foreseePeople = async (db: Queryable, known: Foreseen, reporterIds: readonly string[]): Promise<void> => {
  if (reporterIds.length === 0) return;
  const { rows } = await db.query<PersonRow>(people, [reporterIds]);
  for (const row of rows)
    known.people.set(row.reporter_id, {
      ...(row.identity_id === null ? {} : { identityId: row.identity_id }),
      identityComplete: row.fields !== null && isComplete(row.fields),
      hasOpen: row.has_open,
      hasUnanswered: row.has_unanswered,
    });
};

const openOnThreads = `select w.place::int as place, c.id
  from unnest($1::text[], $2::text[], $3::text[], $4::text[]) with ordinality
    as w (channel, account_id, visibility, thread_key, place)
  cross join lateral (select c.id from complaint_thread t join every_complaint c on c.id = t.complaint_id and c.status <> 'closed'
    where t.channel = w.channel and t.account_id = w.account_id and t.visibility = w.visibility and t.thread_key = w.thread_key
    order by c.parent_id is not null, c.opened_at desc limit 1) c`;

const foreseeCases = async (db: Queryable, known: Foreseen, threads: readonly ThreadRef[]): Promise<string[]> => {
  const standing = threads.map((thread) => ({
    ...thread,
    key: known.aliases.get(keyOf(thread, thread.key)) ?? thread.key,
  }));
  const once = [...new Map(standing.map((thread) => [threadKey(thread), thread])).values()];
  for (const thread of once) known.open.set(threadKey(thread), undefined);
  const { rows } = await db.query<{ place: number; id: string }>(openOnThreads, [
    once.map(({ channel }) => channel),
    once.map(({ accountId }) => accountId),
    once.map(({ visibility }) => visibility),
    once.map(({ key }) => key),
  ]);
  for (const { place, id } of rows) {
    const thread = once[place - 1];
    if (thread !== undefined) known.open.set(threadKey(thread), id);
  }
  return [...new Set(rows.map(({ id }) => id))];
};

/** Resolves to the cases that some of them will go on with. */
export const foreseeIn = async (db: Queryable, known: Foreseen, expected: readonly Expected[]): Promise<string[]> => {
  if (expected.length === 0) return [];
  const at = ({ channel, accountId }: Expected, id: string): There => ({ channel, accountId, id });
  const idsOf = (one: Expected): There[] =>
    one.writer === undefined ? [] : handlesOf(one.writer.author).map(({ id }) => at(one, id));
  const threads = expected.flatMap(({ writer }) => (writer === undefined ? [] : [writer.thread]));
  const others = expected.flatMap((one) =>
    one.writer === undefined ? [] : [one.writer.thread.key, ...one.writer.otherIds].map((id) => at(one, id)),
  );
  await foreseeMessages(
    db,
    known,
    expected.map((one) => at(one, one.externalId)),
  );
  if (threads.length === 0) return [];
  await foreseeIds(db, known, [...expected.flatMap(idsOf), ...others]);
  await foreseePeople(db, known, await foreseeHandles(db, known, expected.flatMap(idsOf)));
  return foreseeCases(db, known, threads);
};
