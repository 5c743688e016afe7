// An officer's drafts on a case, over HTTP: each person's own, on cases that they may read.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { caseRoles } from '#core/access.ts';
import { officerCommands } from '#core/complaint/act-table.ts';
import { isDraftable, isTyped } from '#core/complaint/draft.ts';
import type { DraftOf } from '#db/act-drafts.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { fieldProblem } from '#http/field-words.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { findCase } from './case.query.ts';
import { DraftAnswer, DraftBody, DraftParams } from './draft.contract.ts';
import { draftView } from './draft.query.ts';

type OfDraft = FastifyRequest<{ Params: DraftParams }>;

/** undefined on a case that this officer may not read, and for an act that keeps none. */
const draftIn = async ({ database }: FeatureDeps, request: OfDraft): Promise<DraftOf | undefined> => {
  const { number, act: named } = request.params;
  const officer = getOfficer(request);
  const act = officerCommands.find((one) => one === named);
  if (act === undefined || !isDraftable(act)) return undefined;
  const found = await findCase(database.kysely, officer, number);
  return found === undefined ? undefined : { userId: officer.userId, complaintId: found.id, act };
};

export const draftRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { drafts } = deps.desk;
  const preHandler = requireOfficer(...caseRoles);
  app.put<{ Params: DraftParams; Body: DraftBody }>(
    '/api/v1/cases/:number/drafts/:act',
    { schema: { params: DraftParams, body: DraftBody, response: { 200: DraftAnswer } }, preHandler },
    async (request, reply) => {
      const own = await draftIn(deps, request);
      if (own === undefined) return sendProblem(reply, 'no-such-case');
      const { typed, seen } = request.body;
      if (!isTyped(typed)) {
        const wrong = { keyword: 'type', instancePath: '/typed', params: {} };
        return sendProblem(reply, 'invalid-request', { errors: [fieldProblem(wrong, 'body', languageOf(request))] });
      }
      const { kept, draft } = await drafts.keep(own, { typed, seen, now: deps.clock.now() });
      return { kept, ...(draft === undefined ? {} : { draft: draftView(draft) }) };
    },
  );
  app.post<{ Params: DraftParams }>(
    '/api/v1/cases/:number/drafts/:act/drop',
    { schema: { params: DraftParams }, preHandler },
    async (request, reply) => {
      const own = await draftIn(deps, request);
      if (own === undefined) return sendProblem(reply, 'no-such-case');
      await drafts.drop(own);
      return { ok: true };
    },
  );
};
