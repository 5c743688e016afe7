// The operator's page over HTTP.
import type { FastifyInstance } from 'fastify';
import { yearWithoutHolidays } from '#core/sop/holidays.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { OperatorAnswer, SetAsideParams } from './operator.contract.ts';
import { findOperator } from './operator.query.ts';

/** Operator and team lead; giving payloads back to the queue is recorded with how many there were. */
export const operatorRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, terms, clock, standings } = deps;
  const preHandler = requireOfficer('operator', 'team-lead');
  app.get('/api/v1/operator', { schema: { response: { 200: OperatorAnswer } }, preHandler }, async () => {
    const withoutHolidays = yearWithoutHolidays(terms().holidays, clock.now());
    const replicas = standings().map(({ appliedMs: _appliedMs, ...replica }) => replica);
    return {
      ...(await findOperator(database.kysely)),
      ...(withoutHolidays === undefined ? {} : { withoutHolidays }),
      ...(replicas.length === 0 ? {} : { replicas }),
    };
  });
  app.post<{ Params: SetAsideParams }>(
    '/api/v1/operator/set-aside/:id/replay',
    { schema: { params: SetAsideParams }, preHandler },
    async (request, reply) => {
      const { id } = request.params;
      const replayed = await deps.desk.replays.setAside(askingOf(deps, request), id);
      return replayed === 0 && id !== 'all' ? sendProblem(reply, 'not-found') : { replayed };
    },
  );
};
