// Reply templates by purpose and name.
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { TemplatesAnswer } from './template.contract.ts';

/** `isBuiltIn` is handed in, since the database does not know what came with the program. */
export const findTemplates = async (
  db: Kysely<Tables>,
  isBuiltIn: (id: string) => boolean,
): Promise<TemplatesAnswer> => {
  const rows = await db
    .selectFrom('reply_template')
    .select(['id', 'purpose', 'name', 'body'])
    .orderBy('purpose')
    .orderBy('id')
    .execute();
  return { templates: rows.map((row) => ({ ...row, isBuiltIn: isBuiltIn(row.id) })) };
};
