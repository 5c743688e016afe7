// Who looks after what at the desk, over HTTP: read by the desk, changed by whoever keeps the roster.
import type { FastifyInstance } from 'fastify';
import { keepers } from '#core/access.ts';
import { dayOf } from '#core/city-day.ts';
import { readDay } from '#db/roster.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { readersOfColleagues, readersOfRoster } from '#core/access.ts';
import * as contract from './duty.contract.ts';
import { listWays } from '../desk-list/list-ways.ts';
import { findColleagues, findDuty, findRosterPeople, findWeek } from './duty.query.ts';
import { rosterSheet } from './roster-file.ts';

const readings = (app: FastifyInstance, { database, terms, clock }: FeatureDeps): void => {
  const deps = { db: database.kysely, pool: database.pool, terms };
  const preHandler = requireOfficer(...readersOfRoster);
  app.get(
    '/api/v1/colleagues',
    {
      schema: { response: { 200: contract.ColleaguesAnswer } },
      preHandler: requireOfficer(...readersOfColleagues),
    },
    () => findColleagues(database.kysely),
  );
  app.get('/api/v1/duty', { schema: { response: { 200: contract.DutyAnswer } }, preHandler }, () =>
    findDuty(deps, clock.now()),
  );
  app.get<{ Querystring: contract.RosterAsked }>(
    '/api/v1/roster',
    { schema: { querystring: contract.RosterAsked, response: { 200: contract.RosterAnswer } }, preHandler },
    (request, reply) => {
      const { from } = request.query;
      const day = from === undefined ? dayOf(clock.now()) : readDay(from);
      return day === undefined ? sendProblem(reply, 'no-such-day') : findWeek(deps, day, clock.now());
    },
  );
};

const changes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { roster } = deps.desk;
  const preHandler = requireOfficer(...keepers.roster);
  app.put<{ Body: contract.SquareBody }>(
    '/api/v1/roster',
    { schema: { body: contract.SquareBody }, preHandler },
    async (request, reply) => {
      const { shift, officerIds } = request.body;
      const day = readDay(request.body.day);
      if (day === undefined) return sendProblem(reply, 'no-such-day');
      const done = await roster.setSquare(askingOf(deps, request), { day, shift, officerIds });
      return done === 'done' ? { ok: true } : sendProblem(reply, done);
    },
  );
  app.post<{ Body: contract.CopyBody }>(
    '/api/v1/roster/copy',
    { schema: { body: contract.CopyBody, response: { 200: contract.CopyAnswer } }, preHandler },
    async (request, reply) => {
      const [from, to] = [readDay(request.body.from), readDay(request.body.to)];
      if (from === undefined || to === undefined) return sendProblem(reply, 'no-such-day');
      return { copied: await roster.copyWeek(askingOf(deps, request), { from, to }) };
    },
  );
  app.put<{ Body: contract.ShareOutBody }>(
    '/api/v1/share-out',
    { schema: { body: contract.ShareOutBody }, preHandler },
    async (request) => {
      await roster.chooseShareOut(askingOf(deps, request), request.body.way);
      return { ok: true };
    },
  );
};

const hours = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { roster } = deps.desk;
  const preHandler = requireOfficer(...keepers.roster);
  app.put<{ Body: contract.ShiftsBody }>(
    '/api/v1/shifts',
    { schema: { body: contract.ShiftsBody }, preHandler },
    async (request, reply) => {
      const done = await roster.chooseShifts(askingOf(deps, request), request.body);
      return done === 'done' ? { ok: true } : sendProblem(reply, done);
    },
  );
  app.put<{ Body: contract.MaybeNightBody }>(
    '/api/v1/night-hours',
    { schema: { body: contract.MaybeNightBody }, preHandler },
    async (request, reply) => {
      const done = await roster.chooseNight(askingOf(deps, request), request.body.night);
      return done === 'done' ? { ok: true } : sendProblem(reply, done);
    },
  );
};

/** Read by the desk, kept by the team lead. */
export const dutyRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  readings(app, deps);
  changes(app, deps);
  listWays(app, deps, {
    ...{ path: '/api/v1/roster', fileName: 'piket', keepers: keepers.roster, door: deps.desk.rosterList },
    sheet: async () => rosterSheet(await findRosterPeople(deps.database.kysely)),
  });
  hours(app, deps);
};
