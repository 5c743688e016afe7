// Lateness over HTTP.
import type { FastifyInstance } from 'fastify';
import { caseReaders } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { LatenessAnswer } from './lateness.contract.ts';
import { findLateness } from './lateness.query.ts';

/** Every role that reads cases is answered, each about what it sees; the page is in fewer menus. */
export const latenessRoutes = (app: FastifyInstance, { readingOf, clock }: FeatureDeps): void => {
  app.get(
    '/api/v1/lateness',
    { schema: { response: { 200: LatenessAnswer } }, preHandler: requireOfficer(...caseReaders) },
    (request) => findLateness(readingOf(request), getOfficer(request), clock.now()),
  );
};
