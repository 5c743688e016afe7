// An officer's page says every ten seconds that a case is open on it: to every process, and kept nowhere.
import type { FastifyInstance } from 'fastify';
import { caseRoles } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { findSeenByNumber } from './live.query.ts';
import type { PresenceHub } from './presence-hub.ts';
import { PresenceAnswer, PresenceBody, PresenceParams } from './presence.contract.ts';

/** Only on a case that they may read, asked each time; whoever examines or keeps registers is seen by nobody. */
export const presenceRoutes = (
  app: FastifyInstance,
  { database, desk }: Pick<FeatureDeps, 'database' | 'desk'>,
  hub: Pick<PresenceHub, 'others'>,
): void => {
  app.put<{ Params: PresenceParams; Body: PresenceBody }>(
    '/api/v1/cases/:number/presence',
    {
      schema: { params: PresenceParams, body: PresenceBody, response: { 200: PresenceAnswer } },
      preHandler: requireOfficer(...caseRoles),
    },
    async (request, reply) => {
      const officer = getOfficer(request);
      const { userId, agencyId } = officer;
      const found = await findSeenByNumber(database.kysely, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const of = { complaintId: found.id, userId, ...(agencyId === undefined ? {} : { agencyId }) };
      await desk.presence.tell({ ...of, ...request.body });
      return { people: await hub.others(officer, found.id) };
    },
  );
};
