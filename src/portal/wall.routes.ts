// /dinding/:token: the wall display, by a link that whoever leads has made. The page holds no figure; what it may ask is said by the same token.
import type { FastifyInstance } from 'fastify';
import { findWallStanding } from '#db/wall-links.ts';
import { languageOf } from '#http/problem.ts';
import type { PortalDeps } from './deps.ts';
import { wallCalmPage, wallPage } from './wall.page.ts';

type WallParams = { token: string };

export const wallRoutes = (app: FastifyInstance, { database }: PortalDeps): void => {
  app.get<{ Params: WallParams }>('/dinding/:token', async (request, reply) => {
    const { token } = request.params;
    const language = languageOf(request);
    const serves = (await findWallStanding(database.pool, token)) === 'serves';
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return serves
      ? reply.send(wallPage(language, `/api/v1/wall/${encodeURIComponent(token)}`))
      : reply.code(404).send(wallCalmPage(language));
  });
};
