// The city's categories over HTTP: read by whoever reads cases, changed by whoever keeps the desk, one by one or as a file.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keepers, readersOfCategories } from '#core/access.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { listWays } from '../desk-list/list-ways.ts';
import { categorySheet } from './category-file.ts';
import { CategoriesAnswer, CategoryBody, CategoryParams, type CategoryRow } from './category.contract.ts';
import { findCategories } from './category.query.ts';

/** Every change is recorded; none is deleted, one that is done with ends. */
export const categoryRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const door = deps.desk.categories;
  const preHandler = requireOfficer(...keepers.category);
  const keep = async (request: FastifyRequest, reply: FastifyReply, category: CategoryRow, added: boolean) => {
    const kept = await door.keep(askingOf(deps, request), { rows: [category] });
    if (!kept.ok) return sendProblem(reply, 'troubles' in kept ? (kept.troubles[0]?.why ?? 'internal') : 'list-moved');
    return added ? reply.code(201).send({ id: category.id }) : { ok: true };
  };
  app.get(
    '/api/v1/categories',
    { schema: { response: { 200: CategoriesAnswer } }, preHandler: requireOfficer(...readersOfCategories) },
    () => findCategories(deps.database.kysely),
  );
  app.post<{ Body: CategoryBody }>(
    '/api/v1/categories',
    { schema: { body: CategoryBody }, preHandler },
    (request, reply) => keep(request, reply, { id: deps.ids.uuid(), ...request.body }, true),
  );
  app.put<{ Params: CategoryParams; Body: CategoryBody }>(
    '/api/v1/categories/:id',
    { schema: { params: CategoryParams, body: CategoryBody }, preHandler },
    async (request, reply) => {
      const { id } = request.params;
      const { categories } = await findCategories(deps.database.kysely);
      if (!categories.some((one) => one.id === id)) return sendProblem(reply, 'not-found');
      return keep(request, reply, { id, ...request.body }, false);
    },
  );
  listWays(app, deps, {
    ...{ path: '/api/v1/categories', fileName: 'kategori', keepers: keepers.category, door },
    sheet: () => categorySheet(deps.ids.uuid),
  });
};
