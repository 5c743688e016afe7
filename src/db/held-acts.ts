// Acts that wait some seconds before they count, one row each; what was typed for them waits along, out of sight. Must not know what an act is,
// nor decide how long it waits.
import type { Pool } from 'pg';
import type { Actor } from '#core/complaint/complaint.ts';
import { dayMs, type Instant } from '#core/time.ts';
import type { HeldAct, HeldActs, Waiting } from '#ports/held-acts.ts';
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
};

const columns = 'id, complaint_id, by_whom, form_key, act, held_at, not_before';

const heldOf = (row: Row): HeldAct => ({
  ...{ id: row.id, complaintId: row.complaint_id, by: row.by_whom, key: row.form_key, act: row.act },
  ...{ heldAt: row.held_at.getTime(), notBefore: row.not_before.getTime() },
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
    `with held as (insert into held_act (id, complaint_id, user_id, form_key, by_whom, act, held_at, not_before)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (user_id, form_key) do update set id = excluded.id, complaint_id = excluded.complaint_id, by_whom = excluded.by_whom,
         act = excluded.act, held_at = excluded.held_at, not_before = excluded.not_before, releasing_at = null, refusal = null
         where held_act.refusal is not null
       returning id, complaint_id, user_id, act),
     drafts as (update act_draft d set held_id = h.id from held h where d.held_id is null
       and d.complaint_id = h.complaint_id and d.user_id = h.user_id and d.act = h.act->>'type')
     select id from held`,
    [
      ...[held.id, held.complaintId, held.by.userId, held.key, JSON.stringify(held.by), JSON.stringify(held.act)],
      ...[new Date(held.heldAt), new Date(held.notBefore)],
    ],
  );
  // Of two at once one waits; where it has left by now, its key says at the next time that it was done.
  if (rowCount !== 1) return (await find(db, held)) ?? add(db, held);
  await tellCase(db, held.complaintId);
  return held;
};

/** Whether it was there to be kept from leaving; what was typed for it is its person's draft again. */
const keepBack = (pool: Pool, id: string, update: string, values: unknown[]): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(update, [id, ...values]);
    if (rowCount !== 1) return false;
    await giveDraftBack(client, id);
    return true;
  });

const callBack: (pool: Pool) => HeldActs['callBack'] =
  (pool) =>
  async ({ id, complaintId, userId }, now) => {
    const taken = await keepBack(
      pool,
      id,
      `update held_act set refusal = 'called-back' where id::text = $1 and complaint_id = $2 and user_id = $3
         and refusal is null and releasing_at is null and not_before > $4`,
      [complaintId, userId, new Date(now)],
    );
    if (taken) return 'called-back';
    const { rowCount } = await pool.query(
      'delete from held_act where id::text = $1 and complaint_id = $2 and user_id = $3 and refusal is not null',
      [id, complaintId, userId],
    );
    if (rowCount !== 1) return 'too-late';
    await tellCase(pool, complaintId);
    return 'refused';
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
  forget: async ({ id, complaintId }) => {
    await pool.query(
      'with gone as (delete from held_act where id::text = $1) delete from act_draft where held_id::text = $1',
      [id],
    );
    await tellCase(pool, complaintId);
  },
  refuse: async ({ id, complaintId }, refusal) => {
    await keepBack(pool, id, 'update held_act set refusal = $2 where id::text = $1', [refusal]);
    await tellCase(pool, complaintId);
  },
});
