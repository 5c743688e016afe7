// Officers of the desk as cases name them: who can be given one. Writes nothing.
import { deskRoles, type DeskRole } from '#core/access.ts';
import type { Queryable } from './queryable.ts';

/** Undefined of whoever is no officer of the desk, or is no longer. */
export const findDeskOfficer = async (db: Queryable, id: string): Promise<{ role: DeskRole } | undefined> => {
  const { rows } = await db.query<{ role: DeskRole }>(
    'select role from officer where id = $1 and disabled_at is null and role = any($2)',
    [id, deskRoles],
  );
  return rows[0];
};
