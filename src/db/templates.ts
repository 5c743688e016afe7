// Reply templates: the one list that officers themselves keep.
import type { Queryable } from './queryable.ts';
import { insertRows } from './rows.ts';

/** Words that officers begin an answer with; `purpose` is the act that offers them. */
export type Template = { id: string; purpose: string; name: string; body: string };

export const addTemplate = async (db: Queryable, { id, purpose, name, body }: Template): Promise<void> => {
  await db.query('insert into reply_template (id, purpose, name, body) values ($1, $2, $3, $4)', [
    id,
    purpose,
    name,
    body,
  ]);
};

/** Adds those whose id is not there yet; what officers changed stays. */
export const addMissingTemplates = async (db: Queryable, templates: readonly Template[]): Promise<void> => {
  await insertRows(db, 'reply_template', templates, 'on conflict (id) do nothing');
};

/** As it was; undefined when there is none of that id. */
export const removeTemplate = async (db: Queryable, id: string): Promise<Template | undefined> =>
  (await db.query<Template>('delete from reply_template where id = $1 returning id, purpose, name, body', [id]))
    .rows[0];

/** As it was before; undefined when there is none of that id. */
export const changeTemplate = async (db: Queryable, template: Template): Promise<Template | undefined> => {
  const { id, purpose, name, body } = template;
  const { rows } = await db.query<Template>(
    'select id, purpose, name, body from reply_template where id = $1 for update',
    [id],
  );
  const [before] = rows;
  if (before === undefined) return undefined;
  await db.query('update reply_template set purpose = $2, name = $3, body = $4 where id = $1', [
    id,
    purpose,
    name,
    body,
  ]);
  return before;
};
