// An officer calls back words that have not left yet, over HTTP.
import type { FastifyInstance } from 'fastify';
import { deskRoles } from '#core/access.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { findCase } from './case.query.ts';
import { HeldParams } from './held-act.contract.ts';

export const heldActRoutes = (app: FastifyInstance, { database, doors, clock }: FeatureDeps): void => {
  app.post<{ Params: HeldParams }>(
    '/api/v1/cases/:number/held/:id/call-back',
    { schema: { params: HeldParams }, preHandler: requireOfficer(...deskRoles) },
    async (request, reply) => {
      const officer = getOfficer(request);
      const found = await findCase(database.kysely, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const own = { id: request.params.id, complaintId: found.id };
      const back = await doors.callBack(own, { by: actorOf(officer), now: clock.now() });
      return back.ok ? { ok: true } : sendProblem(reply, back.refusal);
    },
  );
};
