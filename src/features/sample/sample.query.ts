// Draws cases by lot: in the order of a digest of seed and number, so that nobody chooses and everybody can draw again.
import { sql } from 'kysely';
import type { Status } from '#core/complaint/complaint.ts';
import { dayMs } from '#core/time.ts';
import type { ReadTables } from '#db/queryable.ts';
import { visibleTo, type Viewer } from '#db/visible-to.ts';
import type { SampleAnswer, SampleBody } from './sample.contract.ts';

type Row = { number: string; at: Date; status: Status; agency: string | null; of: number };

/** Midnight in Yogyakarta. */
const midnight = (day: string, daysLater = 0): Date =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + daysLater * dayMs);

/** Of cases that stand in everybody's lists: a sealed one is never drawn. */
export const findSample = async (
  db: ReadTables,
  viewer: Viewer,
  { from, until, count, agency, category, ended, seed }: SampleBody & { seed: string },
): Promise<SampleAnswer> => {
  const ofAgency =
    agency === undefined
      ? sql`true`
      : sql`exists (select 1 from complaint_agency a where a.complaint_id = c.id and a.agency_id = ${agency}
          and a.part not in ('told', 'read'))`;
  const inCategory =
    category === undefined
      ? sql`true`
      : sql`c.category_id in (select k.id from category k where ${category} in (k.id, k.parent_id))`;
  const thatEnded = ended === 'open' ? sql`c.status <> 'closed'` : sql`c.close_reason = ${ended ?? ''}`;
  const { rows } = await sql<Row>`
    select c.number, c.opened_at as at, c.status, c.lead_agency_id as agency, (count(*) over ())::int as of
    from complaint c
    where c.opened_at >= ${midnight(from)} and c.opened_at < ${midnight(until, 1)} and ${visibleTo(viewer)}
      and ${ofAgency} and ${inCategory} and ${ended === undefined ? sql`true` : thatEnded}
    order by sha256(convert_to(${seed} || ':' || c.number, 'UTF8')), c.number limit ${count}`.execute(db);
  return {
    seed,
    of: rows[0]?.of ?? 0,
    cases: rows.map(({ number, at, status, agency: lead }) => ({
      ...{ number, status, openedAt: at.toISOString() },
      ...(lead === null ? {} : { agency: lead }),
    })),
  };
};
