// How long data is kept, over HTTP: read and set by whoever answers for people's rights.
import type { FastifyInstance } from 'fastify';
import { keepers } from '#core/access.ts';
import { findDueCounts } from '#db/retention.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { requireOfficer } from '#http/session.ts';
import { PreviewAnswer, PreviewAsked, RetentionAnswer, RetentionBody } from './retention.contract.ts';
import { findRetention } from './retention.query.ts';

/** Every change is recorded; it counts from the next night on. */
export const retentionRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  app.get(
    '/api/v1/retention',
    { schema: { response: { 200: RetentionAnswer } }, preHandler: requireOfficer(...keepers.personRequest) },
    () => findRetention(deps.database.kysely),
  );
  app.get<{ Querystring: PreviewAsked }>(
    '/api/v1/retention/preview',
    {
      schema: { querystring: PreviewAsked, response: { 200: PreviewAnswer } },
      preHandler: requireOfficer(...keepers.retention),
    },
    async (request) => ({ count: await findDueCounts(deps.database.pool, request.query, deps.clock.now()) }),
  );
  app.put<{ Body: RetentionBody }>(
    '/api/v1/retention',
    { schema: { body: RetentionBody }, preHandler: requireOfficer(...keepers.retention) },
    async (request) => {
      const { kind, days } = request.body;
      await deps.desk.retention.set(askingOf(deps, request), { kind, days });
      return { ok: true };
    },
  );
};
