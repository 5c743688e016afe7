// What an officer brought to a reporter themselves, over HTTP.
import type { FastifyInstance } from 'fastify';
import { endByHand } from '#app/told-by-hand.ts';
import { actorOf, deskRoles, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { ByHandBody, ByHandParams } from './by-hand.contract.ts';
import { findCaseId } from './by-hand.query.ts';

export const byHandRoutes = (app: FastifyInstance, { database, store, clock }: FeatureDeps): void => {
  app.post<{ Params: ByHandParams; Body: ByHandBody }>(
    '/api/v1/cases/:number/by-hand/:id',
    { schema: { params: ByHandParams, body: ByHandBody }, preHandler: requireOfficer(...deskRoles) },
    async (request, reply) => {
      const { number, id: outboxId } = request.params;
      const complaintId = await findCaseId(database.kysely, number);
      if (complaintId === undefined) return sendProblem(reply, 'no-such-case');
      const by = actorOf(getOfficer(request));
      const ended = await endByHand(store, { complaintId, outboxId, by, now: clock.now(), end: request.body });
      return ended.ok ? { ok: true } : sendProblem(reply, ended.refusal);
    },
  );
};
