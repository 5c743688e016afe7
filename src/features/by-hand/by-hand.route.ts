// What an officer brought to a reporter themselves, over HTTP.
import type { FastifyInstance } from 'fastify';
import { deskRoles } from '#core/access.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { ByHandBody, ByHandParams } from './by-hand.contract.ts';
import { findCaseId } from './by-hand.query.ts';

/** Desk roles only; the same key with the same ending is recorded once, however often it is sent. */
export const byHandRoutes = (app: FastifyInstance, { database, doors, clock }: FeatureDeps): void => {
  app.post<{ Params: ByHandParams; Body: ByHandBody }>(
    '/api/v1/cases/:number/by-hand/:id',
    { schema: { params: ByHandParams, body: ByHandBody }, preHandler: requireOfficer(...deskRoles) },
    async (request, reply) => {
      const { number, id: outboxId } = request.params;
      const officer = getOfficer(request);
      const complaintId = await findCaseId(database.kysely, officer, number);
      if (complaintId === undefined) return sendProblem(reply, 'no-such-case');
      const { key, ...end } = request.body;
      const asked = { complaintId, outboxId, by: actorOf(officer), now: clock.now(), end };
      const form = { userId: officer.userId, key, asked: [complaintId, outboxId, end], now: asked.now };
      const ended = await doors.endByHand(form, asked);
      return ended.ok ? { ok: true } : sendProblem(reply, ended.refusal);
    },
  );
};
