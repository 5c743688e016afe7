// The record of administrative acts over HTTP. It is read here and nowhere changed.
import type { FastifyInstance } from 'fastify';
import { readersOfAdministration } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { requireOfficer } from '#http/session.ts';
import { AdministrationAnswer, AdministrationAsked } from './administration.contract.ts';
import { findAdministration } from './administration.query.ts';

/** Ketua Tim, Kepala Bidang and the operator read it; there is no route that writes. */
export const administrationRoutes = (app: FastifyInstance, { readingOf }: FeatureDeps): void => {
  app.get<{ Querystring: AdministrationAsked }>(
    '/api/v1/administration',
    {
      schema: { querystring: AdministrationAsked, response: { 200: AdministrationAnswer } },
      preHandler: requireOfficer(...readersOfAdministration),
    },
    (request) => findAdministration(readingOf(request).db, request.query),
  );
};
