// The case page's data, and the acts of officers on it.
import type { FastifyInstance } from 'fastify';
import { actorOf, caseRoles, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { performAct } from './act.ts';
import { ActBody, parseAct } from './act.contract.ts';
import { CaseAnswer, CaseParams } from './case.contract.ts';
import { findCase, findConversation, findTimeline } from './case.query.ts';
import { viewCase } from './case.view.ts';

export const caseRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const db = deps.database.kysely;
  const preHandler = requireOfficer(...caseRoles);
  app.get<{ Params: CaseParams }>(
    '/api/v1/cases/:number',
    { schema: { params: CaseParams, response: { 200: CaseAnswer } }, preHandler },
    async (request, reply) => {
      const officer = getOfficer(request);
      const found = await findCase(db, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const conversation = await findConversation(db, found.id);
      const timeline = await findTimeline(db, found.id);
      const limits = deps.limitsOf(found.channel);
      return viewCase({ found, ...conversation, timeline, actor: actorOf(officer), limits });
    },
  );
  app.post<{ Params: CaseParams; Body: ActBody }>(
    '/api/v1/cases/:number/commands',
    { schema: { params: CaseParams, body: ActBody }, preHandler },
    async (request, reply) => {
      const officer = getOfficer(request);
      const parsed = parseAct(request.body);
      if (!parsed.ok) return sendProblem(reply, 'invalid-request', { errors: parsed.errors });
      const found = await findCase(db, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const done = await performAct(deps, found, parsed.act, officer);
      return done.ok ? done.answer : sendProblem(reply, done.problem, done.extra);
    },
  );
};
