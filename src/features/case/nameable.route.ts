// Whom a note may call, over HTTP: asked for the very case, by whoever may write one there.
import type { FastifyInstance } from 'fastify';
import { caseRoles } from '#core/access.ts';
import { findNameable } from '#db/case-readers.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { CaseParams } from './case.contract.ts';
import { findCase } from './case.query.ts';
import { NameableAnswer } from './nameable.contract.ts';
import { findNamed } from './nameable.query.ts';

/** Whoever may not read the case is not told that there is one. */
export const nameableRoutes = (app: FastifyInstance, { database, clock }: FeatureDeps): void => {
  app.get<{ Params: CaseParams }>(
    '/api/v1/cases/:number/nameable',
    { schema: { params: CaseParams, response: { 200: NameableAnswer } }, preHandler: requireOfficer(...caseRoles) },
    async (request, reply) => {
      const officer = getOfficer(request);
      const found = await findCase(database.kysely, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const nameable = await findNameable(database, officer, found.id, clock.now());
      return { people: await findNamed(database.kysely, nameable) };
    },
  );
};
