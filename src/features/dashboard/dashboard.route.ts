// The figures of whoever leads, over HTTP: each officer is told as much as their sight allows.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { readersOfFigures } from '#core/access.ts';
import { areDates } from '#core/findings/period.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import * as contract from './dashboard.contract.ts';
import { findDashboard } from './dashboard.query.ts';
import { findBehind } from './behind.query.ts';
import { findSharesBy } from './shares.query.ts';

/** Refuses what is no period of days, before anything is asked. */
const within = <Answer>(
  reply: FastifyReply,
  asked: contract.DashboardAsked,
  answer: () => Promise<Answer>,
): Promise<Answer> | FastifyReply => (areDates(asked) ? answer() : sendProblem(reply, 'no-such-period'));

/** Read from a replica where there is one: nothing is decided on them. */
export const dashboardRoutes = (app: FastifyInstance, { readingOf, database, clock, terms }: FeatureDeps): void => {
  const preHandler = requireOfficer(...readersOfFigures);
  app.get<{ Querystring: contract.DashboardAsked }>(
    '/api/v1/dashboard',
    { schema: { querystring: contract.DashboardAsked, response: { 200: contract.DashboardAnswer } }, preHandler },
    (request, reply) =>
      within(reply, request.query, () =>
        findDashboard({ db: readingOf(request).db, terms: terms() }, getOfficer(request), request.query, clock.now()),
      ),
  );
  app.get<{ Querystring: contract.SharesAsked }>(
    '/api/v1/dashboard/shares',
    { schema: { querystring: contract.SharesAsked, response: { 200: contract.SharesAnswer } }, preHandler },
    (request, reply) =>
      within(reply, request.query, () =>
        findSharesBy({ db: readingOf(request).db, pool: database.pool }, getOfficer(request), request.query),
      ),
  );
  app.get<{ Querystring: contract.BehindAsked }>(
    '/api/v1/dashboard/cases',
    { schema: { querystring: contract.BehindAsked, response: { 200: contract.BehindAnswer } }, preHandler },
    (request, reply) =>
      within(reply, request.query, () =>
        findBehind(
          { db: readingOf(request).db, pool: database.pool, terms: terms() },
          getOfficer(request),
          request.query,
        ),
      ),
  );
};
