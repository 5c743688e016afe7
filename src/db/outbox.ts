// The queue of what must go out: rows made with the events that caused them, claimed under a lease, settled with theirs.
// Must not know how a platform answers; it keeps what run-outbox decided.
import type { Effect, SendEffect } from '#core/complaint/reactions.ts';
import type { SendPurpose, ThreadRef } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';
import { forbidAutomatic } from '#core/unplaced.ts';
import type { Inbound, SendTarget } from '#ports/channel.ts';
import type { Outbox, OutboxRow, OutboxSettlement } from '#ports/outbox.ts';
import { failDelivery } from './failed-delivery.ts';
import { hideTokens } from './hidden-tokens.ts';
import { lockMessage, storable } from './messages.ts';
import { keepOutsideAnswer } from './outside-answers.ts';
import type { Queryable } from './queryable.ts';

/** The words of a message as they are written down: without what is secret in them. */
export type WordsFor = (effect: SendEffect, of: { complaintId: string; number: string }) => string;

const latestOnThread = `select reply_target from message
  where channel = $1 and account_id = $2 and visibility = $3 and thread_key = $4 and reply_target is not null
  order by deleted_at is not null, sent_at desc, id desc limit 1`;

const findTarget = async (db: Queryable, thread: ThreadRef, visibility: 'public' | 'private'): Promise<SendTarget> => {
  const { channel, accountId, visibility: kind, key } = thread;
  const { rows } = await db.query<{ reply_target: SendTarget }>(latestOnThread, [channel, accountId, kind, key]);
  const target = rows[0]?.reply_target;
  if (target === undefined) throw new Error(`thread ${channel} ${accountId} ${kind} has no message to answer`);
  if (visibility === 'private' && target.kind === 'comment-reply')
    return { kind: 'private-reply', commentId: target.commentId };
  return target;
};

const queueSend = async (
  db: Queryable,
  row: { id: string; effectKey: string; complaintId: string; at: Date; text: string },
  effect: SendEffect,
): Promise<void> => {
  const target = await findTarget(db, effect.thread, effect.visibility);
  await db.query(
    `insert into outbox (id, effect_key, complaint_id, purpose, channel, account_id, visibility, thread_key, target, text, attachment_ids, not_before, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
    [
      row.id,
      row.effectKey,
      row.complaintId,
      effect.purpose,
      effect.thread.channel,
      effect.thread.accountId,
      effect.visibility,
      effect.thread.key,
      JSON.stringify(target),
      storable(row.text),
      effect.attachmentIds ?? null,
      row.at,
    ],
  );
};

export type Queued = { complaintId: string; number: string; firstEventId: string; at: Instant };

/** Writes the rows of all effects of one append. Says whether anything must be sent. */
export const queueEffects = async (
  db: Queryable,
  queued: Queued,
  effects: readonly Effect[],
  newId: () => string,
  wordsFor: WordsFor,
): Promise<boolean> => {
  const at = new Date(queued.at);
  let sends = false;
  for (const [index, effect] of effects.entries()) {
    const effectKey = `${queued.firstEventId}:${String(index)}`;
    const { complaintId } = queued;
    if (effect.kind === 'send') {
      sends = true;
      const text = wordsFor(effect, queued);
      await queueSend(db, { id: newId(), effectKey, complaintId, at, text }, effect);
    } else {
      await db.query(
        'insert into notice (effect_key, role, agency_id, complaint_id, what, at) values ($1, $2, $3, $4, $5, $6)',
        [effectKey, effect.to, effect.agencyId ?? null, complaintId, effect.what, at],
      );
    }
  }
  return sends;
};

// An attempt whose lease ran out has an unknown end since it began; the platforms' clocks may lie a minute behind ours.
const claim = `with due as (
    select o.id from outbox o
    left join channel_account a on a.channel = o.channel and a.id = o.account_id
    where (o.status = 'queued' or (o.status = 'sending' and o.leased_until < $1)) and o.not_before <= $1
      and (a.not_before is null or a.not_before <= $1) and a.resting_at is null
      and not exists (select 1 from outbox e
        where e.channel = o.channel and e.account_id = o.account_id and e.thread_key = o.thread_key
          and e.status in ('queued', 'sending') and (e.created_at, e.id) < (o.created_at, o.id))
    order by o.created_at, o.id limit $2 for update of o skip locked)
  update outbox o set status = 'sending', leased_until = $3, claimed_at = $1,
    uncertain_since = case when o.status = 'sending' then coalesce(o.uncertain_since, o.claimed_at - interval '60 s') else o.uncertain_since end
  from due where due.id = o.id
  returning o.id, o.effect_key, o.complaint_id, o.purpose, o.channel, o.account_id, o.target, o.text, o.attachment_ids, o.attempts,
    o.uncertain_since, o.created_at,
    exists (select 1 from channel_account a where a.channel = o.channel and a.id = o.account_id) as is_declared,
    (select max(m.sent_at) from message m where m.channel = o.channel and m.account_id = o.account_id
       and m.visibility = 'private' and m.thread_key = o.thread_key) as last_private_at`;

type Row = {
  id: string;
  effect_key: string;
  complaint_id: string;
  purpose: SendPurpose;
  channel: string;
  account_id: string;
  target: SendTarget;
  text: string;
  attachment_ids: string[] | null;
  attempts: number;
  uncertain_since: Date | null;
  created_at: Date;
  last_private_at: Date | null;
  is_declared: boolean;
};

const rowOf = (row: Row): OutboxRow => ({
  id: row.id,
  effectKey: row.effect_key,
  complaintId: row.complaint_id,
  purpose: row.purpose,
  channel: row.channel,
  accountId: row.account_id,
  // The window counts from the person's latest message, which may be younger than this row.
  target:
    row.target.kind === 'private-message' && row.last_private_at !== null
      ? { ...row.target, lastFromPersonAt: row.last_private_at.getTime() }
      : row.target,
  text: row.text,
  ...(row.attachment_ids === null ? {} : { attachmentIds: row.attachment_ids }),
  attempts: row.attempts,
  isDeclared: row.is_declared,
  ...(row.uncertain_since === null ? {} : { uncertainSince: row.uncertain_since.getTime() }),
  createdAt: row.created_at.getTime(),
});

/** Oldest first, one thread's messages in their order, none of an account that rests. */
export const claimOutbox = async (
  db: Queryable,
  now: Instant,
  limit: number,
  leaseMs: number,
): Promise<OutboxRow[]> => {
  const { rows } = await db.query<Row>(claim, [new Date(now), limit, new Date(now + leaseMs)]);
  return rows.map(rowOf);
};

/** A row that waits for an officer, locked until the transaction ends. */
export const findByHand = async (
  db: Queryable,
  complaintId: string,
  outboxId: string,
): Promise<OutboxRow | undefined> => {
  const { rows } = await db.query<Row>(
    `select id, effect_key, complaint_id, purpose, channel, account_id, target, text, attachment_ids, attempts, uncertain_since, created_at,
       null as last_private_at, false as is_declared
     from outbox where id::text = $2 and complaint_id = $1 and status = 'by-hand' for update`,
    [complaintId, outboxId],
  );
  return rows.map(rowOf)[0];
};

export const settleOutbox = async (
  db: Queryable,
  row: OutboxRow,
  settled: OutboxSettlement,
  now: Instant,
): Promise<void> => {
  const at = new Date(now);
  switch (settled.kind) {
    case 'accepted':
      await db.query(
        `update outbox set status = 'sent', external_id = $2, settled_at = $3, attempts = attempts + 1, detail = null, photos_reason = $4 where id = $1`,
        [row.id, settled.externalId, at, settled.withoutPhotos ?? null],
      );
      return;
    case 'by-hand':
      await db.query(`update outbox set status = 'by-hand', attempts = attempts + 1, detail = null where id = $1`, [
        row.id,
      ]);
      return;
    case 'rejected':
      await db.query(
        `update outbox set status = 'rejected', reason = $2, detail = $3, settled_at = $4, attempts = attempts + 1 where id = $1`,
        [row.id, settled.reason, await hideTokens(db, storable(settled.detail)), at],
      );
      return;
    case 'retry':
      await db.query(
        `update outbox set status = 'queued', attempts = attempts + 1, not_before = $2, detail = $3, leased_until = null,
           uncertain_since = case when $4 then coalesce(uncertain_since, claimed_at - interval '60 s') end
         where id = $1 and status = 'sending'`,
        [row.id, new Date(settled.at), await hideTokens(db, storable(settled.detail)), settled.uncertain],
      );
  }
};

export const sentIds = async (db: Queryable, row: OutboxRow): Promise<string[]> => {
  const { rows } = await db.query<{ external_id: string }>(
    `select external_id from outbox
     where channel = $1 and account_id = $2 and text = $3 and external_id is not null and id <> $4`,
    [row.channel, row.accountId, row.text, row.id],
  );
  return rows.map(({ external_id: id }) => id);
};

/** Of two that are sent at the same time the older one goes first. */
export const lastSentTo = async (db: Queryable, row: OutboxRow): Promise<Instant | undefined> => {
  if (row.target.kind !== 'private-message') return undefined;
  const { rows } = await db.query<{ last: Date | null }>(
    `select max(coalesce(settled_at, claimed_at)) as last from outbox
     where channel = $1 and account_id = $2 and purpose = $3 and target ->> 'personId' = $4 and id <> $5
       and (status = 'sent' or status = 'sending' and (created_at, id) < ($6, $5))`,
    [row.channel, row.accountId, row.purpose, row.target.personId, row.id, new Date(row.createdAt)],
  );
  return rows[0]?.last?.getTime();
};

export const refusesPrograms = async (db: Queryable, row: OutboxRow): Promise<boolean> => {
  const { rowCount } = await db.query(
    `select 1 from outbox o join message m on m.complaint_id = o.complaint_id and m.channel = o.channel
       and m.account_id = o.account_id and m.thread_key = o.thread_key
     where o.id = $1 and m.remarks && $2::text[] limit 1`,
    [row.id, forbidAutomatic],
  );
  return rowCount === 1;
};

// Whoever reads a message has received it; news of either may come late, twice, or in any order.
const noted = `update outbox set seen_at = coalesce(seen_at, now()),
    arrived_at = case when $4::text is null then arrived_at else least(arrived_at, $5::timestamptz) end,
    read_at = case when $4 = 'read' then least(read_at, $5) else read_at end
  where channel = $1 and account_id = $2 and external_id = $3 returning complaint_id as "complaintId"`;

type Echo = Extract<Inbound, { kind: 'echo' }>;

const isSending = async (db: Queryable, channel: string, accountId: string): Promise<boolean> => {
  const { rows } = await db.query(
    `select 1 from outbox where channel = $1 and account_id = $2 and status = 'sending' limit 1`,
    [channel, accountId],
  );
  return rows.length > 0;
};

export const noteEcho = async (
  db: Queryable,
  channel: string,
  echo: Echo,
  newId: () => string,
): Promise<'noted' | 'early'> => {
  const { accountId, externalId, came, sentAt } = echo;
  if (came !== undefined) await lockMessage(db, channel, accountId, externalId);
  const values = [channel, accountId, externalId, came ?? null, new Date(sentAt)];
  const { rows } = await db.query<{ complaintId: string }>(noted, values);
  if (came === undefined) {
    if (rows.length === 0) await keepOutsideAnswer(db, channel, echo, newId());
    return 'noted';
  }
  for (const { complaintId } of rows)
    await db.query(`select pg_notify('tanggap_change', $1)`, [JSON.stringify({ complaintId, what: 'case' })]);
  return rows.length > 0 || !(await isSending(db, channel, accountId)) ? 'noted' : 'early';
};

export const outboxIn = (db: Queryable, newId: () => string): Outbox => ({
  settle: (row, settled, now) => settleOutbox(db, row, settled, now),
  findByHand: (complaintId, outboxId) => findByHand(db, complaintId, outboxId),
  noteEcho: (channel, echo) => noteEcho(db, channel, echo, newId),
  failDelivery: (channel, failed) => failDelivery(db, channel, failed),
});
