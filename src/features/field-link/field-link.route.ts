// Links by which an agency hands a case to somebody without an account: made, listed and taken back by that agency alone.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { agencies } from '#core/access.ts';
import { obstacle } from '#core/complaint/standing.ts';
import { hourMs } from '#core/time.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { serverWords } from '#words/server.ts';
import {
  FieldLinkBody,
  FieldLinkMade,
  FieldLinkParams,
  FieldLinksAnswer,
  FieldLinksParams,
} from './field-link.contract.ts';
import { findLinks, findOwnCase } from './field-link.query.ts';

const make = async (
  { database, doors, clock, publicUrl }: FeatureDeps,
  request: FastifyRequest<{ Params: FieldLinksParams; Body: FieldLinkBody }>,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const officer = getOfficer(request);
  const found = await findOwnCase(database.kysely, officer, request.params.number);
  if (found === undefined) return sendProblem(reply, 'no-such-case');
  const { task, hours } = request.body;
  if (await doors.tellsOfReporter(found, task))
    return sendProblem(reply, 'personal-data-in-public', { detail: serverWords[languageOf(request)].deskFields.task });
  const now = clock.now();
  const wanted = { complaintId: found.id, by: actorOf(officer), task: task.trim(), untilAt: now + hours * hourMs, now };
  const made = await doors.makeFieldLink(wanted);
  return made.ok
    ? reply.code(201).send({ url: `${publicUrl}/lapangan/${made.token}` })
    : sendProblem(reply, made.refusal);
};

/** What is to be done must not tell of the reporter: whoever gets the link needs the matter, not the person. */
export const fieldLinkRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, doors, clock, publicUrl } = deps;
  const preHandler = requireOfficer(...agencies);
  const path = '/api/v1/cases/:number/field-links';
  app.get<{ Params: FieldLinksParams }>(
    path,
    { schema: { params: FieldLinksParams, response: { 200: FieldLinksAnswer } }, preHandler },
    async (request, reply) => {
      const officer = getOfficer(request);
      const found = await findOwnCase(database.kysely, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const links = await findLinks(database.kysely, found, officer.agencyId ?? '', clock.now());
      const mayMake = obstacle(found.state, actorOf(officer), 'MakeFieldLink') === undefined;
      return { links, mayMake, caseUrl: `${publicUrl}/meja/kasus/${found.state.file.number}` };
    },
  );
  app.post<{ Params: FieldLinksParams; Body: FieldLinkBody }>(
    path,
    { schema: { params: FieldLinksParams, body: FieldLinkBody, response: { 201: FieldLinkMade } }, preHandler },
    (request, reply) => make(deps, request, reply),
  );
  app.post<{ Params: FieldLinkParams }>(
    `${path}/:id/end`,
    { schema: { params: FieldLinkParams }, preHandler },
    async (request, reply) => {
      const officer = getOfficer(request);
      const found = await findOwnCase(database.kysely, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const by = actorOf(officer);
      const ended = { type: 'EndFieldLink', by, now: clock.now(), linkId: request.params.id } as const;
      const done = await doors.endFieldLink(found.id, ended);
      return done.ok ? { ok: true } : sendProblem(reply, done.refusal);
    },
  );
};
