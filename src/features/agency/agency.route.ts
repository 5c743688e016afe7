// The agencies over HTTP: their names for whoever reads cases, their life for whoever keeps the desk.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { caseReaders, keepers } from '#core/access.ts';
import type { AgencyEnd } from '#db/agency-life.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, problemOf, sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { listWays } from '../desk-list/list-ways.ts';
import { agencySheet } from './agency-file.ts';
import { AgenciesAnswer, AgencyCalendarBody, AgencyParams, AgencyStandings } from './agency.contract.ts';
import { findAgencies, findStandings } from './agency.query.ts';

const mostNamed = 20;

/** Names what stands in the way before it says what to do about it. */
const refuse = (reply: FastifyReply, end: AgencyEnd & { ok: false }): FastifyReply => {
  if (!('waiting' in end)) return sendProblem(reply, end.refusal);
  const more = end.waiting.length - mostNamed;
  const named = [...end.waiting.slice(0, mostNamed), ...(more > 0 ? [`+${String(more)}`] : [])].join(', ');
  const way = problemOf(end.refusal, {}, languageOf(reply.request)).detail;
  return sendProblem(reply, end.refusal, { detail: `${named}. ${way}` });
};

/** Names go to every role that reads cases, agencies included; only who keeps agencies sees how they stand and lays one to rest. */
export const agencyRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database } = deps;
  app.get(
    '/api/v1/agencies',
    { schema: { response: { 200: AgenciesAnswer } }, preHandler: requireOfficer(...caseReaders) },
    () => findAgencies(database.kysely),
  );
  const preHandler = requireOfficer(...keepers.agency);
  app.get('/api/v1/agencies/standing', { schema: { response: { 200: AgencyStandings } }, preHandler }, () =>
    findStandings(database.kysely),
  );
  for (const [act, run] of Object.entries(deps.desk.agencies))
    app.post<{ Params: AgencyParams }>(
      `/api/v1/agencies/:id/${act}`,
      { schema: { params: AgencyParams }, preHandler },
      async (request, reply) => {
        const { actor: by, ...where } = askingOf(deps, request);
        const end = await run({ by, ...where }, request.params.id);
        return end.ok ? { ok: true } : refuse(reply, end);
      },
    );
  app.post<{ Params: AgencyParams; Body: AgencyCalendarBody }>(
    '/api/v1/agencies/:id/calendar',
    { schema: { params: AgencyParams, body: AgencyCalendarBody }, preHandler },
    async (request, reply) => {
      const { id } = request.params;
      const found = (await deps.desk.agencyList.find()).find((one) => one.id === id && one.state !== 'ended');
      if (found === undefined) return sendProblem(reply, 'not-found');
      const kept = await deps.desk.agencyList.keep(askingOf(deps, request), {
        rows: (before) => before.flatMap((one) => (one.id === id ? [{ ...one, ...request.body }] : [])),
      });
      return kept.ok ? { ok: true } : sendProblem(reply, 'list-moved');
    },
  );
  listWays(app, deps, {
    ...{ path: '/api/v1/agencies', fileName: 'perangkat-daerah', keepers: keepers.agency },
    ...{ door: deps.desk.agencyList, sheet: () => agencySheet },
  });
};
