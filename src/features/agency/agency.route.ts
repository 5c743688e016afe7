// The agencies over HTTP.
import type { FastifyInstance } from 'fastify';
import { caseRoles } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { requireOfficer } from '#http/session.ts';
import { AgenciesAnswer } from './agency.contract.ts';
import { findAgencies } from './agency.query.ts';

export const agencyRoutes = (app: FastifyInstance, { database }: FeatureDeps): void => {
  app.get(
    '/api/v1/agencies',
    { schema: { response: { 200: AgenciesAnswer } }, preHandler: requireOfficer(...caseRoles) },
    () => findAgencies(database.kysely),
  );
};
