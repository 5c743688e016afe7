// Alerts as rows: the one door by which they are written, in whatever transaction caused them, and what of them is to be sent.
// Must not know by which way a person is reached.
import type { Alert, AlertDetails, AlertUrgency, AlertWhat } from '#core/alert/alert.ts';
import { gather, type LastTold } from '#core/alert/gather.ts';
import { onceEach } from '#core/alert/matter.ts';
import type { Instant } from '#core/time.ts';
import { joinedWays } from '#core/way/named-ways.ts';
import type { Way } from '#core/way/way.ts';
import type { AlertMessage } from '#ports/alerts.ts';
import type { Queryable } from '../queryable.ts';
import { insertRows, type RowOf } from '../rows.ts';

// What joined another message has no moment of its own, and would be gone through first.
const lastTold = `select w.place::int as place, m.id, m.not_before as "notBefore" from unnest($1::text[], $2::text[]) with ordinality as w (user_id, what, place)
  cross join lateral (select id, not_before from alert a where a.user_id = w.user_id and a.what = w.what and a.told_with is null
    and a.not_before is not null order by a.not_before desc, a.id desc limit 1) m`;

/** What one person is told of one kind. */
const likeOf = ({ userId, what }: Alert): string => `${userId} ${what}`;

/** By what they are like. */
const findLast = async (db: Queryable, alerts: readonly Alert[]): Promise<ReadonlyMap<string, LastTold>> => {
  const gathered = alerts.filter(({ urgency }) => urgency === 'now');
  const likes = [...new Map(gathered.map((alert) => [likeOf(alert), alert])).values()];
  if (likes.length === 0) return new Map();
  const { rows } = await db.query<{ place: number; id: string; notBefore: Date }>(lastTold, [
    likes.map(({ userId }) => userId),
    likes.map(({ what }) => what),
  ]);
  return new Map(
    rows.flatMap(({ place, id, notBefore }) => {
      const alert = likes[place - 1];
      return alert === undefined ? [] : [[likeOf(alert), { id, notBefore: notBefore.getTime() }] as const];
    }),
  );
};

const dateOf = (at: Instant | undefined): Date | null => (at === undefined ? null : new Date(at));

const rowOf = (alert: Alert, last: LastTold | undefined, now: Instant): RowOf<'alert'> => {
  const { key, matter, userId, insteadOf, what, complaintId, agencyId, urgency, details, at, notBefore } = alert;
  const gathered = gather({ urgency, at: notBefore ?? at }, last, now);
  return {
    ...{ key, matter: matter ?? null, user_id: userId, instead_of: insteadOf ?? null, what, urgency },
    ...{
      complaint_id: complaintId ?? null,
      agency_id: agencyId ?? null,
      due_at: dateOf(alert.dueAt),
      at: new Date(at),
    },
    not_before: 'joins' in gathered ? null : new Date(gathered.notBefore),
    told_with: 'joins' in gathered ? gathered.joins : null,
    details: details ?? null,
    ways: alert.ways === undefined ? null : [...alert.ways],
  };
};

type Round = { rows: RowOf<'alert'>[]; later: Alert[] };

/** What joins a message that is known, and what becomes one: its like joins that one, and waits until it has an id. */
const roundOf = (alerts: readonly Alert[], last: ReadonlyMap<string, LastTold>, now: Instant): Round => {
  const round: Round = { rows: [], later: [] };
  const begun = new Set<string>();
  for (const alert of alerts) {
    const like = likeOf(alert);
    if (begun.has(like)) {
      round.later.push(alert);
      continue;
    }
    const row = rowOf(alert, last.get(like), now);
    round.rows.push(row);
    if (alert.urgency === 'now' && row.told_with === null) begun.add(like);
  }
  return round;
};

/**
 * Only who was told before under the same key is left out, and of one key the first is told; what comes in a storm goes out within the message of
 * its kind. Resolves to the keys of those that are new.
 */
export const writeNewAlerts = async (db: Queryable, alerts: readonly Alert[], now: Instant): Promise<Set<string>> => {
  const written = new Set<string>();
  let waiting = onceEach(alerts);
  while (waiting.length > 0) {
    const { rows, later } = roundOf(waiting, await findLast(db, waiting), now);
    const fresh = await insertRows<'alert', { key: string }>(
      db,
      'alert',
      rows,
      'on conflict (key) do nothing returning key',
    );
    for (const { key } of fresh) written.add(key);
    waiting = later;
  }
  return written;
};

/** The same; how many are new. */
export const writeAlerts = async (db: Queryable, alerts: readonly Alert[], now: Instant): Promise<number> =>
  (await writeNewAlerts(db, alerts, now)).size;

/** Which of these keys somebody was told under already. */
export const findHeard = async (db: Queryable, keys: readonly string[]): Promise<Set<string>> => {
  const { rows } = await db.query<{ key: string }>('select key from alert where key = any($1)', [keys]);
  return new Set(rows.map(({ key }) => key));
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
  ways: Way[][] | null;
};

const messageOf = (row: Row): AlertMessage => ({
  ...{ id: row.id, userId: row.user_id, what: row.what, urgency: row.urgency, count: row.count, sealed: row.sealed },
  ...{ at: row.at.getTime(), notBefore: row.not_before.getTime() },
  ...(row.number === null || row.count > 1 ? {} : { number: row.number }),
  ...(row.due_at === null || row.count > 1 ? {} : { dueAt: row.due_at.getTime() }),
  ...(row.details === null ? {} : { details: row.details }),
  ...(row.ways === null ? {} : { ways: joinedWays(...row.ways) }),
});

/**
 * What of these messages is left to say now: they count what goes out within them and neither ended nor was taken meanwhile, and tell of the
 * first of it. Of one whose every matter ended nothing is, nor of a case that was sealed since for whoever has no seat there.
 */
export const findMessages = async (db: Queryable, ids: readonly string[]): Promise<AlertMessage[]> => {
  const { rows } = await db.query<Row>(
    `select m.id, m.user_id, m.what, m.urgency, m.at, m.not_before, m.details, live.count, live.sealed, live.ways, c.number, live.due_at
     from alert m
     join lateral (
       select count(*)::int as count, (array_agg(a.complaint_id order by a.id))[1] as complaint_id,
         (array_agg(a.due_at order by a.id))[1] as due_at, jsonb_agg(a.ways) filter (where a.ways is not null) as ways, coalesce(bool_or(e.lane is not null), false) as sealed
       from alert a left join every_complaint e on e.id = a.complaint_id
       where (a.id = m.id or a.told_with = m.id) and a.stopped_at is null and a.acknowledged_at is null
         and not exists (select from alert_matter t where t.key = a.matter and t.acknowledged_at is not null)
         and (e.lane is null or exists (select from lane_seat s where s.officer_id = a.user_id and s.lane = e.lane
           and s.confirmed_at is not null and s.ended_at is null))) live on live.count > 0
     left join every_complaint c on c.id = live.complaint_id
     where m.id = any($1::bigint[]) and m.told_with is null order by m.id`,
    [ids],
  );
  return rows.map(messageOf);
};
