// The bodies outside the city over HTTP: read by whoever refers to them, changed by whoever keeps the desk.
import type { FastifyInstance } from 'fastify';
import { keepers, readersOfOutsideBodies } from '#core/access.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { OutsideBodiesAnswer, OutsideBodyBody, OutsideBodyParams } from './outside-body.contract.ts';
import { findOutsideBodies } from './outside-body.query.ts';

/** Every change is recorded; none is deleted, one that is done with rests. */
export const outsideBodyRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { outsideBodies } = deps.desk;
  const preHandler = requireOfficer(...keepers.outsideBody);
  app.get(
    '/api/v1/outside-bodies',
    { schema: { response: { 200: OutsideBodiesAnswer } }, preHandler: requireOfficer(...readersOfOutsideBodies) },
    () => findOutsideBodies(deps.database.kysely),
  );
  app.post<{ Body: OutsideBodyBody }>(
    '/api/v1/outside-bodies',
    { schema: { body: OutsideBodyBody }, preHandler },
    async (request, reply) => {
      const id = deps.ids.uuid();
      await outsideBodies.add(askingOf(deps, request), { id, ...request.body });
      return reply.code(201).send({ id });
    },
  );
  app.put<{ Params: OutsideBodyParams; Body: OutsideBodyBody }>(
    '/api/v1/outside-bodies/:id',
    { schema: { params: OutsideBodyParams, body: OutsideBodyBody }, preHandler },
    async (request, reply) => {
      const isThere = await outsideBodies.change(askingOf(deps, request), { id: request.params.id, ...request.body });
      return isThere ? { ok: true } : sendProblem(reply, 'not-found');
    },
  );
};
