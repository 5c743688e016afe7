// Reply templates as officers change them: the words and the record of who changed them are one transaction.
import type { Pool } from 'pg';
import { changedFields, type RowChange } from '#core/desk-list.ts';
import { noteListChanges, type KeptList, type ListTrouble } from './desk-lists.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';
import { upsertRows } from './rows.ts';
import { addTemplate, changeTemplate, removeTemplate, type Template } from './templates.ts';

type Sides = { before?: Template; after?: Template };

const note = (db: Queryable, { actor, now }: Asking, id: string, { before, after }: Sides): Promise<void> => {
  const sides = { ...(before && { before }), ...(after && { after }) };
  const change: RowChange<Template> = { id, ...sides, fields: changedFields(before, after) };
  return noteListChanges(db, { list: 'template', how: 'hand', by: actor, now }, [change]);
};

/** As a file changes them, and as a change is taken back; none is removed so. */
export const templateList: KeptList<Template, ListTrouble> = {
  name: 'template',
  lock: 'lock table reply_template in share row exclusive mode',
  read: async (db) =>
    (await db.query<Template>('select id, purpose, name, body from reply_template order by purpose, id')).rows,
  tidied: ({ name, ...template }) => ({ ...template, name: name.trim() }),
  troublesIn: () => [],
  write: async (client, changes) => {
    await upsertRows(
      client,
      'reply_template',
      ['id'],
      changes.flatMap(({ after }) => (after === undefined ? [] : [after])),
    );
  },
  actsOf: ({ id: templateId, before, fields }) =>
    before === undefined
      ? [{ type: 'TemplateAdded', templateId }]
      : [{ type: 'TemplateChanged', templateId, changed: [...fields] }],
};

export const keepNewTemplate = (pool: Pool, asking: Asking, template: Template): Promise<void> =>
  inTransaction(pool, async (client) => {
    await addTemplate(client, template);
    await note(client, asking, template.id, { after: template });
    const act = { type: 'TemplateAdded', templateId: template.id } as const;
    await asking.administration.record(client, { by: asking.actor, at: asking.now, act });
  });

/** False when there is none of that id. What was saved without a change is no act. */
export const changeTemplateBy = (pool: Pool, asking: Asking, template: Template): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const before = await changeTemplate(client, template);
    const changed = before === undefined ? [] : changedFields(before, template);
    if (before === undefined || changed.length === 0) return before !== undefined;
    await note(client, asking, template.id, { before, after: template });
    const act = { type: 'TemplateChanged', templateId: template.id, changed } as const;
    await asking.administration.record(client, { by: asking.actor, at: asking.now, act });
    return true;
  });

/** False when there is none of that id. */
export const dropTemplate = (pool: Pool, asking: Asking, id: string): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const before = await removeTemplate(client, id);
    if (before === undefined) return false;
    await note(client, asking, id, { before });
    const act = { type: 'TemplateRemoved', templateId: id } as const;
    await asking.administration.record(client, { by: asking.actor, at: asking.now, act });
    return true;
  });
