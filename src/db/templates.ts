// Reply templates: the one list that officers themselves keep.
import type { Pool } from 'pg';

export type Template = { id: string; purpose: string; name: string; body: string };

export const addTemplate = async (pool: Pool, { id, purpose, name, body }: Template): Promise<void> => {
  await pool.query('insert into reply_template (id, purpose, name, body) values ($1, $2, $3, $4)', [
    id,
    purpose,
    name,
    body,
  ]);
};

/** Adds those whose id is not there yet; what officers changed stays. */
export const addMissingTemplates = async (pool: Pool, templates: readonly Template[]): Promise<void> => {
  for (const { id, purpose, name, body } of templates) {
    await pool.query(
      'insert into reply_template (id, purpose, name, body) values ($1, $2, $3, $4) on conflict (id) do nothing',
      [id, purpose, name, body],
    );
  }
};

/** False when there is none of that id. */
export const changeTemplate = async (pool: Pool, { id, purpose, name, body }: Template): Promise<boolean> => {
  const { rowCount } = await pool.query('update reply_template set purpose = $2, name = $3, body = $4 where id = $1', [
    id,
    purpose,
    name,
    body,
  ]);
  return rowCount === 1;
};
