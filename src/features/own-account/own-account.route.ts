// An officer's own account over HTTP. Open, too, while something is due of them: what is due is done from here.
import type { FastifyInstance } from 'fastify';
import { findFactors } from '#db/officer-factors.ts';
import { findSessionsOf } from '#db/officer-sessions.ts';
import { findLent } from '#db/own-sessions.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, getSignedIn, requireOfficer, requireSignedIn, sessionIdOf } from '#http/session.ts';
import { ActForBody, EndOwnBody, LanguageBody, OwnAccountAnswer, SettingsBody } from './own-account.contract.ts';
import { findCandidates, findOwn, findSubstitute } from './own-account.query.ts';

const ownAccount = async (
  { database: { pool, kysely }, clock, signIn }: FeatureDeps,
  userId: string,
  sessionId: string | undefined,
): Promise<OwnAccountAnswer> => {
  const own = await findOwn(kysely, userId);
  const { keys, ...factors } = await findFactors(pool, userId);
  const substitute = await findSubstitute(kysely, userId, clock.now());
  const lent = await findLent(pool, userId, clock.now());
  return {
    ...{ id: own.id, email: own.email, role: own.role },
    sessions: await findSessionsOf(pool, userId, sessionId),
    factors: {
      ...factors,
      keys: keys.map(({ id, name, addedAt }) => ({
        ...{ id, name },
        ...(addedAt === null ? {} : { addedAt: addedAt.toISOString() }),
      })),
    },
    demanded: signIn.secondFactor.includes(own.role),
    lent: lent.map(({ agencyName, untilAt, ...one }) => ({
      ...one,
      untilAt: untilAt.toISOString(),
      ...(agencyName === null ? {} : { agencyName }),
    })),
    candidates: await findCandidates(kysely, own),
    ...(substitute === undefined ? {} : { substitute }),
  };
};

/** Each officer for themselves; no route here takes another officer's id. */
export const ownAccountRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { ownSessions } = deps.desk;
  app.get(
    '/api/v1/me',
    {
      schema: { response: { 200: OwnAccountAnswer } },
      preHandler: requireSignedIn('enrolment-due', 'new-password-due'),
    },
    (request) => ownAccount(deps, getSignedIn(request).officer.userId, sessionIdOf(request)),
  );
  app.post<{ Body: EndOwnBody }>(
    '/api/v1/me/sessions/end',
    { schema: { body: EndOwnBody }, preHandler: requireOfficer() },
    async (request, reply) => {
      const { session } = request.body;
      const by = askingOf(deps, request);
      if (session === undefined) await ownSessions.endOthers(by, sessionIdOf(request) ?? '');
      else if (!(await ownSessions.end(by, session))) return sendProblem(reply, 'not-found');
      return { ok: true };
    },
  );
  app.put<{ Body: LanguageBody }>(
    '/api/v1/me/language',
    { schema: { body: LanguageBody }, preHandler: requireOfficer() },
    async (request) => {
      await deps.desk.languages.choose(getOfficer(request).userId, request.body.language);
      return { ok: true };
    },
  );
  app.put<{ Body: SettingsBody }>(
    '/api/v1/me/settings',
    { schema: { body: SettingsBody }, preHandler: requireOfficer() },
    async (request) => {
      await deps.desk.settings.choose(getOfficer(request).userId, request.body);
      return { ok: true };
    },
  );
  app.post<{ Body: ActForBody }>(
    '/api/v1/me/acting',
    { schema: { body: ActForBody }, preHandler: requireOfficer() },
    async (request, reply) => {
      const { userId } = getOfficer(request);
      const own = { userId, sessionId: sessionIdOf(request) ?? '' };
      const done = await ownSessions.actFor(own, request.body.substitution, deps.clock.now());
      return done ? { ok: true } : sendProblem(reply, 'not-found');
    },
  );
};
