// The case page's data, and the acts of officers on it.
import type { FastifyInstance } from 'fastify';
import { caseReaders, caseRoles } from '#core/access.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { bodyProblems } from '#http/field-words.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { doAct } from './act.ts';
import { ActBody } from '#features/acts/act.contract.ts';
import { CaseAnswer, CaseParams } from './case.contract.ts';
import { pageOf } from './case-page.ts';
import { findCase } from './case.query.ts';
import { findDrafts } from './draft.query.ts';
import { parseAct } from './parse-act.ts';

export const caseRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const db = deps.database.kysely;
  app.get<{ Params: CaseParams }>(
    '/api/v1/cases/:number',
    {
      schema: { params: CaseParams, response: { 200: CaseAnswer } },
      preHandler: requireOfficer(...caseReaders),
    },
    async (request, reply) => {
      const officer = getOfficer(request);
      const found = await findCase(db, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const { id: caseId, state } = found;
      const look = { number: request.params.number, what: 'page', caseId, lane: state.file.lane } as const;
      await deps.desk.looks.record(askingOf(deps, request), officer.role, look);
      await deps.desk.mentions.open({ userId: officer.userId, complaintId: caseId }, deps.clock.now());
      return { ...(await pageOf(deps, officer, found)), ...(await findDrafts(db, caseId, officer.userId)) };
    },
  );
  app.post<{ Params: CaseParams; Body: ActBody }>(
    '/api/v1/cases/:number/commands',
    { schema: { params: CaseParams, body: ActBody }, preHandler: requireOfficer(...caseRoles) },
    async (request, reply) => {
      const officer = getOfficer(request);
      const language = languageOf(request);
      const parsed = parseAct(request.body);
      if (!parsed.ok) return sendProblem(reply, 'invalid-request', { errors: bodyProblems(parsed.wrong, language) });
      const found = await findCase(db, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const { ok: _, act, ...sent } = parsed;
      const done = await doAct(deps, found, act, { officer, language, ...sent });
      return done.ok ? done.answer : sendProblem(reply, done.problem, done.extra);
    },
  );
};
