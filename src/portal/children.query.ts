// What its reporter is told of the family of a case: which other matters of the same message go on, and of which case this one is a matter. Only
// of cases of the same reporter, and of none in a sensitive lane, whose page would tell of it to whoever stands beside them.
import type { Status } from '#core/complaint/complaint.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import { isItsOwn } from '#db/children.ts';
import type { Queryable } from '#db/queryable.ts';
import type { FoundCase } from './case.query.ts';

/** `agency`: by its full name, once it has one. */
export type FamilyLine = {
  number: string;
  status: Exclude<Status, 'none'>;
  agency: string | null;
  category: string | null;
};

/** Absent where there is none. */
export type Family = { parent?: string; children: readonly FamilyLine[] };

const children = `select c.number, c.status, a.name as agency, k.name as category from complaint c
  left join agency a on a.id = c.lead_agency_id left join category k on k.id = c.category_id
  where c.parent_id = $1 and c.reporter_id = $2
    and ${isItsOwn}
  order by c.opened_at, c.number`;

/** By their numbers, without words or people. */
export const findFamily = async (db: Queryable, { id, state: { file } }: FoundCase): Promise<Family> => {
  const { parent, lane, reporterId } = file;
  if (lane !== undefined) return { children: [] };
  if (parent !== undefined) {
    const { rows } = await db.query<{ number: string }>(
      'select number from complaint where id = $1 and reporter_id = $2',
      [parent.complaintId, reporterId],
    );
    return { ...(rows[0] === undefined ? {} : { parent: rows[0].number }), children: [] };
  }
  if (file.children === undefined) return { children: [] };
  return { children: (await db.query<FamilyLine>(children, [id, reporterId])).rows };
};

/** The log without those of its children that their page does not list, which names none in a sensitive lane. */
export const eventsBeside = (events: readonly RecordedEvent[], family: Family): RecordedEvent[] =>
  events.filter(
    (event) => event.type !== 'ChildOpened' || family.children.some(({ number }) => number === event.number),
  );
