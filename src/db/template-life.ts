// Reply templates as officers change them: the words and the record of who changed them are one transaction.
import type { Pool } from 'pg';
import type { Asking } from './people.ts';
import { inTransaction } from './queryable.ts';
import { addTemplate, changeTemplate, removeTemplate, type Template } from './templates.ts';

export const keepNewTemplate = (
  pool: Pool,
  { actor, now, administration }: Asking,
  template: Template,
): Promise<void> =>
  inTransaction(pool, async (client) => {
    await addTemplate(client, template);
    const act = { type: 'TemplateAdded', templateId: template.id } as const;
    await administration.record(client, { by: actor, at: now, act });
  });

/** False when there is none of that id. What was saved without a change is no act. */
export const changeTemplateBy = (
  pool: Pool,
  { actor, now, administration }: Asking,
  template: Template,
): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const changed = await changeTemplate(client, template);
    if (changed === undefined || changed.length === 0) return changed !== undefined;
    const act = { type: 'TemplateChanged', templateId: template.id, changed } as const;
    await administration.record(client, { by: actor, at: now, act });
    return true;
  });

/** False when there is none of that id. */
export const dropTemplate = (pool: Pool, { actor, now, administration }: Asking, id: string): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    if (!(await removeTemplate(client, id))) return false;
    const act = { type: 'TemplateRemoved', templateId: id } as const;
    await administration.record(client, { by: actor, at: now, act });
    return true;
  });
