// What waits for an officer to make a case of it, over HTTP. Whose words these are nobody knows yet: agencies never see them.
import type { FastifyInstance } from 'fastify';
import { deskRoles } from '#core/access.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { UnplacedAnswer, UnplacedParams, UnplacedPlaced, UnplacedQuery } from './unplaced.contract.ts';
import { findNumber, findUnplacedRows } from './unplaced.query.ts';

/** Whoever decides a row that is decided already is refused; a dismissal can be taken back. */
export const unplacedRoutes = (app: FastifyInstance, { database, doors, clock }: FeatureDeps): void => {
  const preHandler = requireOfficer(...deskRoles);
  app.get<{ Querystring: UnplacedQuery }>(
    '/api/v1/unplaced',
    { schema: { querystring: UnplacedQuery, response: { 200: UnplacedAnswer } }, preHandler },
    (request) => findUnplacedRows(database.kysely, request.query),
  );
  app.post<{ Params: UnplacedParams }>(
    '/api/v1/unplaced/:id/place',
    { schema: { params: UnplacedParams, response: { 200: UnplacedPlaced } }, preHandler },
    async (request, reply) => {
      const act = { id: request.params.id, by: actorOf(getOfficer(request)), now: clock.now() };
      const placed = await doors.placeUnplaced(act);
      const number = placed.ok ? await findNumber(database.kysely, placed.complaintId) : undefined;
      if (!placed.ok) return sendProblem(reply, placed.refusal);
      return number === undefined ? sendProblem(reply, 'not-found') : { number };
    },
  );
  for (const [verb, settle] of [
    ['dismiss', doors.dismissUnplaced],
    ['restore', doors.undoDismissal],
  ] as const)
    app.post<{ Params: UnplacedParams }>(
      `/api/v1/unplaced/:id/${verb}`,
      { schema: { params: UnplacedParams }, preHandler },
      async (request, reply) => {
        const act = { id: request.params.id, by: actorOf(getOfficer(request)), now: clock.now() };
        const settled = await settle(act);
        return settled.ok ? { ok: true } : sendProblem(reply, settled.refusal);
      },
    );
};
