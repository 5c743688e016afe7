// A case as lists and counts read it: a row of its own making, for tests of what is asked of rows. No event stands behind it.
import type pg from 'pg';
import { testIds } from '../beds/store.ts';
import { insertRows, type RowOf } from '#db/rows.ts';
import { at } from './given.ts';

let made = 0;

/** What a test says of a case; the rest is a new case that waits for the desk. */
export type CaseRow = Partial<RowOf<'complaint'>>;

export const caseRow = (fields: CaseRow = {}): RowOf<'complaint'> => {
  made += 1;
  // What a column of later says is its default: nothing here asks for it.
  const id = testIds.uuid();
  return {
    ...{ id, number: `ADU-2026-${String(made).padStart(6, '0')}`, version: 1, status: 'triage', sop: 'medsos@1' },
    ...{ step: 'ask-identity', step_opened_at: new Date(at(0)), due_at: new Date(at(2)), paused: false },
    ...{ limit_ms: null, missed_at: null, escalated_to: null, wake_at: null, warn_at: null, near_at: null },
    ...{ turn: ['admin-medsos'], held_by: null, held_at: null, priority: 0, own_due_at: null, stands_since: null },
    ...{ level: 'normal', danger_suspected: false, by_hand: false, lane: null },
    ...{ stands_with: 'admin-medsos', kelurahan: null, visits: null, standing_version: 1, opened_at: new Date(at(0)) },
    ...{ reported_at: new Date(at(0)), last_message_at: new Date(at(0)), reporter_id: id, channel: 'instagram' },
    ...{ account_id: 'kota', visibility: 'public', upik_number: null, lead_agency_id: null, category_id: null },
    ...{ issue_id: null, identity_id: null, close_reason: null, closed_at: null, rating: null, breach_count: 0 },
    ...{ undelivered_count: 0, state: { status: 'none' } },
    ...fields,
  } as RowOf<'complaint'>;
};

/** Their ids, in the order in which they were given. */
export const insertCases = async (pool: pg.Pool, rows: readonly RowOf<'complaint'>[]): Promise<string[]> => {
  await insertRows(pool, 'complaint', rows);
  return rows.map(({ id }) => id);
};
