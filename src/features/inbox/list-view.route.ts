// Kept views of the list over HTTP: each officer keeps their own, the team lead those of the desk.
import type { FastifyInstance } from 'fastify';
import { caseReaders } from '#core/access.ts';
import { findKeptViews } from '#db/list-views.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { ListViewsAnswer, OwnViews, TeamViews } from './list-view.contract.ts';
import { findListViews } from './list-view.query.ts';

/** A view opens nothing: it is an address with a name, and the list answers it as it answers every other. */
export const listViewRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, readingOf, desk, clock, limitsOf } = deps;
  const preHandler = requireOfficer(...caseReaders);
  const knowsChannel = (channel: string): boolean => limitsOf(channel) !== undefined;
  app.get('/api/v1/list-views', { schema: { response: { 200: ListViewsAnswer } }, preHandler }, async (request) => {
    const officer = getOfficer(request);
    const kept = await findKeptViews(database.pool, officer.userId);
    return findListViews({ db: readingOf(request).db, knowsChannel }, officer, kept, clock.now());
  });
  app.put<{ Body: OwnViews }>(
    '/api/v1/list-views',
    { schema: { body: OwnViews }, preHandler },
    async (request, reply) =>
      (await desk.listViews.keepOwn(getOfficer(request).userId, request.body))
        ? { ok: true }
        : sendProblem(reply, 'views-changed'),
  );
  app.put<{ Body: TeamViews }>(
    '/api/v1/list-views/team',
    { schema: { body: TeamViews }, preHandler: requireOfficer('team-lead') },
    async (request, reply) =>
      (await desk.listViews.keepTeam(askingOf(deps, request), request.body))
        ? { ok: true }
        : sendProblem(reply, 'views-changed'),
  );
};
