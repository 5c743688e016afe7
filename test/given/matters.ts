// Matters to begin with: rows of cases and what was called for of them. No event stands behind a case until something happens to it.
import assert from 'node:assert/strict';
import type pg from 'pg';
import { alertsOf, type Matter } from '#core/alert/matter.ts';
import { minuteMs } from '#core/time.ts';
import { writeAlerts } from '#db/alerts/alert-rows.ts';
import { openMatters } from '#db/alerts/matters.ts';
import { testIds } from '../beds/store.ts';
import { at } from './given.ts';

const now = at(0);
let made = 0;

type Case = { status?: string; step?: string; dueAt?: number; suspected?: boolean; sealed?: boolean };

/** A broken promise of a case, unless it says otherwise. */
export const matterOf = (complaintId: string, fields: Partial<Matter> = {}): Matter => ({
  ...{
    key: `m-${complaintId}-${fields.what ?? ''}`,
    group: `g-${complaintId}`,
    what: 'deadline-missed',
    urgency: 'now',
  },
  ...{
    call: { to: 'admin-medsos' },
    at: now,
    complaintId,
    step: 'ask-identity',
    dueAt: at(2),
    nextAfterMs: 15 * minuteMs,
  },
  ...fields,
});

const insertCase = async (
  pool: pg.Pool,
  { status = 'triage', step = 'ask-identity', ...rest }: Case,
): Promise<string> => {
  const { dueAt = at(2), suspected = false, sealed = false } = rest;
  const id = testIds.uuid();
  made += 1;
  await pool.query(
    `insert into ${sealed ? 'sealed_complaint' : 'complaint'} (id, number, version, status, sop, step, due_at, danger_suspected, lane, paused, turn, priority,
       opened_at, reported_at, last_message_at, reporter_id, channel, account_id, visibility, breach_count, undelivered_count, state)
     values ($1, $2, 1, $3, 'medsos@1', $4, $5, $6, $7, false, '{}', 0, now(), now(), now(), $1, 'instagram', 'x', 'public', 0, 0, '{}')`,
    [id, `ADU-2026-${String(made)}`, status, step, new Date(dueAt), suspected, sealed ? 'misconduct' : null],
  );
  return id;
};

/** Something is recorded of a case, whatever it is. */
const recorded = `with head as (update log_head set seq = seq + 1 returning seq)
  insert into event (seq, event_id, stream_id, version, type, body, at, hash) select seq, gen_random_uuid(), $1, seq, 'Noted', '{}', now(), '' from head`;

/** What tests of matters do in a database of theirs. */
export const mattersOn = (pool: pg.Pool) => {
  const opens = async (one: Matter): Promise<boolean> => (await openMatters(pool, [one])).has(one.key);
  return {
    opens,
    givenCase: (fields: Case = {}): Promise<string> => insertCase(pool, fields),
    /** Opened, and told to these. */
    opened: async (one: Matter, ...users: string[]): Promise<Matter> => {
      assert.equal(await opens(one), true);
      const called = users.map((userId) => ({ userId }));
      await writeAlerts(pool, alertsOf(one, called, now), now);
      return one;
    },
    /** Changes a case as an act does that is kept. */
    happens: async (id: string, sql: string): Promise<void> => {
      await pool.query(sql, [id]);
      await pool.query(recorded, [id]);
    },
    columnOf: async (table: 'alert' | 'alert_matter', column: string, key: string): Promise<unknown> =>
      (await pool.query<Record<string, unknown>>(`select ${column} from ${table} where key = $1`, [key])).rows[0]?.[
        column
      ],
  };
};
