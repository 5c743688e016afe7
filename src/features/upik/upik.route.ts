// The UPIK register over HTTP.
import type { FastifyInstance } from 'fastify';
import { caseReaders } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { UpikAnswer, UpikAsked, UpikFileAsked } from './upik.contract.ts';
import { registerCsv } from './upik.csv.ts';
import { findRegister, findWholeRegister } from './upik.query.ts';

/** Every role that reads cases reads what it may see; an agency gets its own. */
export const upikRoutes = (app: FastifyInstance, { readingOf, terms }: FeatureDeps): void => {
  const preHandler = requireOfficer(...caseReaders);
  app.get<{ Querystring: UpikAsked }>(
    '/api/v1/upik',
    { schema: { querystring: UpikAsked, response: { 200: UpikAnswer } }, preHandler },
    (request) => findRegister({ ...readingOf(request), terms: terms() }, getOfficer(request), request.query),
  );
  app.get<{ Querystring: Pick<UpikAsked, 'q'> }>(
    '/api/v1/upik.csv',
    { schema: { querystring: UpikFileAsked }, preHandler },
    async (request, reply) => {
      const entries = await findWholeRegister(readingOf(request).db, getOfficer(request), request.query.q);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="upik.csv"')
        .send(registerCsv(entries));
    },
  );
};
