// Whom the program told of a case, and taking what it calls for, over HTTP. Nothing is taken by a mere look.
import type { FastifyInstance } from 'fastify';
import { caseRoles, readersOfIssues } from '#core/access.ts';
import { findCrowdsNow } from '#db/alerts/crowds-now.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer, type Officer } from '#http/session.ts';
import {
  AlertCaseParams,
  AlertParams,
  CrowdsAnswer,
  CaseAlertsAnswer,
  OwnAlert,
  OwnAlertsAnswer,
} from './alert.contract.ts';
import { findAlertedCase, findCaseAlerts, findFailedWays, findOwnAlert, findOwnAlerts } from './alert.query.ts';

const takerOf = ({ userId, agencyId }: Officer) => ({ userId, ...(agencyId === undefined ? {} : { agencyId }) });

/** Beside one case. */
const ofCase = (app: FastifyInstance, { database, desk, clock }: FeatureDeps): void => {
  const preHandler = requireOfficer(...caseRoles);
  const path = '/api/v1/cases/:number/alerts';
  app.get<{ Params: AlertCaseParams }>(
    path,
    { schema: { params: AlertCaseParams, response: { 200: CaseAlertsAnswer } }, preHandler },
    async (request, reply) => {
      const viewer = getOfficer(request);
      const found = await findAlertedCase(database.kysely, viewer, request.params.number);
      return found === undefined
        ? sendProblem(reply, 'no-such-case')
        : findCaseAlerts(database.kysely, viewer, found.id);
    },
  );
  app.post<{ Params: AlertCaseParams }>(
    `${path}/taken`,
    { schema: { params: AlertCaseParams }, preHandler },
    async (request, reply) => {
      const officer = getOfficer(request);
      const found = await findAlertedCase(database.kysely, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      return { taken: await desk.alerts.takeCase({ ...takerOf(officer), complaintId: found.id }, clock.now()) };
    },
  );
};

/** For every officer: what they themselves were told. */
export const alertRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, desk, clock, publicUrl } = deps;
  const asked = { db: database.kysely, urlOf: (number: string) => `${publicUrl}/meja/kasus/${number}` };
  ofCase(app, deps);
  const preHandler = requireOfficer();
  app.get('/api/v1/alerts', { schema: { response: { 200: OwnAlertsAnswer } }, preHandler }, async (request) => {
    const [officer, now] = [getOfficer(request), new Date(clock.now())];
    const [alerts, failed] = await Promise.all([
      findOwnAlerts(asked, officer, now),
      findFailedWays(asked.db, officer, now),
    ]);
    return { alerts, failed };
  });
  app.get(
    '/api/v1/crowds',
    { schema: { response: { 200: CrowdsAnswer } }, preHandler: requireOfficer(...readersOfIssues) },
    async () => ({
      crowds: (await findCrowdsNow(database.kysely, new Date(clock.now()))).map(({ at, ...crowd }) => ({
        ...crowd,
        at: at.toISOString(),
      })),
    }),
  );
  app.get<{ Params: AlertParams }>(
    '/api/v1/alerts/:id',
    { schema: { params: AlertParams, response: { 200: OwnAlert } }, preHandler },
    async (request, reply) =>
      (await findOwnAlert(asked, getOfficer(request), request.params.id)) ?? sendProblem(reply, 'not-found'),
  );
  app.post<{ Params: AlertParams }>(
    '/api/v1/alerts/:id/taken',
    { schema: { params: AlertParams }, preHandler },
    async (request, reply) => {
      const taken = await desk.alerts.takeOwn({ ...takerOf(getOfficer(request)), id: request.params.id }, clock.now());
      return taken === undefined ? sendProblem(reply, 'not-found') : { taken };
    },
  );
};
