// Handing a referred matter to the body outside the city, over HTTP. Nothing of its reporter leaves by it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { deskRoles } from '#core/access.ts';
import { obstacle } from '#core/complaint/standing.ts';
import { hidingPeople } from '#db/known-people.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { serverWords } from '#words/server.ts';
import { HandOverAnswer, HandOverBody, HandOverParams } from './hand-over.contract.ts';
import { findMailbox, findReferred } from './hand-over.query.ts';
import { handOverText, handOverView } from './hand-over.view.ts';

type Posted = FastifyRequest<{ Params: HandOverParams; Body: HandOverBody }>;

const handOver = async ({ database, doors, clock }: FeatureDeps, request: Posted, reply: FastifyReply) => {
  const found = await findReferred(database.kysely, request.params.number);
  if (found === undefined) return sendProblem(reply, 'no-such-case');
  const { way } = request.body;
  const text = request.body.text.trim();
  const accountId = way === 'email' ? await findMailbox(database.kysely) : undefined;
  const address = found.email ?? '';
  if (way === 'email' && (accountId === undefined || address === ''))
    return sendProblem(reply, 'invalid-request', {
      errors: [{ place: 'body/way', message: serverWords[languageOf(request)].deskFields.noLetter }],
    });
  if (await doors.tellsOfReporter(found, text)) return sendProblem(reply, 'personal-data-in-public');
  const done = await doors.handOver(found.id, {
    ...{ type: 'HandOver', by: actorOf(getOfficer(request)), now: clock.now(), way, text },
    ...(accountId === undefined ? {} : { to: { accountId, address } }),
  });
  return done.ok ? { ok: true } : sendProblem(reply, done.refusal);
};

/** For the desk, of a case that was referred. */
export const handOverRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, vault, clock } = deps;
  const preHandler = requireOfficer(...deskRoles);
  const path = '/api/v1/cases/:number/hand-over';
  app.get<{ Params: HandOverParams }>(
    path,
    { schema: { params: HandOverParams, response: { 200: HandOverAnswer } }, preHandler },
    async (request, reply) => {
      const found = await findReferred(database.kysely, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const reading = await hidingPeople({ db: database.kysely, vault }, [found.id]);
      const mayHandOver = obstacle(found.state, actorOf(getOfficer(request)), 'HandOver') === undefined;
      const shown = { mailbox: await findMailbox(database.kysely), mayHandOver, now: clock.now() };
      return handOverView(found, { ...shown, text: handOverText(found, reading(found.id, found.words)) });
    },
  );
  app.post<{ Params: HandOverParams; Body: HandOverBody }>(
    path,
    { schema: { params: HandOverParams, body: HandOverBody }, preHandler },
    (request, reply) => handOver(deps, request, reply),
  );
};
