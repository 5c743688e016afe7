// What the wall display shows: counts of what is open, and of today's promises. Asks for nothing that names a case or a person.
import { sql } from 'kysely';
import { cityZone, dayOf, midnightOf } from '#core/city-day.ts';
import { type Instant } from '#core/time.ts';
import { cityScope } from '#db/figures/asked.ts';
import { findShares } from '#db/figures/shares.ts';
import { isBySide, standingOfAll, standingBy, standingLines, type StandingLine } from '#db/figures/standing.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { WallAnswer } from './wall.contract.ts';

const mostAgencies = 12;

type Found = {
  lines: StandingLine[];
  agencies: { name: string; held: number; late: number; nextAt: string | null }[] | null;
};

const findOpenCounts = async (db: ReadTables, now: Date): Promise<Found> => {
  const { rows } = await sql<Found>`
    with line as materialized (${standingLines(sql`complaint c where c.priority < 2`, now)})
    select (select json_agg(line) from line) as lines,
      (select json_agg(one) from (select a.short_name as name, line.open as held, line.late, line."nextAt"
        from line join agency a on a.id = line.key where ${isBySide('line', 'agency')}
        order by line.late desc, line.open desc, lower(a.short_name) limit ${sql.lit(mostAgencies)}) one) as agencies`.execute(
    db,
  );
  const [found] = rows;
  if (found === undefined) throw new Error('a count that counts nothing');
  return found;
};

/** All of one moment. */
export const findWall = async (db: ReadTables, at: Instant): Promise<WallAnswer> => {
  const { lines, agencies } = await findOpenCounts(db, new Date(at));
  const { open, late, hour } = standingOfAll(lines);
  const period = { from: midnightOf(dayOf(at)), until: at + 1 };
  const [all] = await findShares(db, cityScope, { by: 'all', period, zone: cityZone, withoutLanes: true });
  return {
    ...{ at: new Date(at).toISOString(), ...{ late, hour, open } },
    today: { n: all?.n ?? 0, onTime: (all?.n ?? 0) - (all?.late ?? 0) },
    stuck: standingBy(lines, 'status').map((line) => ({
      ...{ status: line.key as WallAnswer['stuck'][number]['status'], open: line.open, late: line.late },
    })),
    agencies: (agencies ?? []).map(({ nextAt, ...one }) => ({
      ...one,
      ...(nextAt === null ? {} : { nextAt: new Date(nextAt).toISOString() }),
    })),
  };
};
