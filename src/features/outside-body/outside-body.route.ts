// The bodies outside the city over HTTP: read by whoever refers to them, changed by whoever keeps the desk, one by one or as a file.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keepers, readersOfOutsideBodies } from '#core/access.ts';
import { readListed } from '#db/outside-bodies.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { listWays } from '../desk-list/list-ways.ts';
import { outsideBodySheet } from './outside-body-file.ts';
import {
  OutsideBodiesAnswer,
  OutsideBodyBody,
  OutsideBodyParams,
  type OutsideBodyRow,
} from './outside-body.contract.ts';
import { findOutsideBodies } from './outside-body.query.ts';

/** Every change is recorded; none is deleted, one that is done with rests. */
export const outsideBodyRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const door = deps.desk.outsideBodies;
  const preHandler = requireOfficer(...keepers.outsideBody);
  const path = '/api/v1/outside-bodies';
  const keep = async (request: FastifyRequest, reply: FastifyReply, body: OutsideBodyRow, added: boolean) => {
    const kept = await door.keep(askingOf(deps, request), { rows: [readListed(body)] });
    if (!kept.ok) return sendProblem(reply, 'list-moved');
    return added ? reply.code(201).send({ id: body.id }) : { ok: true };
  };
  app.get(
    path,
    { schema: { response: { 200: OutsideBodiesAnswer } }, preHandler: requireOfficer(...readersOfOutsideBodies) },
    () => findOutsideBodies(deps.database.kysely),
  );
  app.post<{ Body: OutsideBodyBody }>(path, { schema: { body: OutsideBodyBody }, preHandler }, (request, reply) =>
    keep(request, reply, { id: deps.ids.uuid(), ...request.body }, true),
  );
  app.put<{ Params: OutsideBodyParams; Body: OutsideBodyBody }>(
    `${path}/:id`,
    { schema: { params: OutsideBodyParams, body: OutsideBodyBody }, preHandler },
    async (request, reply) => {
      const { id } = request.params;
      const { bodies } = await findOutsideBodies(deps.database.kysely);
      if (!bodies.some((one) => one.id === id)) return sendProblem(reply, 'not-found');
      return keep(request, reply, { id, ...request.body }, false);
    },
  );
  listWays(app, deps, {
    ...{ path, fileName: 'lembaga-luar', keepers: keepers.outsideBody, door },
    sheet: () => outsideBodySheet(deps.ids.uuid),
  });
};
