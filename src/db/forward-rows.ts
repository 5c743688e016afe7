// The row of a case that is passed on, as it begins, ends, and gets its number, each inside a transaction that the caller owns.
import type { Instant } from '#core/time.ts';
import type {
  ForwardClaim,
  ForwardEnd,
  ForwardNumber,
  ForwardRows,
  ForwardState,
  ForwardTrouble,
  NewForward,
  QueuedHow,
} from '#ports/forwards.ts';
import { tellCase } from './live-news.ts';
import { storable } from './rows.ts';
import type { Queryable } from './queryable.ts';
import { settleRow, type Queue } from './queue.ts';

/** What waits for one system ($4). Where a number is what it is asked for ($5), a case that needs none any more comes at once. */
export const forwardQueue: Queue = {
  table: 'forward',
  key: ['id'],
  hold: ['lease', 'not_before'],
  open: ['queued', 'sending'],
  order: ['created_at'],
  sooner: `$5 and job.uncertain_since is null
    and exists (select 1 from complaint c where c.id = job.complaint_id and c.status <> 'registration')`,
  // What is sealed meanwhile is handed to nobody.
  ready: 'job.target_id = $4 and not exists (select 1 from sealed_complaint s where s.id = job.complaint_id)',
  begun: `status = 'sending',
    uncertain_since = case when job.status = 'sending' then coalesce(job.uncertain_since, job.not_before) else job.uncertain_since end`,
  shows: `job.id, job.complaint_id, job.number, job.target_id, job.service_code, job.text, job.fields, job.asked_by,
    job.attempts, job.created_at, job.uncertain_since`,
};

/** Tells the role of whoever passed the case on. */
export const tellAsker = async (
  db: Queryable,
  id: string,
  what: 'forward-news' | 'forward-refused' | 'forward-trouble',
  now: Instant,
): Promise<void> => {
  await db.query(
    `insert into notice (effect_key, role, complaint_id, what, at)
     select concat_ws(':', 'forward', f.id, $2::text, $4::text), coalesce(f.asked_by->>'role', 'admin-pusat'), f.complaint_id, $2, $3
     from forward f where f.id = $1 on conflict (effect_key) do nothing`,
    [id, what, new Date(now), String(now)],
  );
};

const storableFields = (fields: NewForward['fields']): string =>
  JSON.stringify(Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, storable(text)])));

/** One that was refused or withdrawn begins anew in its row, under its id: a system that minds ids takes nothing twice. */
export const queueForward = async (
  db: Queryable,
  forward: NewForward,
  { byHand, looked }: QueuedHow,
  now: Instant,
): Promise<boolean> => {
  const { id, complaintId, number, targetId, serviceCode, text, fields, askedBy } = forward;
  const { rowCount } = await db.query(
    `insert into forward (id, complaint_id, number, target_id, service_code, text, fields, asked_by, status, not_before, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
     on conflict (complaint_id, target_id) do update set service_code = excluded.service_code, text = excluded.text,
       fields = excluded.fields, asked_by = excluded.asked_by, status = excluded.status, attempts = 0,
       not_before = excluded.not_before, created_at = excluded.created_at, detail = null, settled_at = null, trouble = null,
       uncertain_since = case when $11 then null else forward.uncertain_since end
     where forward.status in ('rejected', 'withdrawn')`,
    [
      ...[id, complaintId, number, targetId, serviceCode, storable(text), storableFields(fields)],
      ...[JSON.stringify(askedBy), byHand ? 'by-hand' : 'queued', new Date(now), looked],
    ],
  );
  return rowCount === 1;
};

const statuses = { sent: 'sent', again: 'queued', refused: 'rejected', withdrawn: 'withdrawn' } as const;

/** Asked after from its end on, where it can be, for news since it was passed on. */
const askedAfter = (held: ForwardClaim, end: ForwardEnd, now: Instant) => {
  const { externalId, token } = end.kind === 'sent' ? end : {};
  const canBeAsked = externalId !== undefined || token !== undefined;
  return {
    external_id: externalId === undefined ? null : storable(externalId),
    token: token === undefined ? null : storable(token),
    pull_at: canBeAsked ? new Date(now) : null,
    pulled_to: canBeAsked ? new Date(held.createdAt) : null,
  };
};

/** Writes how an attempt ended; false where the lease was lost meanwhile, and nothing is written. */
export const settleForward = async (
  db: Queryable,
  held: ForwardClaim,
  end: ForwardEnd,
  now: Instant,
): Promise<boolean> => {
  const { id, complaintId, leasedUntil, attempts, uncertainSince, createdAt } = held;
  const failed = end.kind === 'again' || end.kind === 'refused' ? end : undefined;
  const isMine = await settleRow(
    db,
    forwardQueue,
    { key: [id], leasedUntil },
    {
      status: statuses[end.kind],
      attempts: attempts + 1,
      ...(end.kind === 'again' ? { not_before: new Date(end.at) } : {}),
      uncertain_since: failed?.unknown === true ? new Date(uncertainSince ?? createdAt) : null,
      detail: failed === undefined ? null : storable(failed.detail),
      settled_at: end.kind === 'again' ? null : new Date(now),
      ...askedAfter(held, end, now),
    },
  );
  if (!isMine) return false;
  await tellCase(db, complaintId);
  if (end.kind === 'refused') await tellAsker(db, id, 'forward-refused', now);
  return true;
};

/** Notes what an officer must look at, and tells whoever passed the case on. */
export const troubleForward = async (
  db: Queryable,
  { id }: Pick<ForwardClaim, 'id'>,
  trouble: ForwardTrouble,
  now: Instant,
): Promise<void> => {
  await db.query('update forward set trouble = $2 where id = $1', [id, trouble]);
  await tellAsker(db, id, 'forward-trouble', now);
};

/** Keeps the number that the other system gave; false where there is one already. `hasNews`: it is asked for news from now on. */
export const numberForward = async (
  db: Queryable,
  { complaintId, targetId, theirNumber, hasNews }: ForwardNumber,
  now: Instant,
): Promise<boolean> => {
  const { rowCount } = await db.query(
    `update forward set status = 'sent', external_id = $3, settled_at = $4, detail = null,
       pull_at = case when $5 then $4::timestamptz end, pulled_to = case when $5 then created_at end
     where complaint_id = $1 and target_id = $2 and external_id is null and status in ('by-hand', 'sent')`,
    [complaintId, targetId, storable(theirNumber), new Date(now), hasNews],
  );
  return rowCount === 1;
};

/** Keeps the state there in its own words; false where that is nothing new. */
export const stateForward = async (
  db: Queryable,
  { complaintId, targetId, theirStatus }: ForwardState,
): Promise<boolean> => {
  const { rowCount } = await db.query(
    `update forward set their_status = $3
     where complaint_id = $1 and target_id = $2 and status = 'sent' and their_status is distinct from $3`,
    [complaintId, targetId, storable(theirStatus)],
  );
  return rowCount === 1;
};

/** Why a case is not passed on: its system stands in the configuration file no more. */
export const systemLeft = 'system-left';

/** What waited for a system that left the configuration file ends, and whoever passed it on is told. */
export const endForwards = async (db: Queryable, targets: readonly string[], now: Instant): Promise<void> => {
  const { rows } = await db.query<{ id: string }>(
    `update forward set status = 'rejected', detail = $2, leased_until = null, settled_at = $3,
       uncertain_since = case when status = 'sending' then coalesce(uncertain_since, created_at) else uncertain_since end
     where status in ('queued', 'sending', 'by-hand') and target_id <> all ($1) returning id`,
    [targets, systemLeft, new Date(now)],
  );
  for (const { id } of rows) await tellAsker(db, id, 'forward-refused', now);
};

/** The port, within one transaction. */
export const forwardsIn = (db: Queryable): ForwardRows => ({
  queue: (forward, how, now) => queueForward(db, forward, how, now),
  settle: (claim, end, now) => settleForward(db, claim, end, now),
  noteTrouble: (claim, trouble, now) => troubleForward(db, claim, trouble, now),
  noteNumber: (noted, now) => numberForward(db, noted, now),
  noteState: (seen) => stateForward(db, seen),
});
