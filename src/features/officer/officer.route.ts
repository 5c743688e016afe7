// Officers' accounts over HTTP: for the operator and the team lead, each for those whom core/access.ts lets them look after.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { looksAfterAll } from '#core/access.ts';
import { findSessionsOf } from '#db/officer-sessions.ts';
import type * as people from '#db/people.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { linkHash, newLinkToken } from '#http/officer-proof.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer, sessionIdOf } from '#http/session.ts';
import {
  EndSessionsBody,
  LinkAnswer,
  LinkBody,
  NewOfficerBody,
  OfficerBody,
  OfficerParams,
  OfficersAnswer,
  SessionsAnswer,
  SubstituteBody,
} from './officer.contract.ts';
import { findHeld, findOfficers } from './officer.query.ts';

/** Whoever looks after people; the operator after all of them. */
const lookers = ['operator', 'team-lead'] as const;

const hourMs = 3600_000;
const linkLasts = { invite: 72 * hourMs, reset: 24 * hourMs } as const;
const longestSubstituteMs = 90 * 24 * hourMs;

const limited = { config: { rateLimit: { max: 60, timeWindow: '1 minute', hook: 'preHandler' as const } } };

const answerTo = (reply: FastifyReply, done: people.Done) =>
  done.ok ? { ok: true } : sendProblem(reply, done.refusal);

type Fresh = { token: string; link: Omit<people.Link, 'purpose'>; endsAt: string };

/** The token stands behind the `#`, which no browser sends to a server and no log holds. */
const freshLink = (now: number, lasts: number): Fresh => {
  const token = newLinkToken();
  return { token, link: { hash: linkHash(token), endsAt: now + lasts }, endsAt: new Date(now + lasts).toISOString() };
};

const addressOf = (publicUrl: string, { token }: Fresh): string => `${publicUrl}/meja/tautan#${token}`;

const postFrom = ({ name, role, alsoRoles = [], agencyId }: OfficerBody): people.Post => ({
  name: name.trim(),
  role,
  alsoRoles,
  agencyId: agencyId ?? null,
});

const lists = (app: FastifyInstance, { database, clock }: FeatureDeps): void => {
  const preHandler = requireOfficer(...lookers);
  app.get('/api/v1/officers', { schema: { response: { 200: OfficersAnswer } }, preHandler }, (request) =>
    findOfficers(database.kysely, getOfficer(request), clock.now()),
  );
  app.get<{ Params: OfficerParams }>(
    '/api/v1/officers/:id/sessions',
    { schema: { params: OfficerParams, response: { 200: SessionsAnswer } }, preHandler },
    async (request, reply) => {
      const held = await findHeld(database.kysely, request.params.id);
      if (held === undefined) return sendProblem(reply, 'not-found');
      if (!looksAfterAll(getOfficer(request), held)) return sendProblem(reply, 'not-allowed');
      return { sessions: await findSessionsOf(database.pool, request.params.id, sessionIdOf(request)) };
    },
  );
};

const invitations = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { clock, ids, publicUrl } = deps;
  const preHandler = requireOfficer(...lookers);
  app.post<{ Body: NewOfficerBody }>(
    '/api/v1/officers',
    { schema: { body: NewOfficerBody, response: { 201: LinkAnswer } }, preHandler, ...limited },
    async (request, reply) => {
      const fresh = freshLink(clock.now(), linkLasts.invite);
      const id = ids.uuid();
      const who = { id, email: request.body.email, ...postFrom(request.body) };
      const link = { ...fresh.link, purpose: 'invite' as const };
      const done = await deps.desk.officers.invite(askingOf(deps, request, lookers), who, link);
      if (!done.ok) return sendProblem(reply, done.refusal);
      const { endsAt } = fresh;
      return reply.code(201).send({ id, link: addressOf(publicUrl, fresh), endsAt, purpose: 'invite' });
    },
  );
  app.post<{ Params: OfficerParams; Body: LinkBody }>(
    '/api/v1/officers/:id/link',
    { schema: { params: OfficerParams, body: LinkBody, response: { 200: LinkAnswer } }, preHandler, ...limited },
    async (request, reply) => {
      const { id } = request.params;
      const fresh = freshLink(clock.now(), linkLasts.reset);
      const by = askingOf(deps, request, lookers);
      const { forgetFactors } = request.body;
      const done = await deps.desk.officers.giveLink(by, id, { ...fresh.link, forgetFactors });
      if (!done.ok) return sendProblem(reply, done.refusal);
      return { id, link: addressOf(publicUrl, fresh), endsAt: fresh.endsAt, purpose: done.purpose };
    },
  );
};

const changes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const preHandler = requireOfficer(...lookers);
  app.put<{ Params: OfficerParams; Body: OfficerBody }>(
    '/api/v1/officers/:id',
    { schema: { params: OfficerParams, body: OfficerBody }, preHandler },
    async (request, reply) =>
      answerTo(
        reply,
        await deps.desk.officers.changePost(
          askingOf(deps, request, lookers),
          request.params.id,
          postFrom(request.body),
        ),
      ),
  );
  app.post<{ Params: OfficerParams }>(
    '/api/v1/officers/:id/off',
    { schema: { params: OfficerParams }, preHandler },
    async (request, reply) =>
      answerTo(reply, await deps.desk.officers.putOut(askingOf(deps, request, lookers), request.params.id)),
  );
  app.post<{ Params: OfficerParams; Body: EndSessionsBody }>(
    '/api/v1/officers/:id/sessions/end',
    { schema: { params: OfficerParams, body: EndSessionsBody }, preHandler },
    async (request, reply) => {
      const { session } = request.body;
      return answerTo(
        reply,
        await deps.desk.officers.endSessionsOf(askingOf(deps, request, lookers), request.params.id, session),
      );
    },
  );
};

const untilIn = ({ untilAt }: SubstituteBody, now: number): number | undefined => {
  const at = Date.parse(untilAt);
  return Number.isFinite(at) && at > now && at <= now + longestSubstituteMs ? at : undefined;
};

const substitutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  // Everybody may lend what is their own; the rest is for those who look after people.
  const preHandler = requireOfficer();
  const named = async (
    request: FastifyRequest<{ Params: OfficerParams; Body: SubstituteBody }>,
    reply: FastifyReply,
  ) => {
    const untilAt = untilIn(request.body, deps.clock.now());
    if (untilAt === undefined) return sendProblem(reply, 'bad-until');
    const { substituteId, moveHeld = false } = request.body;
    const asked = { id: deps.ids.uuid(), officerId: request.params.id, substituteId, untilAt };
    const done = await deps.desk.officers.nameSubstitute(askingOf(deps, request, lookers), asked);
    if (!done.ok) return sendProblem(reply, done.refusal);
    const moving = { from: asked.officerId, to: substituteId, now: deps.clock.now() };
    return moveHeld ? { ok: true, moved: await deps.doors.moveHeld(moving) } : { ok: true };
  };
  app.put<{ Params: OfficerParams; Body: SubstituteBody }>(
    '/api/v1/officers/:id/substitute',
    { schema: { params: OfficerParams, body: SubstituteBody }, preHandler },
    named,
  );
  app.post<{ Params: OfficerParams }>(
    '/api/v1/officers/:id/substitute/end',
    { schema: { params: OfficerParams }, preHandler },
    async (request, reply) =>
      answerTo(reply, await deps.desk.officers.endSubstitution(askingOf(deps, request, lookers), request.params.id)),
  );
};

/** Operator and team lead, each only for roles they look after and never for themselves; every change is recorded. */
export const officerRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  lists(app, deps);
  invitations(app, deps);
  changes(app, deps);
  substitutes(app, deps);
};
