// The inbox over HTTP.
import type { FastifyInstance } from 'fastify';
import { caseReaders } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { InboxAnswer, InboxAsked } from './inbox.contract.ts';
import { findInbox } from './inbox.query.ts';

export const inboxRoutes = (app: FastifyInstance, { readingOf, clock, callerIdOf, terms }: FeatureDeps): void => {
  app.get<{ Querystring: InboxAsked }>(
    '/api/v1/cases',
    { schema: { querystring: InboxAsked, response: { 200: InboxAnswer } }, preHandler: requireOfficer(...caseReaders) },
    (request) => {
      const deps = { ...readingOf(request), callerIdOf, terms: terms() };
      return findInbox(deps, getOfficer(request), request.query, clock.now());
    },
  );
};
