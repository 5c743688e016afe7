// Brings rows up to this version of the program that an earlier one wrote: what lists compare with is put beside the state they carry.
// Looks at open cases only: what it leaves of closed ones are the columns' defaults. Reads no events, so that a start stays quick.
import type { Pool } from 'pg';
import type { Complaint } from '#core/complaint/complaint.ts';
import { nextWakeAt, pressingOf, priorityOf, warningsOf } from '#core/complaint/deadlines.ts';
import { listedWith } from '#core/complaint/possible.ts';
import { standsWith, ownTimeOf } from '#core/complaint/holder.ts';
import { isDraftWaiting } from '#core/complaint/waiting-draft.ts';
import type { Sop } from '#core/sop/shape.ts';
import type { Terms } from '#core/sop/terms.ts';
import { inTransaction, type Queryable } from './queryable.ts';

const batch = 500;

type Row = { id: string; state: Complaint };

const iso = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

const refreshSome = async (client: Queryable, terms: Terms): Promise<number> => {
  const { rows } = await client.query<Row>(
    // Open cases first of all: along all ids the few that are left would be looked for among all that ever were.
    `with stale as materialized (
       select id from every_complaint where status <> 'closed' and standing_version is distinct from version)
     select id, state from every_complaint where id in (select id from stale order by id limit $1)
       and standing_version is distinct from version order by id for update skip locked`,
    [batch],
  );
  const standings = rows.map(({ id, state }) => {
    const { warnAt, nearAt } = warningsOf(state, terms);
    const { level, suspected } = pressingOf(state);
    return {
      ...{ id, warn_at: iso(warnAt), near_at: iso(nearAt), turn: listedWith(state), priority: priorityOf(state) },
      ...{
        level,
        danger_suspected: suspected,
        draft_waits: isDraftWaiting(state),
        wake_at: iso(nextWakeAt(state, terms)),
      },
      ...{
        stands_with: state.status === 'none' ? null : (standsWith(state) ?? null),
        own_due_at: iso(ownTimeOf(state)),
      },
    };
  });
  await client.query(
    `update every_complaint c set warn_at = s.warn_at, near_at = s.near_at, wake_at = s.wake_at, turn = s.turn, priority = s.priority,
       level = s.level, danger_suspected = s.danger_suspected, draft_waits = s.draft_waits, stands_with = s.stands_with, own_due_at = s.own_due_at, standing_version = c.version
     from jsonb_to_recordset($1::jsonb)
       as s(id uuid, warn_at timestamptz, near_at timestamptz, wake_at timestamptz, turn text[], priority smallint,
         level text, danger_suspected boolean, draft_waits boolean, stands_with text, own_due_at timestamptz) where c.id = s.id`,
    [JSON.stringify(standings)],
  );
  return rows.length;
};

/** How many cases were brought up to date. Processes that start together share them. */
export const refreshStanding = async (pool: Pool, terms: Terms): Promise<number> => {
  let all = 0;
  for (;;) {
    const done = await inTransaction(pool, (client) => refreshSome(client, terms));
    all += done;
    if (done < batch) break;
  }
  // No event tells of what is judged anew: what was called for is looked at once, whatever happens.
  if (all > 0) await pool.query('delete from alert_look');
  return all;
};

/** After holidays or calendars changed: of open cases whose steps run in working time, when they are warned of. What was promised stands. */
export const recountOpen = async (pool: Pool, terms: Terms): Promise<number> => {
  const sops = Object.values<Sop>(terms.sops.known).filter(({ steps }) =>
    steps.some(({ calendar }) => calendar !== undefined),
  );
  await pool.query(
    `update every_complaint set standing_version = null where status <> 'closed' and state -> 'file' ->> 'sop' = any($1::text[])`,
    [sops.map(({ key }) => key)],
  );
  return refreshStanding(pool, terms);
};
