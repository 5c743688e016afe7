// The record of administrative acts, newest first, a page at a time, with the names of those whom it knows by their ids.
import { sql } from 'kysely';
import type { Role } from '#core/access.ts';
import { dayMs } from '#core/time.ts';
import type { AdministrativeAct, AdministrativeActor } from '#core/administration.ts';
import { findLogCheck } from '#db/log-check.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { AdministrationAnswer, AdministrationAsked, AdministrativeRow } from './administration.contract.ts';

const pageLength = 50;

/** Midnight in Jakarta. */
const midnight = (day: string, daysLater = 0): Date =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + daysLater * dayMs);

const rowOf = ({ seq, at, body }: { seq: string; at: Date; body: string }): AdministrativeRow => {
  const { by, at: _at, ...act } = JSON.parse(body) as AdministrativeAct & { by: AdministrativeActor; at: number };
  return { seq: Number(seq), at: at.toISOString(), by, act };
};

const findRows = async (db: ReadTables, asked: AdministrationAsked): Promise<AdministrativeRow[]> => {
  const { type, officer, from, until, before } = asked;
  let found = db
    .selectFrom('administrative_event')
    .select(['seq', 'at', 'body'])
    .orderBy('seq', 'desc')
    .limit(pageLength + 1);
  if (before !== undefined) found = found.where('seq', '<', before);
  if (type !== undefined) found = found.where('type', '=', type);
  if (from !== undefined) found = found.where('at', '>=', midnight(from));
  if (until !== undefined) found = found.where('at', '<', midnight(until, 1));
  if (officer !== undefined)
    found = found.where(
      sql<boolean>`${officer} in (body::json->'by'->>'userId', body::json->>'officerId', body::json->>'substituteId')`,
    );
  return (await found.execute()).map(rowOf);
};

const findHead = async (db: ReadTables): Promise<AdministrationAnswer['head']> => {
  const { rows } = await sql<{ seq: string; hash: Buffer; recordedAt: Date | null }>`
    select h.seq, h.hash, e.recorded_at as "recordedAt"
    from administrative_head h left join administrative_event e on e.seq = h.seq`.execute(db);
  const [head] = rows;
  if (head === undefined) throw new Error('administrative_head has no row');
  return {
    ...{ seq: Number(head.seq), hash: head.hash.toString('hex') },
    ...(head.recordedAt === null ? {} : { recordedAt: head.recordedAt.toISOString() }),
  };
};

/** Fifty rows at most; officers who are switched off are named too, since the record goes on about them. */
export const findAdministration = async (db: ReadTables, asked: AdministrationAsked): Promise<AdministrationAnswer> => {
  const found = await findRows(db, asked);
  const rows = found.slice(0, pageLength);
  const last = rows.at(-1);
  return {
    rows,
    ...(found.length > pageLength && last !== undefined ? { next: String(last.seq) } : {}),
    officers: await db
      .selectFrom('officer')
      .select(['id', 'name', sql<Role>`role`.as('role')])
      .orderBy(sql`lower(name)`)
      .execute(),
    agencies: await db.selectFrom('agency').select(['id', 'short_name as name']).execute(),
    templates: await db.selectFrom('reply_template').select(['id', 'name']).execute(),
    head: await findHead(db),
    ...(await findLogCheck(db)),
  };
};
