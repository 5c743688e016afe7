// How the desk stands: what is open, gone through once and told apart by all that a board shows. Asked by the board and by the wall.
// Must not say who may see it: whoever asks does.
import { sql, type RawBuilder } from 'kysely';
import { isDueWithinHour, isHeldByNobody, isLate, isNear, isRunning } from '../visible-to.ts';

/** By what lines are told apart; the bits are of the columns that a line is not of. `agency`: whose move it is, not who leads. */
const sides = { status: 0b0111, officer: 0b1011, agency: 0b1101, kelurahan: 0b1110, all: 0b1111 } as const;

/** A condition on lines: those of one side. */
export const isBySide = (line: string, side: keyof typeof sides): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${line}.side`)} = ${sql.lit(sides[side])}`;

/** Moments as PostgreSQL writes them into JSON. `hour`: due within it; `free`: at the desk, and nobody looks after it; `nextAt`: the next deadline. */
export type StandingLine = {
  side: number;
  /** null: of nobody, or of no place. */
  key: string | null;
  open: number;
  late: number;
  near: number;
  hour: number;
  free: number;
  freeLate: number;
  heldAt: string | null;
  standsSince: string | null;
  nextAt: string | null;
};

/** Those of one side that are of somebody, or of some place. */
export const standingBy = (
  lines: readonly StandingLine[],
  side: Exclude<keyof typeof sides, 'all'>,
): (StandingLine & { key: string })[] =>
  lines.flatMap((line) => (line.side === sides[side] && line.key !== null ? [{ ...line, key: line.key }] : []));

/** What all lines come to; of a desk without a case it is there, too. */
export const standingOfAll = (
  lines: readonly StandingLine[],
): Pick<StandingLine, 'open' | 'late' | 'hour' | 'free' | 'freeLate'> =>
  lines.find(({ side }) => side === sides.all) ?? { open: 0, late: 0, hour: 0, free: 0, freeLate: 0 };

/** Rows of `StandingLine`, of open cases `c`: of a table or of what was read of it, with a condition where not all of it counts. */
export const standingLines = (from: RawBuilder<unknown>, now: Date): RawBuilder<unknown> => sql`
  select grouping(status, officer, agency, kelurahan) as side, coalesce(status, officer, agency, kelurahan) as key,
    count(*)::int as open, count(*) filter (where late)::int as late, count(*) filter (where near)::int as near,
    count(*) filter (where hour)::int as hour, count(*) filter (where free)::int as free,
    count(*) filter (where free and late)::int as "freeLate", min(held_at) as "heldAt", min(stands_since) as "standsSince",
    min(due_at) filter (where runs and not late) as "nextAt"
  from (select c.status, c.held_by as officer, case when c.stands_with = 'agency' then c.lead_agency_id end as agency, c.kelurahan,
      c.held_at, c.stands_since, c.due_at, ${isLate(now)} as late, ${isNear(now)} as near, ${isDueWithinHour('c', now)} as hour,
      ${isHeldByNobody('c')} as free, ${isRunning('c')} as runs
    from ${from}) one
  group by grouping sets ((status), (officer), (agency), (kelurahan), ())`;
