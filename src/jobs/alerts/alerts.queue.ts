// Alerts that leave by themselves as rows: claimed by person, so that what waits for one of them goes out together; and every attempt at one.
// Must not decide by which way.
import type { Pool } from 'pg';
import type { Way } from '#core/way/way.ts';
import { dayOf } from '#core/city-day.ts';
import { localDate, type Instant } from '#core/time.ts';
import { inTransaction, type Queryable } from '#db/queryable.ts';

/** What of one person is due. `leasedUntil`: nobody else's until then, which proves it. */
export type PersonClaim = { userId: string; alerts: { id: string; rounds: number }[]; leasedUntil: Instant };

/** What an attempt came to; `absent`: of a way that the ladder names and its person does not have or use, which nothing was sent by. */
export type AttemptState = 'sending' | 'sent' | 'arrived' | 'failed' | 'unknown' | 'absent';
/** One attempt at one alert, as far as it is known. */
export type Attempt = {
  alertId: string;
  way: Way;
  deviceId: string | null;
  state: AttemptState;
  detail: string | null;
  round: number;
  at: Instant;
};

/** What becomes of alerts after a round; `at`: not looked at before. */
export type DeliveryEnd =
  | { status: 'waiting' | 'proving'; at: Instant; rounds?: number }
  | { status: 'told' | 'bell' | 'unreached' | 'settled' };

const mostPersons = 20;
const leaseMs = 2 * 60_000;

/** Ids are given in order and committed nearly so: what is new stands among the last of them. Old ones were rung by the bell. */
const takeUp = `insert into alert_delivery (alert_id, user_id, not_before)
  select a.id, a.user_id, coalesce(a.not_before, a.at) from alert a
  where a.id > (select coalesce(max(alert_id), 0) from alert_delivery) - 1000 and a.told_with is null
    and a.at > $1::timestamptz - interval '1 day' and not exists (select 1 from alert_delivery d where d.alert_id = a.id)
  on conflict (alert_id) do nothing`;

const claim = `with person as (
    select user_id from alert_delivery where status in ('waiting', 'proving')
      and (leased_until is null and not_before <= $1 or leased_until <= $1)
    group by user_id order by min(not_before) limit $2),
  due as (
    select d.alert_id from alert_delivery d join person using (user_id)
    where d.status in ('waiting', 'proving') and (d.leased_until is null and d.not_before <= $1 or d.leased_until <= $1)
    order by d.alert_id for update of d skip locked)
  update alert_delivery d set leased_until = $3 from due where due.alert_id = d.alert_id
  returning d.alert_id as id, d.user_id as "userId", d.rounds`;

/** An attempt that was under way when its worker died may have arrived: it is not made again. */
const giveUpOpen = `update alert_attempt set state = 'unknown', settled_at = $2 where state = 'sending' and alert_id = any($1::bigint[])`;

/** Those who wait longest first; rows that others hold are passed over. */
export const claimPersons = (pool: Pool, now: Instant): Promise<PersonClaim[]> =>
  inTransaction(pool, async (client) => {
    await client.query(takeUp, [new Date(now)]);
    const leasedUntil = now + leaseMs;
    const values = [new Date(now), mostPersons, new Date(leasedUntil)];
    const { rows } = await client.query<{ id: string; userId: string; rounds: number }>(claim, values);
    await client.query(giveUpOpen, [rows.map(({ id }) => id), new Date(now)]);
    return [...Map.groupBy(rows, ({ userId }) => userId)].map(([userId, alerts]) => ({ userId, alerts, leasedUntil }));
  });

/** Until when a worker has which of these alerts from now on: those that are neither settled nor another's by now. */
export const holdOn = async (
  db: Queryable,
  { alertIds, leasedUntil }: { alertIds: readonly string[]; leasedUntil: Instant },
  now: Instant,
): Promise<{ until: Instant; kept: ReadonlySet<string> }> => {
  const until = now + leaseMs;
  const { rows } = await db.query<{ id: string }>(
    `update alert_delivery set leased_until = $3 where alert_id = any($1::bigint[]) and leased_until = $2
     returning alert_id as id`,
    [alertIds, new Date(leasedUntil), new Date(until)],
  );
  return { until, kept: new Set(rows.map(({ id }) => id)) };
};

/** All attempts at these alerts, in their order. */
export const findAttempts = async (db: Queryable, alertIds: readonly string[]): Promise<Attempt[]> => {
  const { rows } = await db.query<Omit<Attempt, 'at'> & { at: Date }>(
    `select alert_id as "alertId", way, device_id as "deviceId", state, detail, round, at from alert_attempt
     where alert_id = any($1::bigint[]) order by id`,
    [alertIds],
  );
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
};

/** What is about to be tried: `account` names the city's, where one carries it. */
export type Trying = {
  alertIds: readonly string[];
  way: Way;
  deviceId?: string | undefined;
  round: number;
  receipt: string;
  account?: { channel: string; accountId: string } | undefined;
};

/** Stands before anything leaves, so that nobody sends it twice. */
export const beginAttempt = async (db: Queryable, trying: Trying, now: Instant): Promise<void> => {
  const { alertIds, way, deviceId, round, receipt, account } = trying;
  await db.query(
    `insert into alert_attempt (alert_id, way, device_id, state, round, at, receipt, channel, account_id)
     select id, $2, $3, 'sending', $4, $5, $6, $7, $8 from unnest($1::bigint[]) as id`,
    [
      ...[alertIds, way, deviceId ?? null, round, new Date(now), receipt],
      ...[account?.channel ?? null, account?.accountId ?? null],
    ],
  );
};

/** Says of each of these ways, once, that the ladder named it and its person has it not. */
export const noteAbsent = async (
  db: Queryable,
  alertIds: readonly string[],
  absent: readonly { way: Way; receipt: string }[],
  now: Instant,
): Promise<void> => {
  if (absent.length === 0) return;
  await db.query(
    `insert into alert_attempt (alert_id, way, state, round, at, settled_at, receipt)
     select id, w.way, 'absent', 0, $4, $4, w.receipt from unnest($1::bigint[]) as id, unnest($2::text[], $3::uuid[]) as w (way, receipt)
     where not exists (select from alert_attempt t where t.alert_id = id and t.way = w.way and t.state = 'absent')`,
    [alertIds, absent.map(({ way }) => way), absent.map(({ receipt }) => receipt), new Date(now)],
  );
};

/** A browser can be quicker with its receipt than its push service with an answer. */
export const endAttempt = async (
  db: Queryable,
  receipt: string,
  { state, detail, externalId }: { state: AttemptState; detail?: string | undefined; externalId?: string | undefined },
  now: Instant,
): Promise<void> => {
  await db.query(
    `update alert_attempt set state = $2, detail = $3, external_id = nullif($4, ''), settled_at = $5
     where receipt = $1 and state = 'sending'`,
    [receipt, state, detail ?? null, externalId ?? '', new Date(now)],
  );
};

/** Those that were to prove that they arrived, and did not. */
export const endUnproven = async (
  db: Queryable,
  alertIds: readonly string[],
  way: Way,
  now: Instant,
): Promise<void> => {
  await db.query(
    `update alert_attempt set state = 'failed', detail = 'unproven', settled_at = $3
     where alert_id = any($1::bigint[]) and way = $2 and state = 'sent'`,
    [alertIds, way, new Date(now)],
  );
};

/** Only of whoever still holds them. */
export const settleAlerts = async (
  db: Queryable,
  { alertIds, leasedUntil }: { alertIds: readonly string[]; leasedUntil: Instant },
  end: DeliveryEnd,
  now: Instant,
): Promise<void> => {
  await db.query(
    `update alert_delivery set status = $3, not_before = $4, rounds = coalesce($5, rounds), leased_until = null
     where alert_id = any($1::bigint[]) and leased_until = $2`,
    [
      ...[alertIds, new Date(leasedUntil), end.status, new Date('at' in end ? end.at : now)],
      'rounds' in end ? (end.rounds ?? null) : null,
    ],
  );
};

/** The team lead hears of each case once a day, on the city’s clock, of which somebody could not be told. */
export const tellUnreached = async (db: Queryable, alertIds: readonly string[], now: Instant): Promise<void> => {
  await db.query(
    `insert into notice (effect_key, role, complaint_id, what, at, considered_at)
     select distinct 'unreached:' || complaint_id || ':' || $3, 'team-lead', complaint_id, 'alert-unreached', $2::timestamptz, $2::timestamptz
     from alert where id = any($1::bigint[]) and complaint_id is not null
     on conflict (effect_key) do nothing`,
    [alertIds, new Date(now), localDate(dayOf(now))],
  );
};
