// Blocks over HTTP: made and appealed against at the desk, lifted by those who decide.
import type { FastifyInstance } from 'fastify';
import { deciders, keepers } from '#core/access.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { AppealBody, BlockBody, BlockedCaseParams, BlockParams, BlocksAnswer } from './block.contract.ts';
import { findBlocks } from './block.query.ts';

/** Every change is on the record of administrative acts. */
export const blockRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { blocks } = deps.desk;
  const preHandler = requireOfficer(...keepers.blockedWriter);
  app.get('/api/v1/blocks', { schema: { response: { 200: BlocksAnswer } }, preHandler }, () =>
    findBlocks(deps.database.kysely, deps.clock.now()),
  );
  app.post<{ Params: BlockedCaseParams; Body: BlockBody }>(
    '/api/v1/cases/:number/block',
    { schema: { params: BlockedCaseParams, body: BlockBody }, preHandler },
    async (request, reply) => {
      const { number } = request.params;
      const block = { id: deps.ids.uuid(), number, days: request.body.days };
      const blocked = await blocks.block(askingOf(deps, request), block);
      return blocked.ok ? reply.code(201).send(blocked) : sendProblem(reply, blocked.trouble);
    },
  );
  app.put<{ Params: BlockParams; Body: AppealBody }>(
    '/api/v1/blocks/:id',
    { schema: { params: BlockParams, body: AppealBody }, preHandler },
    async (request, reply) => {
      const noted = await blocks.appeal(askingOf(deps, request), { id: request.params.id, ...request.body });
      return noted.ok ? noted : sendProblem(reply, noted.trouble);
    },
  );
  app.post<{ Params: BlockParams }>(
    '/api/v1/blocks/:id/lift',
    { schema: { params: BlockParams }, preHandler: requireOfficer(...deciders) },
    async (request, reply) => {
      const lifted = await blocks.lift(askingOf(deps, request), { id: request.params.id });
      return lifted.ok ? lifted : sendProblem(reply, lifted.trouble);
    },
  );
};
