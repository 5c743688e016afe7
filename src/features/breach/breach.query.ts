// Which cases an account is on record for between two moments, from both logs. A look that leaves no record is not told: pages of the desk's own
// officers are not recorded one by one, so that what they acted on stands for what they saw.
import { sql } from 'kysely';
import type { ReadTables } from '#db/queryable.ts';
import type { LooksAnswer, LooksAsked } from './breach.contract.ts';

type Row = { number: string; how: number; fields: string[] | null; times: number; first: Date; last: Date };

const ways = ['act', 'page', 'identity', 'export'] as const;

/** From the first moment to the last, both counted. */
export const findLooks = async (db: ReadTables, { officer, from, until }: LooksAsked): Promise<LooksAnswer> => {
  const [first, last] = [new Date(from), new Date(until)];
  const { rows } = await sql<Row>`
    with look as (
      select c.number, e.at, case when e.type = 'IdentityRevealed' then 2 else 0 end as how,
        case when e.type = 'IdentityRevealed' then e.body::json->'fields' end as fields
      from event e join complaint c on c.id = e.stream_id
      where e.at between ${first} and ${last} and e.body::json->'by'->>'userId' = ${officer}
      union all
      select a.body::json->>'number', a.at, case when a.type = 'PersonExported' then 3 else 1 end, null
      from administrative_event a
      where a.type in ('CaseLookedAt', 'PersonExported') and a.at between ${first} and ${last}
        and a.body::json->'by'->>'userId' = ${officer})
    select l.number, max(l.how)::int as how, count(*)::int as times, min(l.at) as first, max(l.at) as last,
      array(select distinct f from look o cross join lateral json_array_elements_text(coalesce(o.fields, '[]')) f
        where o.number = l.number order by f) as fields
    from look l group by l.number order by max(l.how) desc, l.number`.execute(db);
  return {
    cases: rows.map((row) => ({
      ...{ number: row.number, how: ways[row.how] ?? 'act', fields: row.fields ?? [], times: row.times },
      ...{ firstAt: row.first.toISOString(), lastAt: row.last.toISOString() },
    })),
    officers: await db
      .selectFrom('officer')
      .select(['id', 'name'])
      .orderBy(sql`lower(name)`)
      .execute(),
  };
};
