// Notices over HTTP.
import type { FastifyInstance } from 'fastify';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { NoticesAnswer, NoticesSeen } from './notice.contract.ts';
import { findNotices } from './notice.query.ts';

/** For every officer; what one has seen is kept for that officer alone. */
export const noticeRoutes = (app: FastifyInstance, { database, desk }: FeatureDeps): void => {
  const preHandler = requireOfficer();
  app.get('/api/v1/notices', { schema: { response: { 200: NoticesAnswer } }, preHandler }, (request) =>
    findNotices(database.kysely, getOfficer(request)),
  );
  app.post<{ Body: NoticesSeen }>(
    '/api/v1/notices/seen',
    { schema: { body: NoticesSeen }, preHandler },
    async (request) => {
      await desk.notices.markSeen(getOfficer(request).userId, request.body.upTo);
      return { ok: true };
    },
  );
};
