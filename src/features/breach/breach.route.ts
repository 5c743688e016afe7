// Whose data an account saw, over HTTP: for those who answer for people's rights and see reporters.
import type { FastifyInstance } from 'fastify';
import { erasers } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { requireOfficer } from '#http/session.ts';
import { LooksAnswer, LooksAsked } from './breach.contract.ts';
import { findLooks } from './breach.query.ts';

/** Tells of cases by their numbers; whoever writes to their reporters opens each there, which is recorded. */
export const breachRoutes = (app: FastifyInstance, { database }: FeatureDeps): void => {
  app.get<{ Querystring: LooksAsked }>(
    '/api/v1/looks',
    { schema: { querystring: LooksAsked, response: { 200: LooksAnswer } }, preHandler: requireOfficer(...erasers) },
    (request) => findLooks(database.kysely, request.query),
  );
};
