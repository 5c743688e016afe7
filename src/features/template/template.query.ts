// Reply templates by purpose and name.
import type { Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { TemplatesAnswer } from './template.contract.ts';

export const findTemplates = async (db: Kysely<Tables>): Promise<TemplatesAnswer> => ({
  templates: await db
    .selectFrom('reply_template')
    .select(['id', 'purpose', 'name', 'body'])
    .orderBy('purpose')
    .orderBy('id')
    .execute(),
});
