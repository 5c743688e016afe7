// One person on several channels, over HTTP: who is joined, and who could be. Joining itself is an act on the case.
import type { FastifyInstance } from 'fastify';
import { deskRoles } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import * as contract from './person.contract.ts';
import { findAccounts, findCandidates, findPersonCases, findPersonJoins, findReporter } from './person.query.ts';
import { findSuggestions } from './suggestions.ts';

/** Desk roles only: agencies learn nothing of who a reporter is elsewhere. */
export const personRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const db = deps.database.kysely;
  const preHandler = requireOfficer(...deskRoles);
  app.get<{ Params: contract.PersonParams }>(
    '/api/v1/cases/:number/person',
    { schema: { params: contract.PersonParams, response: { 200: contract.PersonAnswer } }, preHandler },
    async (request, reply) => {
      const officer = getOfficer(request);
      const { number } = request.params;
      const found = await findReporter(db, officer, number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const { reporterId } = found;
      return {
        joins: await findPersonJoins(db, reporterId),
        accounts: await findAccounts(db, reporterId),
        cases: await findPersonCases(db, officer, reporterId, number),
        suggestions: await findSuggestions(deps, officer, found),
      };
    },
  );
  app.get<{ Params: contract.PersonParams; Querystring: contract.CandidateQuery }>(
    '/api/v1/cases/:number/person/candidates',
    {
      schema: {
        params: contract.PersonParams,
        querystring: contract.CandidateQuery,
        response: { 200: contract.CandidatesAnswer },
      },
      preHandler,
    },
    async (request, reply) => {
      const officer = getOfficer(request);
      const found = await findReporter(db, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const asked = { wanted: request.query.q ?? '', now: deps.clock.now() };
      return { candidates: await findCandidates({ ...deps, db, steady: db }, officer, found.reporterId, asked) };
    },
  );
};
