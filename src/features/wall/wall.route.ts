// The wall display over HTTP: read by whoever has a link, without an account; links are made and ended by whoever answers for the times.
import type { FastifyInstance } from 'fastify';
import { ladder } from '#core/access.ts';
import { findWallLinks, findWallStanding } from '#db/wall-links.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import * as contract from './wall.contract.ts';
import { findWall } from './wall.query.ts';

const links = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, desk, ids, publicUrl } = deps;
  const preHandler = requireOfficer(...ladder);
  app.get('/api/v1/wall-links', { schema: { response: { 200: contract.WallLinksAnswer } }, preHandler }, async () => ({
    links: (await findWallLinks(database.pool)).map(({ madeAt, ...one }) => ({ ...one, madeAt: madeAt.toISOString() })),
  }));
  app.post<{ Body: contract.WallLinkBody }>(
    '/api/v1/wall-links',
    { schema: { body: contract.WallLinkBody, response: { 201: contract.WallLinkMade } }, preHandler },
    async (request, reply) => {
      const token = ids.token();
      await desk.walls.make(askingOf(deps, request), { id: ids.uuid(), token, place: request.body.place.trim() });
      return reply.code(201).send({ url: `${publicUrl}/dinding/${token}` });
    },
  );
  app.post<{ Params: contract.WallLinkParams }>(
    '/api/v1/wall-links/:id/end',
    { schema: { params: contract.WallLinkParams }, preHandler },
    async (request, reply) =>
      (await desk.walls.end(askingOf(deps, request), request.params.id))
        ? { ok: true }
        : sendProblem(reply, 'not-found'),
  );
};

/** A screen asks twice a minute; its address can be read from it, and each answer is counted anew. */
const config = { rateLimit: { max: 120, timeWindow: '1 minute' } };

/** A link that ended, or that we never gave out, gets the same answer. */
export const wallRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, clock } = deps;
  app.get<{ Params: contract.WallParams }>(
    '/api/v1/wall/:token',
    { schema: { params: contract.WallParams, response: { 200: contract.WallAnswer }, security: [] }, config },
    async (request, reply) => {
      const standing = await findWallStanding(database.pool, request.params.token);
      if (standing !== 'serves') return sendProblem(reply, 'not-found');
      void reply.header('cache-control', 'no-store');
      return findWall(database.kysely, clock.now());
    },
  );
  links(app, deps);
};
