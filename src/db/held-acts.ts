// Acts that wait some seconds before they count, one row each; what was typed for them waits along, out of sight. Must not know what an act is,
// nor decide how long it waits.
import type { Pool } from 'pg';
import type { Actor } from '#core/complaint/complaint.ts';
import { dayMs, type Instant } from '#core/time.ts';
import type { HeldAct, HeldActs, OwnHeld, Waiting } from '#ports/held-acts.ts';
import { giveDraftBack } from './act-drafts.ts';
import { tellCase } from './live-news.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** A process that has not done it by then has ended. */
const leaseMs = 30_000;
const refusedKeptMs = 3 * dayMs;

type Row = {
  id: string;
  complaint_id: string;
  by_whom: Extract<Actor, { kind: 'officer' }>;
  form_key: string;
  act: object;
  held_at: Date;
  not_before: Date;
  scheduled: boolean;
  looked_at_version: number | null;
};

const columns = 'id, complaint_id, by_whom, form_key, act, held_at, not_before, scheduled, looked_at_version';

const heldOf = (row: Row): HeldAct => ({
  ...{ id: row.id, complaintId: row.complaint_id, by: row.by_whom, key: row.form_key, act: row.act },
  ...{ heldAt: row.held_at.getTime(), notBefore: row.not_before.getTime() },
  ...(row.scheduled ? { scheduled: { lookedAt: row.looked_at_version ?? 0 } } : {}),
});

const find = async (
  db: Queryable,
  { complaintId, by, key, act }: Parameters<HeldActs['find']>[0],
): Promise<Waiting | undefined> => {
  const { rows } = await db.query<{ id: string; not_before: Date; same: boolean }>(
    `select id, not_before, complaint_id = $3 and act::text = $4 as same from held_act
     where user_id = $1 and form_key = $2 and refusal is null`,
    [by.userId, key, complaintId, JSON.stringify(act)],
  );
  return rows.map(({ id, not_before: notBefore, same }): Waiting =>
    same ? { id, notBefore: notBefore.getTime() } : 'other',
  )[0];
};

const add = async (db: Queryable, held: HeldAct): Promise<Waiting> => {
  const { rowCount } = await db.query(
    `with held as (insert into held_act (id, complaint_id, user_id, form_key, by_whom, act, held_at, not_before, scheduled, looked_at_version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (user_id, form_key) do update set id = excluded.id, complaint_id = excluded.complaint_id, by_whom = excluded.by_whom,
         act = excluded.act, held_at = excluded.held_at, not_before = excluded.not_before,
         scheduled = excluded.scheduled, looked_at_version = excluded.looked_at_version, releasing_at = null, refusal = null
         where held_act.refusal is not null
       returning id, complaint_id, user_id, act),
     drafts as (update act_draft d set held_id = h.id from held h where d.held_id is null
       and d.complaint_id = h.complaint_id and d.user_id = h.user_id and d.act = h.act->>'type')
     select id from held`,
    [
      ...[held.id, held.complaintId, held.by.userId, held.key, JSON.stringify(held.by), JSON.stringify(held.act)],
      ...[new Date(held.heldAt), new Date(held.notBefore)],
      ...[held.scheduled !== undefined, held.scheduled?.lookedAt ?? null],
    ],
  );
  // Of two at once one waits; where it has left by now, its key says at the next time that it was done.
  if (rowCount !== 1) return (await find(db, held)) ?? add(db, held);
  await tellCase(db, held.complaintId);
  return held;
};

/** `but`: who did it themselves. */
type Ring = { now: Instant; but?: string };

/** Who waits for a moment that will not come is told by the bell. */
const ringSender = async (db: Queryable, id: string, { now, but = '' }: Ring): Promise<void> => {
  await db.query(
    `insert into notice (effect_key, role, user_id, complaint_id, what, at)
     select 'held:' || id || ':' || $2::text, by_whom->>'role', user_id, complaint_id, 'not-sent-later', $3
     from held_act where id::text = $1 and scheduled and user_id <> $2
     on conflict (effect_key) do nothing`,
    [id, but, new Date(now)],
  );
};

/** Whether it was there to be kept from leaving; what was typed for it is its person's draft again. */
const keepBack = (
  pool: Pool,
  id: string,
  { update, values, ring }: { update: string; values: unknown[]; ring?: Ring },
): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(update, [id, ...values]);
    if (rowCount !== 1) return false;
    await giveDraftBack(client, id);
    if (ring !== undefined) await ringSender(client, id, ring);
    return true;
  });

/** Whoever sent it, and whoever leads where its moment was chosen. */
const ownOrLed = '(user_id = $3 or $4::boolean and scheduled)';

const callBack: (pool: Pool) => HeldActs['callBack'] =
  (pool) =>
  async ({ id, complaintId, userId, leads }, now) => {
    const update = `update held_act set refusal = 'called-back' where id::text = $1 and complaint_id = $2 and ${ownOrLed}
         and refusal is null and releasing_at is null and not_before > $5`;
    const values = [complaintId, userId, leads === true, new Date(now)];
    const taken = await keepBack(pool, id, { update, values, ring: { now, but: userId } });
    if (taken) return 'called-back';
    const { rowCount } = await pool.query(
      'delete from held_act where id::text = $1 and complaint_id = $2 and user_id = $3 and refusal is not null',
      [id, complaintId, userId],
    );
    if (rowCount !== 1) return 'too-late';
    await tellCase(pool, complaintId);
    return 'refused';
  };

const stillToCome = `id::text = $1 and complaint_id = $2 and ${ownOrLed} and scheduled and refusal is null
  and releasing_at is null and not_before > $5`;

const valuesOf = ({ id, complaintId, userId, leads }: OwnHeld, now: Instant): unknown[] => [
  ...[id, complaintId, userId, leads === true],
  new Date(now),
];

const findScheduled = async (db: Queryable, own: OwnHeld, now: Instant): Promise<HeldAct | undefined> => {
  const { rows } = await db.query<Row>(`select ${columns} from held_act where ${stillToCome}`, valuesOf(own, now));
  return rows.map(heldOf)[0];
};

const move = async (db: Queryable, own: OwnHeld, to: Instant, now: Instant): Promise<boolean> => {
  const { rowCount } = await db.query(`update held_act set not_before = $6 where ${stillToCome}`, [
    ...valuesOf(own, now),
    new Date(to),
  ]);
  if (rowCount === 1) await tellCase(db, own.complaintId);
  return rowCount === 1;
};

const claimMoved = async (db: Queryable, now: Instant, limit: number): Promise<HeldAct[]> => {
  const { rows } = await db.query<Row>(
    `update held_act h set looked_at_version = moved.version from (
       select w.id, c.version from held_act w join every_complaint c on c.id = w.complaint_id
       where w.scheduled and w.refusal is null and w.releasing_at is null and w.not_before > $1 and c.version > w.looked_at_version
       order by w.not_before, w.id limit $2 for update of w skip locked) moved
     where h.id = moved.id
     returning h.id, complaint_id, by_whom, form_key, act, held_at, not_before, scheduled, looked_at_version`,
    [new Date(now), limit],
  );
  return rows.map(heldOf);
};

const claimDue = async (db: Queryable, now: Instant, limit: number): Promise<HeldAct[]> => {
  await db.query('delete from held_act where refusal is not null and not_before < $1', [new Date(now - refusedKeptMs)]);
  const { rows } = await db.query<Row>(
    `update held_act set releasing_at = $1 where id in (
       select id from held_act where refusal is null and not_before <= $1 and (releasing_at is null or releasing_at <= $2)
       order by not_before, id limit $3 for update skip locked)
     returning ${columns}`,
    [new Date(now), new Date(now - leaseMs), limit],
  );
  return rows.map(heldOf).toSorted((one, other) => one.notBefore - other.notBefore);
};

/** Each step is a transaction of its own. */
export const heldActsOn = (pool: Pool): HeldActs => ({
  find: (sent) => find(pool, sent),
  add: (held) => add(pool, held),
  callBack: callBack(pool),
  claimDue: (now, limit) => claimDue(pool, now, limit),
  claimMoved: (now, limit) => claimMoved(pool, now, limit),
  findScheduled: (own, now) => findScheduled(pool, own, now),
  move: (own, to, now) => move(pool, own, to, now),
  forget: async ({ id, complaintId }) => {
    await pool.query(
      'with gone as (delete from held_act where id::text = $1) delete from act_draft where held_id::text = $1',
      [id],
    );
    await tellCase(pool, complaintId);
  },
  refuse: async (held, refusal, now) => {
    // Whoever took it since then decides, and whoever called it back has decided.
    const update = `update held_act set refusal = $2 where id::text = $1 and refusal is null
      and (releasing_at is null or releasing_at <= $3)`;
    await keepBack(pool, held.id, { update, values: [refusal, new Date(now)], ring: { now } });
    await tellCase(pool, held.complaintId);
  },
});
