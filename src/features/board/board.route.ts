// How the desk stands, over HTTP.
import type { FastifyInstance } from 'fastify';
import { readersOfColleagues } from '#core/access.ts';
import { commonFamily, inForce } from '#core/sop/in-force.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { BoardAnswer } from './board.contract.ts';
import { findBoard } from './board.query.ts';

/** Says who holds how much: to whoever is told who holds a case, and nobody else. */
export const boardRoutes = (app: FastifyInstance, { readingOf, database, terms, clock }: FeatureDeps): void => {
  app.get(
    '/api/v1/board',
    { schema: { response: { 200: BoardAnswer } }, preHandler: requireOfficer(...readersOfColleagues) },
    (request) => {
      const now = clock.now();
      const deps = { db: readingOf(request).db, pool: database.pool, sop: inForce(terms(), commonFamily, now) };
      return findBoard(deps, getOfficer(request), now);
    },
  );
};
