// Both registers side by side over HTTP, for those who keep the register.
import type { FastifyInstance } from 'fastify';
import { keepers } from '#core/access.ts';
import { actTable } from '#core/complaint/act-table.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { linkNumbers } from './link-numbers.ts';
import {
  DifferencesAnswer,
  DifferencesAsked,
  LinksAnswer,
  LinksBody,
  MarkBody,
  UnmarkBody,
} from './reconciliation.contract.ts';
import { findDifferences } from './reconciliation.query.ts';

/** Only for those who keep the register; a number is given by the same act as on the case's own page, and by those alone who may issue it. */
export const reconciliationRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, desk, clock } = deps;
  const preHandler = requireOfficer(...keepers.register);
  app.get<{ Querystring: DifferencesAsked }>(
    '/api/v1/upik/jss/differences',
    { schema: { querystring: DifferencesAsked, response: { 200: DifferencesAnswer } }, preHandler },
    (request) => findDifferences(database.kysely, getOfficer(request), request.query),
  );
  app.post<{ Body: LinksBody }>(
    '/api/v1/upik/jss/links',
    {
      schema: { body: LinksBody, response: { 200: LinksAnswer } },
      preHandler: requireOfficer(...actTable.RegisterInUpik.by),
    },
    (request) => linkNumbers(deps, request.body.pairs, actorOf(getOfficer(request)), languageOf(request)),
  );
  app.post<{ Body: MarkBody }>(
    '/api/v1/upik/jss/marks',
    { schema: { body: MarkBody }, preHandler },
    async (request) => {
      const marking = { ...request.body, reason: request.body.reason.trim(), by: getOfficer(request).userId };
      return { marked: await desk.differences.mark(marking, clock.now()) };
    },
  );
  app.post<{ Body: UnmarkBody }>(
    '/api/v1/upik/jss/marks/undo',
    { schema: { body: UnmarkBody }, preHandler },
    async (request) => {
      const unmarking = { ...request.body, by: getOfficer(request).userId };
      return { unmarked: await desk.differences.unmark(unmarking, clock.now()) };
    },
  );
};
