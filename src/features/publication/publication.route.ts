// Which cases Open311 lists, and with which words: decided by Admin Pusat or the team's lead.
import type { FastifyInstance } from 'fastify';
import { findCategoryServices, getServicesBeside } from '#db/category-services.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { recordNotes } from '#words/id/record-notes.ts';
import { serverWords } from '#words/server.ts';
import { PublicationAnswer, PublicationBody, PublicationParams } from './publication.contract.ts';
import { findPublication } from './publication.query.ts';

const noteOf = ({ listed, summary }: PublicationBody, category: string): string => {
  if (!listed) return recordNotes.unlisted;
  return summary === '' ? recordNotes.listed(category) : recordNotes.listedWith(summary);
};

/**
 * Lets out no category that nobody may see, and no summary in which the reporter can be found; taking a case back is never refused for
 * either. Each decision stands in the case's log.
 */
export const publicationRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, doors, clock, open311 } = deps;
  const findServices = async () => {
    const categories = await findCategoryServices(database.kysely);
    return getServicesBeside(open311.services, categories).filter(({ type }) => type !== 'blackbox');
  };
  const preHandler = requireOfficer('admin-pusat', 'team-lead');
  app.get<{ Params: PublicationParams }>(
    '/api/v1/cases/:number/publication',
    { schema: { params: PublicationParams, response: { 200: PublicationAnswer } }, preHandler },
    async (request, reply) => {
      const found = await findPublication(database.kysely, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const services = await findServices();
      return { ...found, services: services.map(({ code, name }) => ({ code, name })) };
    },
  );
  app.put<{ Params: PublicationParams; Body: PublicationBody }>(
    '/api/v1/cases/:number/publication',
    { schema: { params: PublicationParams, body: PublicationBody }, preHandler },
    async (request, reply) => {
      const found = await findPublication(database.kysely, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      // Of a place that nobody was asked about nothing is told, however the desk learns of one later.
      const { point = found.place === undefined ? 'none' : 'near' } = request.body;
      const publication = { ...request.body, point, summary: request.body.summary.trim() };
      const service = (await findServices()).find(({ code }) => code === publication.serviceCode);
      // To take a case back must always be possible, above all where its words should not have gone out.
      if (publication.listed && service === undefined) return sendProblem(reply, 'unknown-service');
      if (publication.listed && (await doors.tellsOfReporter(found, publication.summary)))
        return sendProblem(reply, 'personal-data-in-public', {
          detail: serverWords[languageOf(request)].deskFields.summary,
        });
      const by = actorOf(getOfficer(request));
      const note = noteOf(publication, service?.name ?? publication.serviceCode);
      const done = await doors.publish({ complaintId: found.id, publication, note, by, now: clock.now() });
      return done.ok ? { ok: true } : sendProblem(reply, done.refusal);
    },
  );
};
