// What lines of the public tables are called: agencies and categories by the desk's own lists.
import type { Queryable } from '#db/queryable.ts';
import type { Language } from './language.ts';

/** By table and code. */
export const findLineNames = async (db: Queryable, language: Language): Promise<Map<string, string>> => {
  const { rows } = await db.query<{ key: string; name: string }>(
    `select 'agencies ' || id as key, name from agency
     union all select 'categories ' || id, case when $1 and name_en <> '' then name_en else name end from category`,
    [language === 'en'],
  );
  return new Map(rows.map(({ key, name }) => [key, name]));
};
