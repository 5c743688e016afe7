// Reply templates over HTTP: everybody reads, those who answer for the words write.
import type { FastifyInstance } from 'fastify';
import { caseRoles, keepers } from '#core/access.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { listWays } from '../desk-list/list-ways.ts';
import { templateSheet, type AnsweredOn } from './template-file.ts';
import { TemplateBody, TemplateParams, TemplatesAnswer } from './template.contract.ts';
import { findDefault } from './default-template.ts';
import { findTemplates } from './template.query.ts';

const channelsOf = async ({ accounts, limitsOf }: FeatureDeps): Promise<AnsweredOn[]> => {
  const channels = new Set((await accounts.states()).map(({ channel }) => channel));
  return [...channels].flatMap((channel) => {
    const limits = limitsOf(channel);
    return limits === undefined ? [] : [{ channel, limits }];
  });
};

/** Everybody who works on cases reads, agencies included; every change is recorded. */
export const templateRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { templates } = deps.desk;
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
      await templates.add(askingOf(deps, request), { id, ...request.body });
      return reply.code(201).send({ id });
    },
  );
  app.put<{ Params: TemplateParams; Body: TemplateBody }>(
    '/api/v1/templates/:id',
    { schema: { params: TemplateParams, body: TemplateBody }, preHandler },
    async (request, reply) => {
      const changed = await templates.change(askingOf(deps, request), { id: request.params.id, ...request.body });
      return changed ? { ok: true } : sendProblem(reply, 'not-found');
    },
  );
  app.post<{ Params: TemplateParams }>(
    '/api/v1/templates/:id/remove',
    { schema: { params: TemplateParams }, preHandler },
    async (request, reply) => {
      const { id } = request.params;
      // It would be back at the next start: it can be reset.
      if (findDefault(id) !== undefined) return sendProblem(reply, 'template-kept');
      return (await templates.drop(askingOf(deps, request), id)) ? { ok: true } : sendProblem(reply, 'not-found');
    },
  );
  app.post<{ Params: TemplateParams }>(
    '/api/v1/templates/:id/reset',
    { schema: { params: TemplateParams }, preHandler },
    async (request, reply) => {
      const words = findDefault(request.params.id);
      const isThere = words !== undefined && (await templates.change(askingOf(deps, request), words));
      return isThere ? { ok: true } : sendProblem(reply, 'not-found');
    },
  );
  listWays(app, deps, {
    ...{ path: '/api/v1/templates', fileName: 'templat', keepers: keepers.template, door: deps.desk.templateList },
    sheet: async () => templateSheet(deps.ids.uuid, await channelsOf(deps)),
  });
};
