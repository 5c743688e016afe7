// Makes the projections anew from the log, some cases at a time, each time in a transaction that nobody can append beside: a program
// that runs goes on meanwhile. Begun again after it failed, it ends the same.
import type { Pool } from 'pg';
import { initial } from '#core/complaint/complaint.ts';
import { evolve } from '#core/complaint/evolve.ts';
import type { Terms } from '#core/sop/terms.ts';
import { readStreams, type StoredEvent } from './event-log.ts';
import { project, type Projected } from './projections.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** Whoever appends waits for one page. */
const page = 100;

const parts = [
  'complaint_agency',
  'complaint_thread',
  'register_entry',
  'referral',
  'breach',
  'case_fact',
  'step_fact',
] as const;

const joinsIn = (events: readonly StoredEvent[]): string[] =>
  events.flatMap(({ event }) => (event.type === 'ReporterJoined' ? [event.joinId] : []));

const madeAnew = (id: string, stored: readonly StoredEvent[]): Projected => {
  const events = stored.map(({ event }) => event);
  return {
    id,
    before: initial,
    version: events.length,
    after: events.reduce(evolve, initial),
    events,
    history: events,
  };
};

/** Nothing of these cases is left but what the log tells. */
const rebuildCases = async (db: Queryable, ids: readonly string[], terms: Terms): Promise<string[]> => {
  const streams = await readStreams(db, ids);
  const joins = [...streams.values()].flatMap(joinsIn);
  for (const table of parts) await db.query(`delete from ${table} where complaint_id = any($1::uuid[])`, [ids]);
  await db.query('delete from reporter_join where id = any($1::uuid[])', [joins]);
  await project(
    db,
    [...streams].map(([id, events]) => madeAnew(id, events)),
    terms,
  );
  return joins;
};

/** What no log tells: nothing that is appended meanwhile is among it. */
const dropInvented = async (db: Queryable, startedAt: Date, joins: ReadonlySet<string>): Promise<void> => {
  for (const table of parts)
    await db.query(
      `delete from ${table} t where not exists (select 1 from event e where e.stream_id = t.complaint_id)`,
    );
  await db.query('delete from every_complaint c where not exists (select 1 from event e where e.stream_id = c.id)');
  await db.query('delete from reporter_join where joined_at < $1 and id <> all($2::uuid[])', [startedAt, [...joins]]);
};

type Case = { stream_id: string; seq: string };

/** How many cases were rebuilt. `onProgress` is told after each. */
export const rebuild = async (
  pool: Pool,
  terms: Terms,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<number> => {
  const { rows: counted } = await pool.query<{ all: number; at: Date }>(
    'select count(*)::int as all, now() as at from event where version = 1',
  );
  const joins = new Set<string>();
  let after = '0';
  let done = 0;
  for (;;) {
    const cases = await inTransaction(pool, async (client) => {
      await client.query('select seq from log_head for update');
      const { rows } = await client.query<Case>(
        'select stream_id, seq from event where version = 1 and seq > $1 order by seq limit $2',
        [after, page],
      );
      const ids = rows.map(({ stream_id: id }) => id);
      for (const id of await rebuildCases(client, ids, terms)) joins.add(id);
      return rows;
    });
    const last = cases.at(-1);
    if (last === undefined) break;
    after = last.seq;
    for (let one = 0; one < cases.length; one += 1) {
      done += 1;
      onProgress(done, Math.max(done, counted[0]?.all ?? 0));
    }
  }
  await dropInvented(pool, counted[0]?.at ?? new Date(0), joins);
  // What was called for of rows as they were is looked at once whatever happens: no event tells of a row that was put right.
  await pool.query('delete from alert_look');
  return done;
};
