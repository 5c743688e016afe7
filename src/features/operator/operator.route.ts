// The operator's page over HTTP.
import type { FastifyInstance } from 'fastify';
import { holidaysInForce, yearWithoutHolidays } from '#core/holidays.ts';
import { replaySetAside } from '#db/set-aside.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { OperatorAnswer, SetAsideParams } from './operator.contract.ts';
import { findOperator } from './operator.query.ts';

export const operatorRoutes = (app: FastifyInstance, { database, clock }: FeatureDeps): void => {
  const preHandler = requireOfficer('operator', 'team-lead');
  app.get('/api/v1/operator', { schema: { response: { 200: OperatorAnswer } }, preHandler }, async () => {
    const withoutHolidays = yearWithoutHolidays(holidaysInForce(), clock.now());
    return { ...(await findOperator(database.kysely)), ...(withoutHolidays === undefined ? {} : { withoutHolidays }) };
  });
  app.post<{ Params: SetAsideParams }>(
    '/api/v1/operator/set-aside/:id/replay',
    { schema: { params: SetAsideParams }, preHandler },
    async (request, reply) => {
      const replayed = await replaySetAside(database.pool, request.params.id);
      return replayed === 0 && request.params.id !== 'all' ? sendProblem(reply, 'not-found') : { replayed };
    },
  );
};
