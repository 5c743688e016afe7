// How the desk stands, over HTTP.
import type { FastifyInstance } from 'fastify';
import { readersOfColleagues } from '#core/access.ts';
import { commonFamily, inForce } from '#core/sop/in-force.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { BoardAnswer, BoardAsked } from './board.contract.ts';
import { findBoard } from './board.query.ts';

/** Says who holds how much: to whoever is told who holds a case, and nobody else. */
export const boardRoutes = (app: FastifyInstance, { readingOf, database, terms, clock }: FeatureDeps): void => {
  app.get<{ Querystring: BoardAsked }>(
    '/api/v1/board',
    {
      schema: { querystring: BoardAsked, response: { 200: BoardAnswer } },
      preHandler: requireOfficer(...readersOfColleagues),
    },
    (request) => {
      const now = clock.now();
      const { sop: family } = request.query;
      const sop = inForce(terms(), family ?? commonFamily, now);
      const deps = { db: readingOf(request).db, pool: database.pool, drawn: { sop, isAlone: family !== undefined } };
      return findBoard(deps, getOfficer(request), now);
    },
  );
};
