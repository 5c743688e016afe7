// Posts elsewhere over HTTP: taken in by whoever speaks with reporters.
import type { FastifyInstance } from 'fastify';
import { deskRoles } from '#core/access.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { PostBody, PostDone } from './post-link.contract.ts';
import { getNumber } from './post-link.query.ts';
import { readPost } from './take-post.ts';

/** The same post leads to the case that it is. */
export const postLinkRoutes = (app: FastifyInstance, { database, doors, clock }: FeatureDeps): void => {
  app.post<{ Body: PostBody }>(
    '/api/v1/posts',
    {
      schema: { body: PostBody, response: { 200: PostDone, 201: PostDone } },
      preHandler: requireOfficer(...deskRoles),
    },
    async (request, reply) => {
      const now = clock.now();
      const read = readPost(request.body, now, languageOf(request));
      if (!read.ok) return sendProblem(reply, 'invalid-request', { errors: read.errors });
      const by = actorOf(getOfficer(request));
      const { complaintId, known } = await doors.takePost({ ...read.post, note: request.body.note, by, now });
      return reply.code(known ? 200 : 201).send({ number: await getNumber(database.kysely, complaintId), known });
    },
  );
};
