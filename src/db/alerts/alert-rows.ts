// Alerts as rows: the one door by which they are written, in whatever transaction caused them, and what of them is to be sent.
// Must not know by which way a person is reached.
import type { Alert, AlertDetails, AlertUrgency, AlertWhat } from '#core/alert/alert.ts';
import { gather, type LastTold } from '#core/alert/gather.ts';
import type { Instant } from '#core/time.ts';
import type { AlertMessage } from '#ports/alerts.ts';
import type { Queryable } from '../queryable.ts';

const lastTold = `select id, not_before as "notBefore" from alert
  where user_id = $1 and what = $2 and told_with is null order by not_before desc, id desc limit 1`;

const findLast = async (db: Queryable, { userId, what }: Alert): Promise<LastTold | undefined> => {
  const { rows } = await db.query<{ id: string; notBefore: Date }>(lastTold, [userId, what]);
  const [row] = rows;
  return row === undefined ? undefined : { id: row.id, notBefore: row.notBefore.getTime() };
};

const dateOf = (at: Instant | undefined): Date | null => (at === undefined ? null : new Date(at));

const insert = `insert into alert (key, matter, user_id, instead_of, what, complaint_id, agency_id, due_at, urgency, at, not_before, told_with, details)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (key) do nothing`;

const write = async (db: Queryable, alert: Alert, now: Instant): Promise<boolean> => {
  const { key, matter, userId, insteadOf, what, complaintId, agencyId, urgency, details, at, notBefore } = alert;
  const last = urgency === 'now' ? await findLast(db, alert) : undefined;
  const gathered = gather({ urgency, at: notBefore ?? at }, last, now);
  const { rowCount } = await db.query(insert, [
    ...[key, matter ?? null, userId, insteadOf ?? null, what, complaintId ?? null, agencyId ?? null],
    ...[dateOf(alert.dueAt), urgency, new Date(at)],
    ...('joins' in gathered ? [null, gathered.joins] : [new Date(gathered.notBefore), null]),
    details === undefined ? null : JSON.stringify(details),
  ]);
  return rowCount === 1;
};

/** Only who was told before under the same key is left out; what comes in a storm goes out within the message of its kind. How many are new. */
export const writeAlerts = async (db: Queryable, alerts: readonly Alert[], now: Instant): Promise<number> => {
  let written = 0;
  for (const alert of alerts) if (await write(db, alert, now)) written += 1;
  return written;
};

type Row = {
  id: string;
  user_id: string;
  what: AlertWhat;
  urgency: AlertUrgency;
  at: Date;
  not_before: Date;
  number: string | null;
  due_at: Date | null;
  count: number;
  sealed: boolean;
  details: AlertDetails | null;
};

const messageOf = (row: Row): AlertMessage => ({
  ...{ id: row.id, userId: row.user_id, what: row.what, urgency: row.urgency, count: row.count, sealed: row.sealed },
  ...{ at: row.at.getTime(), notBefore: row.not_before.getTime() },
  ...(row.number === null || row.count > 1 ? {} : { number: row.number }),
  ...(row.due_at === null || row.count > 1 ? {} : { dueAt: row.due_at.getTime() }),
  ...(row.details === null ? {} : { details: row.details }),
});

/**
 * What of these messages is left to say now: they count what goes out within them and neither ended nor was taken meanwhile, and tell of the
 * first of it. Of one whose every matter ended nothing is, nor of a case that was sealed since for whoever has no seat there.
 */
export const findMessages = async (db: Queryable, ids: readonly string[]): Promise<AlertMessage[]> => {
  const { rows } = await db.query<Row>(
    `select m.id, m.user_id, m.what, m.urgency, m.at, m.not_before, m.details, live.count, live.sealed, c.number, live.due_at
     from alert m
     join lateral (
       select count(*)::int as count, (array_agg(a.complaint_id order by a.id))[1] as complaint_id,
         (array_agg(a.due_at order by a.id))[1] as due_at, coalesce(bool_or(e.lane is not null), false) as sealed
       from alert a left join every_complaint e on e.id = a.complaint_id
       where (a.id = m.id or a.told_with = m.id) and a.stopped_at is null and a.acknowledged_at is null
         and (e.lane is null or exists (select from lane_seat s where s.officer_id = a.user_id and s.lane = e.lane
           and s.confirmed_at is not null and s.ended_at is null))) live on live.count > 0
     left join every_complaint c on c.id = live.complaint_id
     where m.id = any($1::bigint[]) and m.told_with is null order by m.id`,
    [ids],
  );
  return rows.map(messageOf);
};
