// The links of one case that serve now, for the agency that made them.
import { sql } from 'kysely';
import type { Complaint } from '#core/complaint/complaint.ts';
import { openLink } from '#core/complaint/steps/field-link.ts';
import type { Instant } from '#core/time.ts';
import type { ReadTables } from '#db/queryable.ts';
import { visibleTo, type Viewer } from '#db/visible-to.ts';
import type { FieldLinksAnswer } from './field-link.contract.ts';

export type FoundCase = { id: string; state: Exclude<Complaint, { status: 'none' }> };

/** Undefined where there is none of that number, or none that this officer may see. */
export const findOwnCase = async (db: ReadTables, viewer: Viewer, number: string): Promise<FoundCase | undefined> => {
  const { rows } = await sql<FoundCase>`
    select c.id, c.state from complaint c where c.number = ${number} and ${visibleTo(viewer)}`.execute(db);
  return rows[0];
};

type Row = { id: string; task: string; made_at: Date; name: string | null };

export const findLinks = async (
  db: ReadTables,
  { id, state }: FoundCase,
  agencyId: string,
  now: Instant,
): Promise<FieldLinksAnswer['links']> => {
  const { rows } = await sql<Row>`
    select l.id, l.task, l.made_at, o.name from field_link l left join officer o on o.id::text = l.made_by
    where l.complaint_id = ${id} and l.agency_id = ${agencyId} order by l.made_at desc, l.id`.execute(db);
  return rows.flatMap((row) => {
    const link = openLink(state, row.id, now);
    if (link === undefined) return [];
    const { task, made_at: madeAt, name } = row;
    return [
      {
        ...{ id: row.id, task, madeAt: madeAt.toISOString(), by: name ?? '' },
        untilAt: new Date(link.untilAt).toISOString(),
      },
    ];
  });
};
