// What citizens wrote, beside the log: erasable, with every version kept until then. The log holds only salted digests.
import { createHash, randomBytes } from 'node:crypto';
import type { MessageRef, ThreadRef } from '#core/complaint/complaint.ts';
import { maskReporterLinks } from '#core/masking.ts';
import type { Instant } from '#core/time.ts';
import type { MessageIdentity, Messages, NewMessage } from '#ports/messages.ts';
import { hideTokens } from './hidden-tokens.ts';
import { tellWork } from './live-news.ts';
import type { Queryable } from './queryable.ts';

/** Text as PostgreSQL can hold it: it knows no NUL, and no half of a surrogate pair. */
export const storable = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();

/** Our own one-time address may come back in a quotation: whoever reads it there could answer in their name. */
const kept = async (db: Queryable, text: string): Promise<string> =>
  maskReporterLinks(await hideTokens(db, storable(text)));

const keptOrNull = (db: Queryable, text: string | undefined): Promise<string> | null =>
  text === undefined ? null : kept(db, text);

const digestOf = (salt: Buffer, text: string): string => createHash('sha256').update(salt).update(text).digest('hex');

/** What a channel's `media` is asked for stands among the addresses under this scheme. */
export const referenceScheme = 'reference:';

const fetchable: readonly string[] = ['image', 'video', 'audio', 'file', 'letter', 'story', 'share'];

/** A payload cannot pass an address off as the platform's own name for a file. */
const addressIn = (url: string | undefined): string | undefined =>
  url?.startsWith(referenceScheme) === true ? undefined : url;

/** Platforms' addresses end soon: whoever fetches is woken at once. */
const saveAttachments = async (db: Queryable, message: NewMessage, newId: () => string): Promise<void> => {
  let waiting = false;
  for (const { kind, url, title, reference, name, byteLength, why } of message.attachments) {
    const source = reference === undefined ? addressIn(url) : `${referenceScheme}${reference}`;
    const status = source !== undefined && fetchable.includes(kind) ? 'waiting' : 'none';
    waiting ||= status === 'waiting';
    await db.query(
      `insert into attachment (id, message_id, complaint_id, kind, source_url, title, status, not_before, file_name, byte_length, refusal)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        newId(),
        message.messageId,
        message.complaintId,
        kind,
        source === undefined ? null : await hideTokens(db, storable(source)),
        await keptOrNull(db, title),
        status,
        new Date(0),
        name === undefined ? null : storable(name).slice(0, 200),
        byteLength ?? null,
        why ?? null,
      ],
    );
  }
  if (waiting) await tellWork(db, 'attachment');
};

export const saveMessage = async (db: Queryable, message: NewMessage, newId: () => string): Promise<MessageRef> => {
  const text = await kept(db, message.text);
  const salt = randomBytes(16);
  const { thread } = message;
  await db.query(
    `insert into message (id, complaint_id, channel, account_id, visibility, thread_key, external_id, reporter_id,
       author_name, text, salt, sent_at, reply_target, permalink, remarks, content_digest, album)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      message.messageId,
      message.complaintId,
      thread.channel,
      thread.accountId,
      thread.visibility,
      thread.key,
      message.externalId,
      message.reporterId,
      message.authorName === undefined ? null : storable(message.authorName),
      text,
      salt,
      new Date(message.sentAt),
      message.replyTarget === undefined ? null : JSON.stringify(message.replyTarget),
      message.permalink ?? null,
      message.remarks ?? [],
      message.contentDigest ?? null,
      message.album ?? null,
    ],
  );
  await saveAttachments(db, message, newId);
  return { messageId: message.messageId, digest: digestOf(salt, text) };
};

const keepCurrent = `insert into message_version (message_id, text, until_at) select id, text, $2 from message where id = $1`;

export const editMessage = async (db: Queryable, messageId: string, text: string, at: Instant): Promise<MessageRef> => {
  const salt = randomBytes(16);
  const stored = await kept(db, text);
  await db.query(keepCurrent, [messageId, new Date(at)]);
  await db.query('update message set text = $2, salt = $3, edited_at = $4 where id = $1', [
    messageId,
    stored,
    salt,
    new Date(at),
  ]);
  return { messageId, digest: digestOf(salt, stored) };
};

/** Screens show no more of it; what it said stays among its versions. */
export const deleteMessage = async (db: Queryable, messageId: string, at: Instant): Promise<void> => {
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
export const keepVersion = async (db: Queryable, messageId: string, text: string, at: Instant): Promise<void> => {
  await db.query(insertVersion, [messageId, await kept(db, text), new Date(at)]);
};

type MessageRow = {
  id: string;
  complaint_id: string;
  reporter_id: string;
  visibility: MessageIdentity['visibility'];
  text: string;
  content_digest: string | null;
  edited_at: Date | null;
  deleted_at: Date | null;
};

/** Whoever asks for the same message in another transaction waits for this one: a message and what is told of it must not pass each other by. */
export const lockMessage = async (
  db: Queryable,
  channel: string,
  accountId: string,
  externalId: string,
): Promise<void> => {
  await db.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    JSON.stringify([channel, accountId, externalId]),
  ]);
};

/** The others who ask for it wait until this transaction has ended. */
export const findMessage = async (
  db: Queryable,
  channel: string,
  accountId: string,
  externalId: string,
): Promise<MessageIdentity | undefined> => {
  await lockMessage(db, channel, accountId, externalId);
  const { rows } = await db.query<MessageRow>(
    `select id, complaint_id, reporter_id, visibility, text, content_digest, edited_at, deleted_at from message
     where channel = $1 and account_id = $2 and external_id = $3`,
    [channel, accountId, externalId],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    messageId: row.id,
    complaintId: row.complaint_id,
    reporterId: row.reporter_id,
    visibility: row.visibility,
    text: row.text,
    ...(row.content_digest === null ? {} : { contentDigest: row.content_digest }),
    ...(row.edited_at === null ? {} : { editedAt: row.edited_at.getTime() }),
    ...(row.deleted_at === null ? {} : { deletedAt: row.deleted_at.getTime() }),
  };
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
export const threadAnswered = async (
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
): Promise<{ message: MessageRef; thread: ThreadRef; sentAt: Instant; reporterId: string }[]> => {
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
    message: { messageId: row.id, digest: digestOf(row.salt, row.text) },
    thread: { channel: row.channel, accountId: row.account_id, visibility: row.visibility, key: row.thread_key },
    sentAt: row.sent_at.getTime(),
    reporterId: row.reporter_id,
  }));
};

export const messagesIn = (db: Queryable, newId: () => string): Messages => ({
  save: (message) => saveMessage(db, message, newId),
  edit: (messageId, text, at) => editMessage(db, messageId, text, at),
  remove: (messageId, at) => deleteMessage(db, messageId, at),
  keepVersion: (messageId, text, at) => keepVersion(db, messageId, text, at),
  find: (channel, accountId, externalId) => findMessage(db, channel, accountId, externalId),
  threadAnswered: (thread, reporterId, answeredId) => threadAnswered(db, thread, reporterId, answeredId),
});
