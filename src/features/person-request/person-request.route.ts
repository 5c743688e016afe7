// Requests about somebody's own data over HTTP: kept by those who answer for them; what is handed out is recorded before it is read.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseCaseNumber } from '#core/case-number.ts';
import { erasers, keepers } from '#core/access.ts';
import type { RequestAnswer } from '#app/person-requests.ts';
import { actorOf, askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import * as contract from './person-request.contract.ts';
import { personSheet } from './person-request.sheet.ts';
import { findIdentities, findPersonData, findPersonOf, findRequests, findSubject } from './person-request.query.ts';

const answered = (reply: FastifyReply, answer: RequestAnswer) =>
  answer.ok ? { ok: true } : sendProblem(reply, answer.problem);

const listRoutes = (app: FastifyInstance, { database, doors, clock }: FeatureDeps): void => {
  const preHandler = requireOfficer(...keepers.personRequest);
  app.get(
    '/api/v1/person-requests',
    { schema: { response: { 200: contract.RequestsAnswer } }, preHandler },
    (request) => findRequests(database.kysely, getOfficer(request), clock.now()),
  );
  app.post<{ Body: contract.NewRequestBody }>(
    '/api/v1/person-requests',
    { schema: { body: contract.NewRequestBody }, preHandler },
    async (request, reply) => {
      const { kind, words } = request.body;
      const parsed = parseCaseNumber(request.body.number);
      const subject = parsed.ok ? await findSubject(database.kysely, parsed.number) : undefined;
      if (!parsed.ok || subject === undefined) return sendProblem(reply, 'not-found');
      const by = actorOf(getOfficer(request));
      const { number } = parsed;
      return reply.code(201).send(await doors.fileRequest({ ...subject, kind, number, words, now: clock.now(), by }));
    },
  );
};

const stepRoutes = (app: FastifyInstance, { doors, clock }: FeatureDeps): void => {
  const preHandler = requireOfficer(...keepers.personRequest);
  const asking = (request: { params: contract.RequestParams }) => ({
    ...{ id: request.params.id, by: actorOf(getOfficer(request)), now: clock.now() },
  });
  app.post<{ Params: contract.RequestParams; Body: contract.ProposeBody }>(
    '/api/v1/person-requests/:id/propose',
    { schema: { params: contract.RequestParams, body: contract.ProposeBody }, preHandler },
    async (request, reply) => answered(reply, await doors.proposeErasure(asking(request), request.body.basis)),
  );
  app.post<{ Params: contract.RequestParams }>(
    '/api/v1/person-requests/:id/confirm',
    { schema: { params: contract.RequestParams }, preHandler: requireOfficer(...erasers) },
    async (request, reply) => answered(reply, await doors.confirmErasure(asking(request))),
  );
  app.post<{ Params: contract.RequestParams; Body: contract.LiftBody }>(
    '/api/v1/person-requests/:id/lift',
    {
      schema: { params: contract.RequestParams, body: contract.LiftBody },
      preHandler: requireOfficer(...erasers),
    },
    async (request, reply) => answered(reply, await doors.liftRestriction(asking(request), request.body.reason)),
  );
  app.post<{ Params: contract.RequestParams; Body: contract.SettleBody }>(
    '/api/v1/person-requests/:id/settle',
    {
      schema: { params: contract.RequestParams, body: contract.SettleBody },
      preHandler: requireOfficer(...erasers),
    },
    async (request, reply) => answered(reply, await doors.settleRequest(asking(request), request.body)),
  );
};

/** Recorded before it is read. Undefined also where whoever asks may not see the case. */
const dataFor = async (
  deps: FeatureDeps,
  request: FastifyRequest<{ Params: contract.RequestParams }>,
): Promise<contract.PersonDataAnswer | undefined> => {
  const { kysely } = deps.database;
  const { id } = request.params;
  const person = await findPersonOf(kysely, getOfficer(request), id);
  if (person === undefined) return undefined;
  const { number, reporterIds } = person;
  await deps.desk.looks.recordExport(askingOf(deps, request), { requestId: id, number });
  const sealed = await findIdentities(kysely, reporterIds);
  const opened = await deps.vault.openAll(sealed.map((one) => one.id));
  const identities = sealed.map((one) => ({
    ...{ givenAt: one.at.toISOString(), ...opened.get(one.id) },
    ...(one.replaced === null ? {} : { replaced: one.replaced }),
  }));
  const madeAt = new Date(deps.clock.now()).toISOString();
  return { number, madeAt, identities, ...(await findPersonData(kysely, reporterIds)) };
};

/** The list tells of cases by their numbers alone; what is kept of a person only those read who see reporters. */
export const personRequestRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  listRoutes(app, deps);
  stepRoutes(app, deps);
  const preHandler = requireOfficer(...erasers);
  app.get<{ Params: contract.RequestParams }>(
    '/api/v1/person-requests/:id/data',
    { schema: { params: contract.RequestParams, response: { 200: contract.PersonDataAnswer } }, preHandler },
    async (request, reply) => (await dataFor(deps, request)) ?? sendProblem(reply, 'not-found'),
  );
  app.get<{ Params: contract.RequestParams }>(
    '/api/v1/person-requests/:id/data.pdf',
    { schema: { params: contract.RequestParams }, preHandler },
    async (request, reply) => {
      const data = await dataFor(deps, request);
      if (data === undefined) return sendProblem(reply, 'not-found');
      const printed = await deps.paper.print(personSheet(data, languageOf(request)));
      if (!printed.ok) return sendProblem(reply, 'unavailable');
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="data-${data.number}.pdf"`)
        .header('cache-control', 'no-store')
        .send(printed.bytes);
    },
  );
};
