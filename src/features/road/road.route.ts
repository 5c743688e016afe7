// The roads over HTTP: read by whoever reads cases, changed by whoever keeps the desk, one by one or as a file.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keepers, readersOfRoads } from '#core/access.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { serverWords } from '#words/server.ts';
import { listWays } from '../desk-list/list-ways.ts';
import { troubleWords } from '../desk-list/trouble-words.ts';
import { roadSheet } from './road-file.ts';
import { RoadBody, RoadParams, RoadsAnswer, type RoadRow } from './road.contract.ts';

/** Every change is recorded; none is deleted. */
export const roadRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const path = '/api/v1/roads';
  const door = deps.desk.roads;
  const preHandler = requireOfficer(...keepers.road);
  const keep = async (request: FastifyRequest, reply: FastifyReply, road: RoadRow, added: boolean) => {
    const kept = await door.keep(askingOf(deps, request), { rows: [road] });
    if (kept.ok) return added ? reply.code(201).send({ id: road.id }) : { ok: true };
    if ('moved' in kept) return sendProblem(reply, 'list-moved');
    const detail = troubleWords(kept.troubles, serverWords[languageOf(request)]);
    return sendProblem(reply, 'list-not-accepted', { detail });
  };
  app.get(
    path,
    { schema: { response: { 200: RoadsAnswer } }, preHandler: requireOfficer(...readersOfRoads) },
    async () => ({ roads: await door.find() }),
  );
  app.post<{ Body: RoadBody }>(path, { schema: { body: RoadBody }, preHandler }, (request, reply) =>
    keep(request, reply, { id: deps.ids.uuid(), ...request.body }, true),
  );
  app.put<{ Params: RoadParams; Body: RoadBody }>(
    `${path}/:id`,
    { schema: { params: RoadParams, body: RoadBody }, preHandler },
    async (request, reply) => {
      const { id } = request.params;
      if (!(await door.find()).some((one) => one.id === id)) return sendProblem(reply, 'not-found');
      return keep(request, reply, { id, ...request.body }, false);
    },
  );
  listWays(app, deps, {
    ...{ path, fileName: 'jalan', keepers: keepers.road, door },
    sheet: () => roadSheet(deps.ids.uuid),
  });
};
