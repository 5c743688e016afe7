// How the logs were last proven, as `tanggap verify-log` left it.
import { sql } from 'kysely';
import type { ReadTables } from './queryable.ts';

/** `at`: ISO 8601; `anchors`: how many were held against. */
type LogCheck = { at: string; whole: boolean; anchors: number };

/** Nothing where nobody has asked yet. */
export const findLogCheck = async (db: ReadTables): Promise<{ checked?: LogCheck }> => {
  const { rows } = await sql<Omit<LogCheck, 'at'> & { at: Date }>`
    select checked_at as at, whole, anchors from log_check`.execute(db);
  const [checked] = rows;
  return checked === undefined ? {} : { checked: { ...checked, at: checked.at.toISOString() } };
};
