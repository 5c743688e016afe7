// Whose message it is, by every id that came with it, and what these ids tell of whoever was known by them before.
import type { InboundAuthor } from '#ports/inbound-who.ts';
import type { IdsThere, Matched, Reporters } from '#ports/reporters.ts';
import {
  currentIds,
  followIdentity,
  giveUp,
  noteOtherId,
  noteSame,
  otherIdOf,
  setAlias,
  threadKeyOf,
} from './given-up-ids.ts';
import { VersionConflict } from '#ports/case-log.ts';
import { keyOf, type InUnit, type KeptHandle } from './foreseen.ts';
import type { Queryable } from './queryable.ts';
import {
  addReporter,
  findHandles,
  handlesOf,
  identityOf,
  isIdentified,
  keepHandle,
  orNull,
  ownerOf,
} from './reporters.ts';
import { insertRows, upsertRows, type RowOf } from './rows.ts';
import type { Kind } from './unit.ts';

type Fresh = { id: string; at: Date };

/** Holders of these ids who are not the owner: whoever is so by a number alone has lost it, if they are known otherwise. */
const settleOthers = async (
  db: Queryable,
  there: IdsThere,
  author: InboundAuthor,
  { owner, at }: { owner: string; at: Date },
): Promise<void> => {
  const ids = handlesOf(author);
  const lastingIds = ids.filter(({ passing }) => !passing);
  for (const held of await findHandles(
    db,
    there,
    ids.map(({ id }) => id),
  )) {
    if (held.reporterId === owner) continue;
    const isTheirs =
      (await ownerOf(db, there, [...lastingIds, { id: held.id, passing: held.passing }], [held])) !== undefined;
    if (isTheirs) await noteSame(db, owner, held.reporterId);
    else await giveUp(db, there, { id: held.id, became: await otherIdOf(db, there, held), at: at.getTime() });
  }
};

/** A new person's row comes first, since the handle refers to it; without use it is taken back. */
const matchReporter = async (db: Queryable, there: IdsThere, author: InboundAuthor, fresh: Fresh): Promise<Matched> => {
  const ids = handlesOf(author);
  const held = await findHandles(
    db,
    there,
    ids.map(({ id }) => id),
  );
  let owner = await ownerOf(db, there, ids, held);
  const isNew = owner === undefined;
  if (isNew) await addReporter(db, fresh);
  owner ??= fresh.id;
  if (held.some(({ reporterId }) => reporterId !== owner))
    await settleOthers(db, there, author, { owner, at: fresh.at });
  const [first, ...others] = ids;
  if (first === undefined) throw new Error('an author has an id');
  const stood = held.find(({ reporterId }) => reporterId === owner)?.id ?? first.id;
  const key = await threadKeyOf(db, there, stood);
  const keeper = await keepHandle(db, there, { ...first, reporterId: owner }, author);
  if (isNew && keeper !== owner) await db.query('delete from reporter where id = $1', [fresh.id]);
  owner = isNew ? keeper : owner;
  for (const one of others)
    await noteSame(db, owner, await keepHandle(db, there, { ...one, reporterId: owner }, author));
  for (const { id } of ids)
    if (!held.some((one) => one.id === id && one.reporterId === owner)) await setAlias(db, there, id, key);
  return { reporterId: owner, ...(await identityOf(db, owner)) };
};

const handles: Kind<RowOf<'reporter_handle'>> = {
  stage: 'handles',
  write: async (db, rows) => {
    const once = new Map(
      rows.map((row) => [keyOf({ channel: row.channel, accountId: row.account_id }, row.external_id), row]),
    );
    const kept = await insertRows<
      'reporter_handle',
      { channel: string; account_id: string; external_id: string; reporter_id: string }
    >(
      db,
      'reporter_handle',
      [...once.values()],
      `on conflict (channel, account_id, external_id) do update
         set name = coalesce(excluded.name, reporter_handle.name), handle = coalesce(excluded.handle, reporter_handle.handle)
       returning channel, account_id, external_id, reporter_id`,
    );
    for (const row of kept)
      if (
        once.get(keyOf({ channel: row.channel, accountId: row.account_id }, row.external_id))?.reporter_id !==
        row.reporter_id
      )
        throw new VersionConflict('somebody else took an id at the same time');
  },
};

const reporters: Kind<RowOf<'reporter'>> = {
  stage: 'people',
  write: async (db, rows) => {
    await insertRows(db, 'reporter', rows);
  },
};

const aliases: Kind<RowOf<'thread_alias'>> = {
  stage: 'handles',
  write: (db, rows) => upsertRows(db, 'thread_alias', ['channel', 'account_id', 'alias_key'], rows),
};

const holdHandle = (
  { unit, foreseen }: InUnit,
  { channel, accountId }: IdsThere,
  id: string,
  kept: KeptHandle,
): void => {
  unit.hold(handles, {
    ...{ channel, account_id: accountId, external_id: id, reporter_id: kept.reporterId },
    ...{ name: kept.name, handle: kept.handle, passing: kept.passing },
  });
  foreseen.handles.learn(keyOf({ channel, accountId }, id), kept);
};

/** Nobody has any of these ids. */
const begin = (inUnit: InUnit, there: IdsThere, author: InboundAuthor, fresh: Fresh): Matched | undefined => {
  const { unit, foreseen } = inUnit;
  const [first, ...others] = handlesOf(author);
  if (first === undefined || !foreseen.aliases.has(keyOf(there, first.id))) return undefined;
  const key = foreseen.aliases.get(keyOf(there, first.id)) ?? first.id;
  unit.hold(reporters, { id: fresh.id, created_at: fresh.at });
  const { name, handle } = author;
  const reporterId = fresh.id;
  holdHandle(inUnit, there, first.id, {
    reporterId,
    passing: first.passing,
    name: orNull(name),
    handle: orNull(handle),
  });
  for (const { id, passing } of others) {
    holdHandle(inUnit, there, id, { reporterId, passing, name: null, handle: null });
    if (id === key) continue;
    unit.hold(aliases, { channel: there.channel, account_id: there.accountId, alias_key: id, thread_key: key });
    foreseen.aliases.set(keyOf(there, id), key);
  }
  const person = { identityComplete: false, hasOpen: false, hasUnanswered: false };
  foreseen.people.set(reporterId, person);
  return { reporterId, identityComplete: false };
};

/** One person has all of these ids; the first keeps the name by which they go now. */
const goOn = (inUnit: InUnit, there: IdsThere, author: InboundAuthor, held: KeptHandle): Matched | undefined => {
  const { foreseen } = inUnit;
  const { reporterId } = held;
  const person = foreseen.people.get(reporterId);
  if (person === undefined) return undefined;
  const name = orNull(author.name) ?? held.name;
  const handle = orNull(author.handle) ?? held.handle;
  if (name !== held.name || handle !== held.handle) holdHandle(inUnit, there, author.id, { ...held, name, handle });
  const { identityId, identityComplete } = person;
  return { reporterId, identityComplete, ...(identityId === undefined ? {} : { identityId }) };
};

/** Where what was foreseen tells it alone: all ids are one person's, or nobody's. */
const matchForeseen = (inUnit: InUnit, there: IdsThere, author: InboundAuthor, fresh: Fresh): Matched | undefined => {
  const keys = handlesOf(author).map(({ id }) => keyOf(there, id));
  if (!keys.every((key) => inUnit.foreseen.handles.has(key))) return undefined;
  const held = keys.map((key) => inUnit.foreseen.handles.get(key));
  if (held.every((one) => one === undefined)) return begin(inUnit, there, author, fresh);
  const [first] = held;
  return first !== undefined && held.every((one) => one?.reporterId === first.reporterId)
    ? goOn(inUnit, there, author, first)
    : undefined;
};

/** The port, within one unit of work. */
export const reportersIn = (inUnit: InUnit): Reporters => {
  const { unit, foreseen, newId } = inUnit;
  const { db } = unit;
  return {
    match: async (channel, accountId, author, sentAt = Date.now()) => {
      const there = { channel, accountId };
      const fresh = { id: newId(), at: new Date(sentAt) };
      return matchForeseen(inUnit, there, author, fresh) ?? matchReporter(db, there, author, fresh);
    },
    isIdentified: (reporterId) => isIdentified(db, reporterId),
    currentIds: async (there, ids, at) => {
      const isKept = ids.every((id) => {
        const key = keyOf(there, id);
        return foreseen.givenUp.has(key) && foreseen.givenUp.get(key) === undefined;
      });
      return isKept ? new Map() : currentIds(db, there, ids, at);
    },
    threadKeyOf: async (there, key) => {
      const known = keyOf(there, key);
      return foreseen.aliases.has(known) ? (foreseen.aliases.get(known) ?? key) : threadKeyOf(db, there, key);
    },
    followIdentity: (channel, change) => followIdentity(db, channel, change),
    noteOtherId: (there, writerOf, id) => noteOtherId(db, there, writerOf, id),
  };
};
