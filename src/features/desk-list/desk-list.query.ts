// Who changed what in one list of the desk's, newest first, a page at a time.
import { sql } from 'kysely';
import type { AdministrativeActor } from '#core/administration.ts';
import type { DeskListName, ListRow } from '#core/desk-list.ts';
import type { ReadTables } from '#db/queryable.ts';

const pageLength = 50;

/** As it stands in the table, with the name that its officer has now. */
export type NotedChange = {
  seq: string;
  id: string;
  at: Date;
  how: string;
  by: AdministrativeActor;
  byName: string | null;
  before: ListRow | null;
  after: ListRow | null;
};

/** `next` where there are more. */
export const findListChanges = async (
  db: ReadTables,
  list: DeskListName,
  before?: string,
): Promise<{ changes: NotedChange[]; next?: string }> => {
  const { rows } = await sql<NotedChange>`
    select c.seq::text, c.row_id as id, c.at, c.how, c.changed_by as by, o.name as "byName", c.before, c.after
    from list_change c left join officer o on o.id = c.changed_by ->> 'userId'
    where c.list = ${list} and c.seq < coalesce(${before ?? null}::bigint, 9223372036854775807)
    order by c.seq desc limit ${pageLength + 1}`.execute(db);
  const changes = rows.slice(0, pageLength);
  const last = changes.at(-1);
  return { changes, ...(rows.length > pageLength && last !== undefined ? { next: last.seq } : {}) };
};
