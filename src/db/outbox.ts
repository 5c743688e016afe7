// The queue of what must go out: rows made with the events that caused them, claimed under a lease, settled with theirs.
// Must not know how a platform answers; it keeps what run-outbox decided.
import type { SendPurpose } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';
import { forbidAutomatic } from '#core/unplaced.ts';
import type { Inbound, SendTarget } from '#ports/channel.ts';
import type { Outbox, OutboxRow, OutboxSettlement } from '#ports/outbox.ts';
import { failDelivery } from './failed-delivery.ts';
import { hideTokens } from './hidden-tokens.ts';
import { tellCase } from './live-news.ts';
import { lockMessage } from './messages.ts';
import { storable } from './rows.ts';
import { keepOutsideAnswer } from './outside-answers.ts';
import type { Queryable } from './queryable.ts';
import { claimRows, settleRow, type Queue } from './queue.ts';
import type { Unit } from './unit.ts';

/** The platforms' clocks may lie a minute behind ours. */
const clocksApartMs = 60_000;

// Oldest first, one thread's messages in their order, none of an account that rests. An attempt whose lease ran out has an unknown end since it began.
const outbox: Queue = {
  table: 'outbox',
  key: ['id'],
  hold: ['lease', 'not_before'],
  open: ['queued', 'sending'],
  lane: ['channel', 'account_id', 'thread_key'],
  order: ['created_at', 'id'],
  ready: `not exists (select 1 from channel_account a where a.channel = job.channel and a.id = job.account_id
      and (a.not_before > $1 or a.resting_at is not null))`,
  begun: `status = 'sending', claimed_at = $1, uncertain_since = case when job.status = 'sending'
      then coalesce(job.uncertain_since, job.claimed_at - make_interval(secs => $4)) else job.uncertain_since end`,
  shows: `job.id, job.effect_key, job.complaint_id, job.purpose, job.channel, job.account_id, job.target, job.text,
    job.attachment_ids, job.attempts, job.uncertain_since, job.created_at, job.claimed_at,
    exists (select 1 from channel_account a where a.channel = job.channel and a.id = job.account_id) as is_declared,
    (select max(m.sent_at) from message m where m.channel = job.channel and m.account_id = job.account_id
       and m.visibility = 'private' and m.thread_key = job.thread_key) as last_private_at`,
};

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
  claimed_at: Date | null;
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
  ...(row.claimed_at === null ? {} : { claimedAt: row.claimed_at.getTime() }),
});

/** At most `limit`, each for `leaseMs`: after that somebody else may take it. */
export const claimOutbox = async (
  db: Queryable,
  now: Instant,
  limit: number,
  leaseMs: number,
): Promise<OutboxRow[]> => {
  // Its last moment is the sender's still.
  const rows = await claimRows<Row>(db, outbox, { now, limit, leaseMs: leaseMs + 1 }, [clocksApartMs / 1000]);
  return rows.map((row) => ({ ...rowOf(row), leasedUntil: row.leasedUntil }));
};

/** A row that waits for an officer, locked until the transaction ends. */
export const findByHand = async (
  db: Queryable,
  complaintId: string,
  outboxId: string,
): Promise<OutboxRow | undefined> => {
  const { rows } = await db.query<Row>(
    `select id, effect_key, complaint_id, purpose, channel, account_id, target, text, attachment_ids, attempts, uncertain_since, created_at,
       null as claimed_at, null as last_private_at, false as is_declared
     from outbox where id::text = $2 and complaint_id = $1 and status = 'by-hand' for update`,
    [complaintId, outboxId],
  );
  return rows.map(rowOf)[0];
};

/** The first doubt is the one that counts. */
const doubtedSince = ({ uncertainSince, claimedAt, createdAt }: OutboxRow): Date =>
  new Date(uncertainSince ?? (claimedAt ?? createdAt) - clocksApartMs);

const columnsOf = async (
  db: Queryable,
  row: OutboxRow,
  settled: OutboxSettlement,
  now: Instant,
): Promise<Readonly<Record<string, unknown>>> => {
  const settledAt = { settled_at: new Date(now) };
  switch (settled.kind) {
    case 'accepted': {
      const { externalId, withoutPhotos = null } = settled;
      return { status: 'sent', external_id: externalId, ...settledAt, detail: null, photos_reason: withoutPhotos };
    }
    case 'by-hand':
      return { status: 'by-hand', detail: null };
    case 'rejected':
      return {
        ...{ status: 'rejected', reason: settled.reason, ...settledAt },
        detail: await hideTokens(db, storable(settled.detail)),
      };
    case 'retry':
      return {
        ...{ status: 'queued', not_before: new Date(settled.at) },
        uncertain_since: settled.uncertain ? doubtedSince(row) : null,
        detail: await hideTokens(db, storable(settled.detail)),
      };
  }
};

/** What a platform said of a message is so, whoever holds the row by now; what is only hoped for is the holder's alone. */
export const settleOutbox = async (
  db: Queryable,
  row: OutboxRow,
  settled: OutboxSettlement,
  now: Instant,
): Promise<boolean> => {
  const isFact = settled.kind === 'accepted' || settled.kind === 'rejected';
  const held = { key: [row.id], ...(isFact || row.leasedUntil === undefined ? {} : { leasedUntil: row.leasedUntil }) };
  const columns = await columnsOf(db, row, settled, now);
  return settleRow(db, outbox, held, { ...columns, attempts: row.attempts + 1 });
};

/** On the platform, of other messages with the very same words from this account: a look at the thread must not take them for this one. */
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

/** Whether a message in this conversation asked that no program answer it. */
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

/** `early`: something is being sent, so it may be news of that; it is to be asked again. */
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
  for (const { complaintId } of rows) await tellCase(db, complaintId);
  return rows.length > 0 || !(await isSending(db, channel, accountId)) ? 'noted' : 'early';
};

// The joining is the first event of its append, and what is said of it that append's first effect.
const joiningWords = `update outbox set status = 'withdrawn', settled_at = $2
  where effect_key = (select e.event_id || ':0' from event e
      where e.stream_id = $1 and e.type in ('JoinedAsDuplicate', 'MergedInto') order by e.version desc limit 1)
    and (status = 'queued' and uncertain_since is null or status = 'by-hand')`;

/** Whoever claimed it first sends it. */
const withdrawJoining = async (db: Queryable, complaintId: string, now: Instant): Promise<boolean> =>
  (await db.query(joiningWords, [complaintId, new Date(now)])).rowCount === 1;

/** The port, within one unit of work. */
export const outboxIn = ({ seeing: db, apart }: Pick<Unit, 'seeing' | 'apart'>, newId: () => string): Outbox => ({
  // A row that was claimed stands: nothing that waits to be written is about it.
  settle: (row, settled, now) => settleOutbox(apart, row, settled, now),
  withdrawJoining: (complaintId, now) => withdrawJoining(db, complaintId, now),
  findByHand: (complaintId, outboxId) => findByHand(db, complaintId, outboxId),
  noteEcho: (channel, echo) => noteEcho(db, channel, echo, newId),
  failDelivery: (channel, failed) => failDelivery(db, channel, failed),
});
