// Crowds of the last hours that nobody has taken yet: for whoever watches the whole desk.
import { sql } from 'kysely';
import type { CrowdFigures } from '#core/alert/alert.ts';
import type { ReadTables } from '../queryable.ts';

/** One of them, with the name of its category as the city's list has it. */
export type CrowdNow = Omit<CrowdFigures, 'caseIds'> & { at: Date; category?: string };

type Row = { at: Date; crowd: CrowdFigures; category: string | null };

/** The newest first. */
export const findCrowdsNow = async (db: ReadTables, now: Date): Promise<CrowdNow[]> => {
  const { rows } = await sql<Row>`
    select m.opened_at as at, told.crowd, k.name as category from alert_matter m
    join lateral (select a.details -> 'crowd' as crowd from alert a where a.matter = m.key order by a.id limit 1) told on true
    left join category k on k.id = told.crowd ->> 'categoryId'
    where m.what = 'crowd' and m.acknowledged_at is null and m.opened_at > ${now}::timestamptz - interval '3 hours' and m.opened_at <= ${now}
    order by m.opened_at desc, m.key limit 20`.execute(db);
  return rows.map(({ at, category, crowd: { caseIds: _caseIds, ...crowd } }) => ({
    ...{ ...crowd, at },
    ...(category === null ? {} : { category }),
  }));
};
