// Holidays and working calendars over HTTP: read and changed by whoever keeps them, one by one or as a file. None is ever deleted.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keepers } from '#core/access.ts';
import type { ListRow } from '#core/desk-list.ts';
import type { ListKept, ListTrouble } from '#db/desk-lists.ts';
import { yearWithoutHolidays } from '#core/sop/holidays.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { serverWords } from '#words/server.ts';
import { listWays } from '../desk-list/list-ways.ts';
import { troubleWords } from '../desk-list/trouble-words.ts';
import { calendarSheet } from './calendar-file.ts';
import * as contract from './calendar.contract.ts';
import { holidaySheet } from './holiday-file.ts';

const preHandler = requireOfficer(...keepers.calendar);

type Ways = readonly [FastifyRequest, FastifyReply];

const refuse = ([request, reply]: Ways, troubles: readonly ListTrouble[]): FastifyReply =>
  sendProblem(reply, 'list-not-accepted', { detail: troubleWords(troubles, serverWords[languageOf(request)]) });

const answer = (ways: Ways, kept: ListKept<ListTrouble>, added?: ListRow): unknown => {
  const [, reply] = ways;
  if (kept.ok) return added === undefined ? { ok: true } : reply.code(201).send({ id: added.id });
  return 'moved' in kept ? sendProblem(reply, 'list-moved') : refuse(ways, kept.troubles);
};

const holidayRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const path = '/api/v1/holidays';
  const door = deps.desk.holidays;
  app.get(path, { schema: { response: { 200: contract.HolidaysAnswer } }, preHandler }, async () => {
    const withoutHolidays = yearWithoutHolidays(deps.terms().holidays, deps.clock.now());
    return {
      holidays: await door.find(),
      ...(withoutHolidays === undefined ? {} : { withoutHolidays }),
      declared: [...deps.declaredYears],
    };
  });
  app.post<{ Body: contract.NewHolidayBody }>(
    path,
    { schema: { body: contract.NewHolidayBody }, preHandler },
    async (request, reply) => {
      const row = request.body;
      if ((await door.find()).some(({ id }) => id === row.id))
        return refuse([request, reply], [{ id: row.id, field: 'id', why: 'holiday-twice' }]);
      return answer([request, reply], await door.keep(askingOf(deps, request), { rows: [row] }), row);
    },
  );
  app.put<{ Params: contract.ListedParams; Body: contract.HolidayBody }>(
    `${path}/:id`,
    { schema: { params: contract.ListedParams, body: contract.HolidayBody }, preHandler },
    async (request, reply) => {
      const { id } = request.params;
      if (!(await door.find()).some((one) => one.id === id)) return sendProblem(reply, 'not-found');
      return answer([request, reply], await door.keep(askingOf(deps, request), { rows: [{ id, ...request.body }] }));
    },
  );
  listWays(app, deps, {
    ...{ path, fileName: 'hari-libur', keepers: keepers.calendar, door },
    sheet: () => holidaySheet,
  });
};

/** Every change is recorded; what was promised by what stood there before stands. */
export const calendarRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const path = '/api/v1/calendars';
  const door = deps.desk.calendars;
  holidayRoutes(app, deps);
  app.get(path, { schema: { response: { 200: contract.CalendarsAnswer } }, preHandler }, async () => ({
    calendars: await door.find(),
  }));
  app.post<{ Body: contract.CalendarBody }>(
    path,
    { schema: { body: contract.CalendarBody }, preHandler },
    async (request, reply) => {
      const row = { id: deps.ids.uuid(), ...request.body };
      return answer([request, reply], await door.keep(askingOf(deps, request), { rows: [row] }), row);
    },
  );
  app.put<{ Params: contract.ListedParams; Body: contract.CalendarBody }>(
    `${path}/:id`,
    { schema: { params: contract.ListedParams, body: contract.CalendarBody }, preHandler },
    async (request, reply) => {
      const { id } = request.params;
      if (!(await door.find()).some((one) => one.id === id)) return sendProblem(reply, 'not-found');
      return answer([request, reply], await door.keep(askingOf(deps, request), { rows: [{ id, ...request.body }] }));
    },
  );
  listWays(app, deps, {
    ...{ path, fileName: 'jam-kerja', keepers: keepers.calendar, door },
    sheet: () => calendarSheet(deps.ids.uuid),
  });
};
