// Reply templates over HTTP: everybody reads, those who answer for the words write.
import type { FastifyInstance } from 'fastify';
import { caseRoles, keepers } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { TemplateBody, TemplateParams, TemplatesAnswer } from './template.contract.ts';
import { dropTemplate, findDefault, keepNewTemplate, keepTemplate, resetTemplate } from './keep-template.ts';
import { findTemplates } from './template.query.ts';

/** Everybody who works on cases reads, agencies included; every change is recorded. */
export const templateRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const preHandler = requireOfficer(...keepers.template);
  app.get(
    '/api/v1/templates',
    { schema: { response: { 200: TemplatesAnswer } }, preHandler: requireOfficer(...caseRoles) },
    () => findTemplates(deps.database.kysely, (id) => findDefault(id) !== undefined),
  );
  app.post<{ Body: TemplateBody }>(
    '/api/v1/templates',
    { schema: { body: TemplateBody }, preHandler },
    async (request, reply) => {
      const id = deps.ids.uuid();
      await keepNewTemplate(deps, { id, ...request.body }, getOfficer(request));
      return reply.code(201).send({ id });
    },
  );
  app.put<{ Params: TemplateParams; Body: TemplateBody }>(
    '/api/v1/templates/:id',
    { schema: { params: TemplateParams, body: TemplateBody }, preHandler },
    async (request, reply) => {
      const changed = await keepTemplate(deps, { id: request.params.id, ...request.body }, getOfficer(request));
      return changed ? { ok: true } : sendProblem(reply, 'not-found');
    },
  );
  for (const [act, run] of Object.entries({ remove: dropTemplate, reset: resetTemplate }))
    app.post<{ Params: TemplateParams }>(
      `/api/v1/templates/:id/${act}`,
      { schema: { params: TemplateParams }, preHandler },
      async (request, reply) => {
        const end = await run(deps, request.params.id, getOfficer(request));
        return end === 'done' ? { ok: true } : sendProblem(reply, end);
      },
    );
};
