// What citizens wrote, beside the log: erasable, with every version kept until then. The log holds only salted digests.
import type { MessageRef, ThreadRef } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';
import type { MessageIdentity, Messages, NewMessage } from '#ports/messages.ts';
import { erasedIdOf } from './erased-ids.ts';
import { hideTokens } from './hidden-tokens.ts';
import { tellWork } from './live-news.ts';
import { keyOf, type InUnit } from './foreseen.ts';
import { kept, refOf } from './message-words.ts';
import { findQuotes, quoteMessage } from './quoted-messages.ts';
import type { Queryable } from './queryable.ts';
import { insertRows, storable, type RowOf } from './rows.ts';
import { newSalt } from './salted-digest.ts';
import type { Kind, Unit } from './unit.ts';

const keptOrNull = (db: Queryable, text: string | undefined): Promise<string> | null =>
  text === undefined ? null : kept(db, text);

/** What a channel's `media` is asked for stands among the addresses under this scheme. */
export const referenceScheme = 'reference:';

const fetchable: readonly string[] = ['image', 'video', 'audio', 'file', 'letter', 'story', 'share'];

/** A payload cannot pass an address off as the platform's own name for a file. */
const addressIn = (url: string | undefined): string | undefined =>
  url?.startsWith(referenceScheme) === true ? undefined : url;

const attachments: Kind<RowOf<'attachment'>> = {
  stage: 'attachments',
  write: async (db, rows) => {
    await insertRows(db, 'attachment', rows);
    // Platforms' addresses end soon: whoever fetches is woken at once.
    if (rows.some(({ status }) => status === 'waiting')) await tellWork(db, 'attachment');
  },
};

const saveAttachments = async (unit: Unit, message: NewMessage, newId: () => string): Promise<void> => {
  for (const { kind, url, title, reference, name, byteLength, why } of message.attachments) {
    const source = reference === undefined ? addressIn(url) : `${referenceScheme}${reference}`;
    unit.hold(attachments, {
      id: newId(),
      message_id: message.messageId,
      complaint_id: message.complaintId,
      kind,
      source_url: source === undefined ? null : await hideTokens(unit.apart, storable(source)),
      title: await keptOrNull(unit.apart, title),
      status: source !== undefined && fetchable.includes(kind) ? 'waiting' : 'none',
      not_before: new Date(0),
      file_name: name === undefined ? null : storable(name).slice(0, 200),
      byte_length: byteLength ?? null,
      refusal: why ?? null,
    });
  }
};

const messages: Kind<RowOf<'message'>> = {
  stage: 'words',
  write: async (db, rows) => {
    await insertRows(db, 'message', rows);
  },
};

const saveMessage = async ({ unit, foreseen, newId }: InUnit, message: NewMessage): Promise<MessageRef> => {
  const text = await kept(unit.apart, message.text);
  const salt = newSalt();
  const { messageId, complaintId, reporterId, thread, contentDigest } = message;
  unit.hold(messages, {
    id: messageId,
    complaint_id: complaintId,
    channel: thread.channel,
    account_id: thread.accountId,
    visibility: thread.visibility,
    thread_key: thread.key,
    external_id: message.externalId,
    reporter_id: reporterId,
    author_name: message.authorName === undefined ? null : storable(message.authorName),
    text,
    salt,
    sent_at: new Date(message.sentAt),
    reply_target: message.replyTarget ?? null,
    permalink: message.permalink ?? null,
    remarks: [...(message.remarks ?? [])],
    content_digest: contentDigest ?? null,
    album: message.album ?? null,
  });
  foreseen.messages.learn(keyOf(thread, message.externalId), {
    ...{ messageId, complaintId, reporterId, text, visibility: thread.visibility },
    ...(contentDigest === undefined ? {} : { contentDigest }),
  });
  await saveAttachments(unit, message, newId);
  return refOf(messageId, { salt, text });
};

const keepCurrent = `insert into message_version (message_id, text, until_at) select id, text, $2 from message where id = $1`;

const editMessage = async (db: Queryable, messageId: string, text: string, at: Instant): Promise<MessageRef> => {
  const salt = newSalt();
  const stored = await kept(db, text);
  await db.query(keepCurrent, [messageId, new Date(at)]);
  await db.query('update message set text = $2, salt = $3, edited_at = $4 where id = $1', [
    messageId,
    stored,
    salt,
    new Date(at),
  ]);
  return refOf(messageId, { salt, text: stored });
};

/** Screens show no more of it; what it said stays among its versions. */
const deleteMessage = async (db: Queryable, messageId: string, at: Instant): Promise<void> => {
  await db.query(keepCurrent, [messageId, new Date(at)]);
  await db.query(`update message set text = '', deleted_at = $2 where id = $1`, [messageId, new Date(at)]);
};

// The version that stood there then ends when this one began; this one ends when that one did. It is known already where
// the same words began at the same time, which is when the version before them ended.
const insertVersion = `with held as (
    select ctid, text, until_at from message_version where message_id = $1 and until_at > $3 order by until_at limit 1),
  shortened as (
    update message_version v set until_at = $3 from held where v.ctid = held.ctid
      and not (held.text = $2 and exists (select 1 from message_version where message_id = $1 and until_at = $3))
    returning held.until_at)
  insert into message_version (message_id, text, until_at) select $1, $2, until_at from shortened`;

/** An edit that is told after a later one, or after the deletion. What is told twice is kept once. */
const keepVersion = async (db: Queryable, messageId: string, text: string, at: Instant): Promise<void> => {
  await db.query(insertVersion, [messageId, await kept(db, text), new Date(at)]);
};

/** The columns by which a message is told from another. */
export type MessageRow = {
  id: string;
  complaint_id: string;
  reporter_id: string;
  visibility: MessageIdentity['visibility'];
  text: string;
  content_digest: string | null;
  edited_at: Date | null;
  deleted_at: Date | null;
  erased_at: Date | null;
};

/** Of a table `message` named `t`, for rows that `identityOfRow` reads. */
export const messageColumns =
  't.id, t.complaint_id, t.reporter_id, t.visibility, t.text, t.content_digest, t.edited_at, t.deleted_at, t.erased_at';

/**
 * Which message of an account bears this id. Said as a span and in its order, which only the index of the ids has: as long as a new
 * table has no statistics, an index of the account's conversations looks as good, and all of them would be read.
 */
export const isExternal = (id: string): string => `t.external_id between ${id} and ${id} order by t.external_id`;

/** As the application knows messages: with their words, and whether they were changed or taken back. */
export const identityOfRow = (row: MessageRow): MessageIdentity => ({
  messageId: row.id,
  complaintId: row.complaint_id,
  reporterId: row.reporter_id,
  visibility: row.visibility,
  text: row.text,
  ...(row.content_digest === null ? {} : { contentDigest: row.content_digest }),
  ...(row.edited_at === null ? {} : { editedAt: row.edited_at.getTime() }),
  ...(row.deleted_at === null ? {} : { deletedAt: row.deleted_at.getTime() }),
  ...(row.erased_at === null ? {} : { erased: true as const }),
});

// Always in the same order, lest two wait for each other.
const lockAll = `select pg_advisory_xact_lock(one.lock) from (
  select distinct hashtextextended(key, 0) as lock from unnest($1::text[]) as key order by 1) one`;

/** Whoever asks for the same messages, by their `keyOf`, in another transaction waits for this one: a message and what is told of it must not pass each other by. */
export const lockMessages = async (db: Queryable, keys: readonly string[]): Promise<void> => {
  if (keys.length > 0) await db.query(lockAll, [keys]);
};

/** The same of one. */
export const lockMessage = (db: Queryable, channel: string, accountId: string, externalId: string): Promise<void> =>
  lockMessages(db, [keyOf({ channel, accountId }, externalId)]);

/** The others who ask for it wait until this transaction has ended. */
const findMessage = async (
  db: Queryable,
  channel: string,
  accountId: string,
  externalId: string,
): Promise<MessageIdentity | undefined> => {
  await lockMessage(db, channel, accountId, externalId);
  const { rows } = await db.query<MessageRow>(
    `(select ${messageColumns} from message t where channel = $1 and account_id = $2 and ${isExternal('$3')} limit 1)
     union all (select ${messageColumns} from message t
       where channel = $1 and account_id = $2 and ${isExternal(`(${erasedIdOf('$3::text')})`)} limit 1) limit 1`,
    [channel, accountId, externalId],
  );
  return rows.map(identityOfRow)[0];
};

/** Messages, with their pictures, go over to another case. */
export const moveMessages = async (db: Queryable, messageIds: readonly string[], into: string): Promise<void> => {
  await db.query('update message set complaint_id = $2 where id = any($1::uuid[])', [messageIds, into]);
  await db.query('update attachment set complaint_id = $2 where message_id = any($1::uuid[])', [messageIds, into]);
};

const answeredKey = `select m.thread_key from message m
    where m.channel = $1 and m.account_id = $2 and m.visibility = $3 and m.external_id = $4 and m.reporter_id = $5
  union all
  select o.thread_key from outbox o
    join message m on m.channel = o.channel and m.account_id = o.account_id and m.visibility = o.visibility
      and m.thread_key = o.thread_key and m.reporter_id = $5
    where o.channel = $1 and o.account_id = $2 and o.visibility = $3 and o.external_id = $4
  limit 1`;

/** Where a platform names only what is answered and not the conversation: the thread of that message, if it is this person's. */
const threadAnswered = async (
  db: Queryable,
  thread: ThreadRef,
  reporterId: string,
  answeredId: string,
): Promise<ThreadRef | undefined> => {
  const { channel, accountId, visibility } = thread;
  const values = [channel, accountId, visibility, answeredId, reporterId];
  const { rows } = await db.query<{ thread_key: string }>(answeredKey, values);
  const [row] = rows;
  return row === undefined ? undefined : { ...thread, key: row.thread_key };
};

/** Messages of one case as a case of their own would receive them, oldest first. */
export const findMessagesOf = async (
  db: Queryable,
  complaintId: string,
  messageIds: readonly string[],
): Promise<{ message: MessageRef; thread: ThreadRef; sentAt: Instant; reporterId: string; text: string }[]> => {
  const { rows } = await db.query<{
    id: string;
    text: string;
    salt: Buffer;
    channel: string;
    account_id: string;
    visibility: 'public' | 'private';
    thread_key: string;
    sent_at: Date;
    reporter_id: string;
  }>(
    `select id, text, salt, channel, account_id, visibility, thread_key, sent_at, reporter_id from message
     where complaint_id = $1 and id::text = any($2::text[]) order by sent_at, id`,
    [complaintId, messageIds],
  );
  return rows.map((row) => ({
    message: refOf(row.id, row),
    thread: { channel: row.channel, accountId: row.account_id, visibility: row.visibility, key: row.thread_key },
    sentAt: row.sent_at.getTime(),
    reporterId: row.reporter_id,
    text: row.text,
  }));
};

/** The port, within one unit of work. */
export const messagesIn = (inUnit: InUnit): Messages => {
  const { unit, foreseen } = inUnit;
  /** What is changed is no longer as it is remembered. */
  const changing = async <T>(messageId: string, change: (db: Queryable) => Promise<T>): Promise<T> => {
    foreseen.messages.forget((known) => known?.messageId === messageId);
    return change(unit.seeing);
  };
  return {
    save: (message) => saveMessage(inUnit, message),
    edit: (messageId, text, at) => changing(messageId, (db) => editMessage(db, messageId, text, at)),
    remove: (messageId, at) => changing(messageId, (db) => deleteMessage(db, messageId, at)),
    quote: (quoted) => quoteMessage(inUnit, quoted),
    quotesOf: (messageId) => findQuotes(unit.seeing, messageId),
    keepVersion: (messageId, text, at) => keepVersion(unit.seeing, messageId, text, at),
    find: async (channel, accountId, externalId) => {
      const key = keyOf({ channel, accountId }, externalId);
      return foreseen.messages.has(key)
        ? foreseen.messages.get(key)
        : findMessage(unit.seeing, channel, accountId, externalId);
    },
    threadAnswered: (thread, reporterId, answeredId) => threadAnswered(unit.seeing, thread, reporterId, answeredId),
  };
};
