// Deadlines that passed within a period, for the report of it: numbers of cases and names of offices, nobody's.
import { sql } from 'kysely';
import type { Period } from '#db/figures/asked.ts';
import type { ReadTables } from '#db/queryable.ts';

/** So many stand in a report; more would make it a register. */
export const mostPassed = 300;

type Passed = { number: string; step: string; dueAt: Date; metAt: Date | null; agency: string | null };

/** `all`: how many there are. What is in a sensitive lane is not among them. */
export const findPassed = async (
  db: ReadTables,
  { from, until }: Period,
): Promise<{ passed: Passed[]; all: number }> => {
  const { rows } = await sql<Passed & { all: number }>`
    select c.number, b.step, b.due_at as "dueAt", b.met_at as "metAt", a.name as agency, count(*) over ()::int as all
    from breach b join complaint c on c.id = b.complaint_id left join agency a on a.id = c.lead_agency_id
    where b.due_at >= ${new Date(from)} and b.due_at < ${new Date(until)}
    order by b.due_at, c.number, b.step limit ${mostPassed}`.execute(db);
  return { passed: rows.map(({ all: _all, ...row }) => row), all: rows[0]?.all ?? 0 };
};
