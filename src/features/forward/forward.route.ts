// Passing a case on to another city system over HTTP.
import type { FastifyInstance } from 'fastify';
import { forwardCase } from '#app/forward-case.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { ForwardBody, ForwardParams, ForwardsAnswer } from './forward.contract.ts';
import { findCaseId, findForwards } from './forward.query.ts';

export const forwardRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, store, clock, ids, forwards } = deps;
  const preHandler = requireOfficer('admin-pusat', 'team-lead');
  app.get<{ Params: ForwardParams }>(
    '/api/v1/cases/:number/forwards',
    { schema: { params: ForwardParams, response: { 200: ForwardsAnswer } }, preHandler },
    async (request, reply) => {
      const id = await findCaseId(database.kysely, request.params.number);
      if (id === undefined) return sendProblem(reply, 'no-such-case');
      const targets = forwards.map((target) => ({ id: target.id, name: target.name }));
      return { targets, forwards: await findForwards(database.kysely, id) };
    },
  );
  app.post<{ Params: ForwardParams; Body: ForwardBody }>(
    '/api/v1/cases/:number/forwards',
    { schema: { params: ForwardParams, body: ForwardBody }, preHandler },
    async (request, reply) => {
      const { number } = request.params;
      const complaintId = await findCaseId(database.kysely, number);
      if (complaintId === undefined) return sendProblem(reply, 'no-such-case');
      const { target: targetId, serviceCode, text } = request.body;
      const target = forwards.find(({ id }) => id === targetId);
      if (target === undefined) return sendProblem(reply, 'unknown-system');
      const forward = { id: ids.uuid(), complaintId, number, targetId, serviceCode, text: text.trim() };
      const note = `Diteruskan kepada ${target.name} lewat Open311: ${forward.text}`;
      const by = actorOf(getOfficer(request));
      const done = await forwardCase(store, { forward, note, by, now: clock.now() });
      return done.ok ? { ok: true } : sendProblem(reply, done.refusal);
    },
  );
};
