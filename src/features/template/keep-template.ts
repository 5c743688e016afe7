// Keeps, resets and removes a reply template, and records who did so, in one transaction.
import { inTransaction } from '#db/queryable.ts';
import { addTemplate, changeTemplate, removeTemplate, type Template } from '#db/templates.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import type { Officer } from '#http/session.ts';
import { defaultTemplates } from '#text/citizen.ts';

type Deps = Pick<FeatureDeps, 'database' | 'administration' | 'clock'>;

/** Undefined for one that the desk wrote itself. */
export const findDefault = (id: string): Template | undefined => defaultTemplates.find((one) => one.id === id);

/** The template and the record of who added it are one transaction. */
export const keepNewTemplate = (deps: Deps, template: Template, officer: Officer): Promise<void> =>
  inTransaction(deps.database.pool, async (client) => {
    await addTemplate(client, template);
    const act = { type: 'TemplateAdded', templateId: template.id } as const;
    await deps.administration.record(client, { by: actorOf(officer), at: deps.clock.now(), act });
  });

/** False when there is none of that id. What was saved without a change is no act. */
export const keepTemplate = (deps: Deps, template: Template, officer: Officer): Promise<boolean> =>
  inTransaction(deps.database.pool, async (client) => {
    const changed = await changeTemplate(client, template);
    if (changed === undefined || changed.length === 0) return changed !== undefined;
    const act = { type: 'TemplateChanged', templateId: template.id, changed } as const;
    await deps.administration.record(client, { by: actorOf(officer), at: deps.clock.now(), act });
    return true;
  });

/** `template-kept`: it came with the program and cannot be removed. */
export type TemplateEnd = 'done' | 'not-found' | 'template-kept';

/** What came with the program would be back at the next start: it can be reset, not removed. */
export const dropTemplate = (deps: Deps, id: string, officer: Officer): Promise<TemplateEnd> =>
  inTransaction(deps.database.pool, async (client): Promise<TemplateEnd> => {
    if (findDefault(id) !== undefined) return 'template-kept';
    if (!(await removeTemplate(client, id))) return 'not-found';
    const act = { type: 'TemplateRemoved', templateId: id } as const;
    await deps.administration.record(client, { by: actorOf(officer), at: deps.clock.now(), act });
    return 'done';
  });

/** The words that came with the program hold again; 'not-found' for a template of the desk's own. */
export const resetTemplate = async (deps: Deps, id: string, officer: Officer): Promise<TemplateEnd> => {
  const template = findDefault(id);
  return template !== undefined && (await keepTemplate(deps, template, officer)) ? 'done' : 'not-found';
};
