// The city's categories, by name.
import { sql } from 'kysely';
import type { ReadTables } from '#db/queryable.ts';
import type { CategoriesAnswer } from './category.contract.ts';

/** All of them: whoever keeps the list offers again what rests, and cases name what has ended. */
export const findCategories = async (db: ReadTables): Promise<CategoriesAnswer> => ({
  categories: await db
    .selectFrom('category')
    .select(['id', 'name', 'name_en as nameEn', 'agency_id as agencyId', 'level', 'words', 'questions', 'state'])
    .select(['service_code as serviceCode', sql<string>`coalesce(parent_id, '')`.as('parentId')])
    // The same order on every server, whatever its collation.
    .orderBy(sql`lower(name) collate "C"`)
    .orderBy('id')
    .execute(),
});
