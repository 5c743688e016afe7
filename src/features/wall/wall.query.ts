// What the wall display shows: counts of what is open, and of today's promises. Asks for nothing that names a case or a person.
import { sql } from 'kysely';
import { cityZone, dayOf, midnightOf } from '#core/city-day.ts';
import { type Instant } from '#core/time.ts';
import { cityScope } from '#db/figures/asked.ts';
import { findShares } from '#db/figures/shares.ts';
import type { ReadTables } from '#db/queryable.ts';
import { isDueWithinHour, isLate } from '#db/visible-to.ts';
import type { WallAnswer } from './wall.contract.ts';

const mostAgencies = 12;

type Found = {
  late: number;
  hour: number;
  open: number;
  stuck: WallAnswer['stuck'] | null;
  agencies: { name: string; held: number; late: number; nextAt: string | null }[] | null;
};

const findOpenCounts = async (db: ReadTables, now: Date): Promise<Found> => {
  const late = sql`count(*) filter (where ${isLate(now)})::int`;
  const { rows } = await sql<Found>`
    with c as materialized (
      select status, due_at, priority, lead_agency_id, stands_with from complaint c where c.priority < 2)
    select (select count(*)::int from c) as open, (select ${late} from c) as late,
      (select count(*)::int from c where ${isDueWithinHour('c', now)}) as hour,
      (select json_agg(one) from (select c.status, count(*)::int as open, ${late} as late from c group by c.status) one) as stuck,
      (select json_agg(one) from (select a.short_name as name, count(*)::int as held, ${late} as late,
          min(c.due_at) filter (where not ${isLate(now)} and c.priority between -2 and 0) as "nextAt"
        from c join agency a on a.id = c.lead_agency_id where c.stands_with = 'agency' group by a.id, a.short_name
        order by late desc, held desc, lower(a.short_name) limit ${sql.lit(mostAgencies)}) one) as agencies`.execute(
    db,
  );
  const [found] = rows;
  if (found === undefined) throw new Error('a count that counts nothing');
  return found;
};

/** All of one moment. */
export const findWall = async (db: ReadTables, at: Instant): Promise<WallAnswer> => {
  const { stuck, agencies, ...counts } = await findOpenCounts(db, new Date(at));
  const period = { from: midnightOf(dayOf(at)), until: at + 1 };
  const [all] = await findShares(db, cityScope, { by: 'all', period, zone: cityZone, withoutLanes: true });
  return {
    ...{ at: new Date(at).toISOString(), ...counts },
    today: { n: all?.n ?? 0, onTime: (all?.n ?? 0) - (all?.late ?? 0) },
    stuck: stuck ?? [],
    agencies: (agencies ?? []).map(({ nextAt, ...one }) => ({
      ...one,
      ...(nextAt === null ? {} : { nextAt: new Date(nextAt).toISOString() }),
    })),
  };
};
