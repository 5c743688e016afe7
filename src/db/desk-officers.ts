// Officers of the desk as cases name them: who can be given one. Writes nothing.
import { deskRoles, type DeskRole } from '#core/access.ts';
import type { Queryable } from './queryable.ts';

/** In the role that may most of those that they hold; undefined of whoever is no officer of the desk, or is no longer. */
export const findDeskOfficer = async (db: Queryable, id: string): Promise<{ role: DeskRole } | undefined> => {
  const { rows } = await db.query<{ held: string[] }>(
    'select array[role] || also_roles as held from officer where id = $1 and disabled_at is null',
    [id],
  );
  const role = deskRoles.findLast((one) => rows[0]?.held.includes(one) === true);
  return role === undefined ? undefined : { role };
};
