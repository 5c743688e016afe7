// What each agency is called in full, for whoever tells of several.
import type { Queryable } from './queryable.ts';

/** By their ids. */
export const findAgencyNames = async (db: Queryable): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await db.query<{ id: string; name: string }>('select id, name from agency');
  return new Map(rows.map(({ id, name }) => [id, name]));
};
