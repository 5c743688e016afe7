// What may be the same as a case, over HTTP, for whoever works on it: asked when somebody looks, and never before.
import type { FastifyInstance } from 'fastify';
import { caseRoles } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { AlikeAnswer, AlikeParams } from './alike.contract.ts';
import { findAlikeCases } from './alike.query.ts';

/** Whoever may not read the case is not told that there is one. */
export const alikeRoutes = (app: FastifyInstance, { database, vault, clock }: FeatureDeps): void => {
  app.get<{ Params: AlikeParams }>(
    '/api/v1/cases/:number/alike',
    { schema: { params: AlikeParams, response: { 200: AlikeAnswer } }, preHandler: requireOfficer(...caseRoles) },
    async (request, reply) => {
      const asked = { number: request.params.number, now: clock.now() };
      const found = await findAlikeCases({ db: database.kysely, vault }, getOfficer(request), asked);
      return found ?? sendProblem(reply, 'no-such-case');
    },
  );
};
