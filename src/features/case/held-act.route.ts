// An officer calls back words that have not left yet, over HTTP.
import type { FastifyInstance } from 'fastify';
import { deskRoles } from '#core/access.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer, type Officer } from '#http/session.ts';
import { findCase } from './case.query.ts';
import { HeldParams, MoveHeldBody } from './held-act.contract.ts';
import { leadsDesk } from './held-act.query.ts';

const ownOf = (officer: Officer, id: string, complaintId: string) => ({
  ...{ id, complaintId },
  ...(leadsDesk(officer) ? { leads: true as const } : {}),
});

export const heldActRoutes = (app: FastifyInstance, { database, doors, clock }: FeatureDeps): void => {
  app.post<{ Params: HeldParams }>(
    '/api/v1/cases/:number/held/:id/call-back',
    { schema: { params: HeldParams }, preHandler: requireOfficer(...deskRoles) },
    async (request, reply) => {
      const officer = getOfficer(request);
      const found = await findCase(database.kysely, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const own = ownOf(officer, request.params.id, found.id);
      const back = await doors.callBack(own, { by: actorOf(officer), now: clock.now() });
      return back.ok ? { ok: true } : sendProblem(reply, back.refusal);
    },
  );
  app.post<{ Params: HeldParams; Body: MoveHeldBody }>(
    '/api/v1/cases/:number/held/:id/move',
    { schema: { params: HeldParams, body: MoveHeldBody }, preHandler: requireOfficer(...deskRoles) },
    async (request, reply) => {
      const officer = getOfficer(request);
      const found = await findCase(database.kysely, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const own = { ...ownOf(officer, request.params.id, found.id), userId: officer.userId };
      const moved = await doors.reschedule(own, { sendAt: Date.parse(request.body.sendAt), now: clock.now() });
      return moved.ok ? { until: moved.until } : sendProblem(reply, moved.refusal);
    },
  );
};
