// What decides until when a case's reporter may be written to in private, and what holds up the account that writes.
import { sql } from 'kysely';
import type { CaseFile, ThreadRef } from '#core/complaint/complaint.ts';
import { isOwnThread, originOf, privateThreadOf } from '#core/complaint/decision.ts';
import type { ReplyFacts } from '#core/reply-window.ts';
import type { Instant } from '#core/time.ts';
import type { ReadTables } from '#db/queryable.ts';

const findLastPrivate = async (db: ReadTables, { channel, accountId, key }: ThreadRef): Promise<ReplyFacts> => {
  const { rows } = await sql<{ at: Date | null }>`
    select max(sent_at) as at from message
    where channel = ${channel} and account_id = ${accountId} and visibility = 'private' and thread_key = ${key}`.execute(
    db,
  );
  const at = rows[0]?.at ?? null;
  return at === null ? {} : { lastPrivateAt: at.getTime() };
};

/** The comment that the outbox would answer, as db/outbox.ts picks it; a reply under way counts as given. */
const findComment = async (db: ReadTables, { channel, accountId, key }: ThreadRef): Promise<ReplyFacts> => {
  const { rows } = await sql<{ at: Date; answered: boolean }>`
    select m.sent_at as at, exists (
      select 1 from outbox o where o.channel = m.channel and o.account_id = m.account_id and o.status <> 'rejected'
        and o.target->>'kind' = 'private-reply' and o.target->>'commentId' = m.reply_target->>'commentId') as answered
    from message m
    where m.channel = ${channel} and m.account_id = ${accountId} and m.visibility = 'public' and m.thread_key = ${key}
      and m.reply_target is not null
    order by m.deleted_at is not null, m.sent_at desc, m.id desc limit 1`.execute(db);
  const [comment] = rows;
  return comment === undefined ? {} : { comment: { at: comment.at.getTime(), isAnswered: comment.answered } };
};

export const findReplyFacts = (db: ReadTables, file: CaseFile): Promise<ReplyFacts> => {
  const own = privateThreadOf(file);
  return own === undefined ? findComment(db, originOf(file)) : findLastPrivate(db, own);
};

export type PublicFacts = { isInvited?: boolean; url?: string };

/** Of the post that the outbox would answer in public. */
export const findPublicFacts = async (db: ReadTables, file: CaseFile): Promise<PublicFacts> => {
  const thread = file.threads.find((one) => one.visibility === 'public' && isOwnThread(file, one));
  if (thread === undefined) return {};
  const { channel, accountId, key } = thread;
  const { rows } = await sql<{ uninvited: string | null; permalink: string | null }>`
    select reply_target->>'uninvited' as uninvited, permalink from message
    where channel = ${channel} and account_id = ${accountId} and visibility = 'public' and thread_key = ${key}
      and reply_target is not null
    order by deleted_at is not null, sent_at desc, id desc limit 1`.execute(db);
  const [row] = rows;
  if (row?.uninvited !== 'true') return {};
  return { isInvited: false, ...(row.permalink === null ? {} : { url: row.permalink }) };
};

/** Why nothing leaves through the case's account now; empty when nothing holds it up. */
export type AccountHold = { untilAt?: Instant; reason?: string };

export const findAccountHold = async (db: ReadTables, file: CaseFile, now: Instant): Promise<AccountHold> => {
  const { channel, accountId } = originOf(file);
  const account = await db
    .selectFrom('channel_account')
    .select(['problem', 'not_before', 'resting_at'])
    .where('channel', '=', channel)
    .where('id', '=', accountId)
    .executeTakeFirst();
  const untilAt = account?.not_before?.getTime() ?? now;
  const isResting = account !== undefined && account.resting_at !== null;
  const reason = isResting ? 'account-resting' : (account?.problem ?? undefined);
  return { ...(untilAt > now ? { untilAt } : {}), ...(reason === undefined ? {} : { reason }) };
};
