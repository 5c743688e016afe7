// Which of the cases that changed an officer may hear of.
import { sql } from 'kysely';
import type { ReadTables } from '#db/queryable.ts';
import { readableCasesOf, visibleTo, type Viewer } from '#db/visible-to.ts';

export type SeenCase = { id: string; number: string };

/** Those that the viewer may see. */
export const findSeen = async (
  db: ReadTables,
  viewer: Viewer,
  complaintIds: readonly string[],
): Promise<SeenCase[]> => {
  const { rows } = await sql<SeenCase>`
    select c.id, c.number from ${readableCasesOf(viewer)} c
    where c.id = any(${complaintIds}::uuid[]) and ${visibleTo(viewer)} order by c.number`.execute(db);
  return rows;
};

/** The numbers of those that the viewer may see. */
export const findHeard = async (db: ReadTables, viewer: Viewer, complaintIds: readonly string[]): Promise<string[]> =>
  (await findSeen(db, viewer, complaintIds)).map(({ number }) => number);

/** Undefined where there is none of that number, or none that the viewer may see. */
export const findSeenByNumber = async (
  db: ReadTables,
  viewer: Viewer,
  number: string,
): Promise<SeenCase | undefined> => {
  const { rows } = await sql<SeenCase>`
    select c.id, c.number from ${readableCasesOf(viewer)} c where c.number = ${number} and ${visibleTo(viewer)}`.execute(
    db,
  );
  return rows[0];
};

export type Named = { userId: string; name: string; agency: string | null };

/** Of those who are still here: their names, and that of the agency for which they work. */
export const findNames = async (
  db: ReadTables,
  people: readonly { userId: string; agencyId?: string | undefined }[],
): Promise<Named[]> => {
  const [ids, agencies] = [people.map(({ userId }) => userId), people.map(({ agencyId }) => agencyId ?? '')];
  const { rows } = await sql<Named>`
    select p.user_id as "userId", o.name, a.name as agency
    from unnest(${ids}::text[], ${agencies}::text[]) as p (user_id, agency_id)
    join officer o on o.id = p.user_id and o.disabled_at is null
    left join agency a on a.id = p.agency_id`.execute(db);
  return rows;
};
