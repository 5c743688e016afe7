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
import type { Queryable } from './queryable.ts';
import { addReporter, findHandles, handlesOf, identityOf, isIdentified, keepHandle, ownerOf } from './reporters.ts';

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

export const reportersIn = (db: Queryable, newId: () => string): Reporters => ({
  match: (channel, accountId, author, sentAt = Date.now()) =>
    matchReporter(db, { channel, accountId }, author, { id: newId(), at: new Date(sentAt) }),
  isIdentified: (reporterId) => isIdentified(db, reporterId),
  currentIds: (there, ids, at) => currentIds(db, there, ids, at),
  threadKeyOf: (there, key) => threadKeyOf(db, there, key),
  followIdentity: (channel, change) => followIdentity(db, channel, change),
  noteOtherId: (there, writerOf, id) => noteOtherId(db, there, writerOf, id),
});
