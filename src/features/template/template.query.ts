// Reply templates by purpose, and of one purpose in the order in which they were made.
import type { ReadTables } from '#db/queryable.ts';
import type { TemplatesAnswer } from './template.contract.ts';

/** `isBuiltIn` is handed in, since the database does not know what came with the program. */
export const findTemplates = async (db: ReadTables, isBuiltIn: (id: string) => boolean): Promise<TemplatesAnswer> => {
  const rows = await db
    .selectFrom('reply_template')
    .select(['id', 'purpose', 'name', 'body'])
    .orderBy('purpose')
    .orderBy('id')
    .execute();
  return { templates: rows.map((row) => ({ ...row, isBuiltIn: isBuiltIn(row.id) })) };
};
