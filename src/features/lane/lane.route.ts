// Sensitive lanes over HTTP: their cases for whoever has a seat, and the seats for whoever gives and confirms them.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { caseReaders, laneConfirmers, laneKeepers, readersOfLaneSeats } from '#core/access.ts';
import type { SeatEnd } from '#db/lane-seats.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { LaneCasesAnswer, LaneSeatBody, LaneSeatParams, LaneSeatsAnswer } from './lane.contract.ts';
import { findLaneCases, findLaneSeats } from './lane.query.ts';

const answer = (reply: FastifyReply, end: SeatEnd): unknown =>
  end.ok ? { ok: true } : sendProblem(reply, end.refusal);

/** Each look at the list is on the record before anything of it is shown. Read from the primary: a seat that ended shows nothing at once. */
export const laneRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { seats, looks } = deps.desk;
  const db = deps.database.kysely;
  app.get(
    '/api/v1/lanes',
    { schema: { response: { 200: LaneCasesAnswer } }, preHandler: requireOfficer(...caseReaders) },
    async (request) => {
      const officer = getOfficer(request);
      for (const lane of officer.lanes ?? []) await looks.recordList(askingOf(deps, request), lane);
      return findLaneCases({ db, vault: deps.vault, terms: deps.terms() }, officer);
    },
  );
  app.get(
    '/api/v1/lane-seats',
    { schema: { response: { 200: LaneSeatsAnswer } }, preHandler: requireOfficer(...readersOfLaneSeats) },
    () => findLaneSeats(db),
  );
  app.post<{ Body: LaneSeatBody }>(
    '/api/v1/lane-seats',
    { schema: { body: LaneSeatBody }, preHandler: requireOfficer(...laneKeepers) },
    async (request, reply) => {
      const id = deps.ids.uuid();
      const end = await seats.give(askingOf(deps, request), { id, ...request.body });
      return end.ok ? reply.code(201).send({ id }) : sendProblem(reply, end.refusal);
    },
  );
  app.post<{ Params: LaneSeatParams }>(
    '/api/v1/lane-seats/:id/confirmation',
    { schema: { params: LaneSeatParams }, preHandler: requireOfficer(...laneConfirmers) },
    async (request, reply) => answer(reply, await seats.confirm(askingOf(deps, request), request.params.id)),
  );
  app.post<{ Params: LaneSeatParams }>(
    '/api/v1/lane-seats/:id/end',
    { schema: { params: LaneSeatParams }, preHandler: requireOfficer(...readersOfLaneSeats) },
    async (request, reply) => answer(reply, await seats.end(askingOf(deps, request), request.params.id)),
  );
};
