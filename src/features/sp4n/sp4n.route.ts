// Reports of SP4N-LAPOR! that an officer copies, over HTTP.
import type { FastifyInstance } from 'fastify';
import { deskRoles } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { copyReport } from './copy-report.ts';
import { Sp4nBody, Sp4nDone } from './sp4n.contract.ts';

/** Desk roles only; a report that is there already is answered with the case that holds it. */
export const sp4nRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  app.post<{ Body: Sp4nBody }>(
    '/api/v1/sp4n',
    { schema: { body: Sp4nBody, response: { 201: Sp4nDone } }, preHandler: requireOfficer(...deskRoles) },
    async (request, reply) => {
      const by = { officer: getOfficer(request), language: languageOf(request) };
      const copied = await copyReport(deps, request.body, by);
      return copied.ok
        ? reply.code(201).send({ number: copied.number })
        : sendProblem(reply, copied.problem, copied.extra);
    },
  );
};
