// An officer counts what a colleague answered in a platform's own app, over HTTP.
import type { FastifyInstance } from 'fastify';
import { countingOf } from '#app/acts/count-outside-answer.ts';
import { findOutsideAnswers } from '#db/outside-answers.ts';
import { deskRoles } from '#core/access.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { findCase } from './case.query.ts';
import { CountBody, OutsideAnswerParams } from './outside-answer.contract.ts';

export const outsideAnswerRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, doors, clock, limitsOf } = deps;
  app.post<{ Params: OutsideAnswerParams; Body: CountBody }>(
    '/api/v1/cases/:number/outside-answers/:id',
    { schema: { params: OutsideAnswerParams, body: CountBody }, preHandler: requireOfficer(...deskRoles) },
    async (request, reply) => {
      const officer = getOfficer(request);
      const found = await findCase(database.kysely, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const answer = (await findOutsideAnswers(database.pool, found.id)).find(({ id }) => id === request.params.id);
      if (answer === undefined) return sendProblem(reply, 'unknown-message');
      const counting = countingOf(answer, request.body.as, { by: actorOf(officer), now: clock.now(), limitsOf });
      const handled = await doors.countOutsideAnswer(found.id, counting);
      return handled.ok ? { ok: true } : sendProblem(reply, handled.refusal);
    },
  );
};
