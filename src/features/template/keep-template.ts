// Keeps a reply template and records who did so, in one transaction.
import { inTransaction } from '#db/queryable.ts';
import { addTemplate, changeTemplate, type Template } from '#db/templates.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import type { Officer } from '#http/session.ts';

type Deps = Pick<FeatureDeps, 'database' | 'administration' | 'clock'>;

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
