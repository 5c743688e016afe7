// Buku register over HTTP: a page at a time on the screen, and whole as a file that leaves while it is read.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readersOfReports } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { languageOf } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { csvStream, xlsxStream, type TablePages } from '#src/files/table-stream.ts';
import { serverWords } from '#words/server.ts';
import { RegisterAnswer, RegisterAsked, RegisterFileAsked } from './case-register.contract.ts';
import { findRegisterPage, readRegister } from './case-register.query.ts';
import { registerCells, registerHeads } from './case-register.table.ts';

type FileRequest = FastifyRequest<{ Querystring: RegisterFileAsked }>;

/** A file of a year is a second of a core. */
const config = { rateLimit: { max: 60, timeWindow: '1 minute', hook: 'preHandler' as const } };

/** Whoever stops the download stops the reading. */
export const caseRegisterRoutes = (app: FastifyInstance, { readingOf }: FeatureDeps): void => {
  const preHandler = requireOfficer(...readersOfReports);
  async function* pagesOf(request: FileRequest): TablePages {
    const language = languageOf(request);
    yield [registerHeads(language)];
    for await (const rows of readRegister(readingOf(request).db, getOfficer(request), request.query))
      yield rows.map((row) => registerCells(row, language));
  }
  const nameOf = (request: FileRequest): string => serverWords[languageOf(request)].caseRegister.file;
  app.get<{ Querystring: RegisterAsked }>(
    '/api/v1/case-register',
    { schema: { querystring: RegisterAsked, response: { 200: RegisterAnswer } }, preHandler },
    (request) => findRegisterPage(readingOf(request).db, getOfficer(request), request.query),
  );
  app.get<{ Querystring: RegisterFileAsked }>(
    '/api/v1/case-register.csv',
    { schema: { querystring: RegisterFileAsked }, preHandler, config },
    (request, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${nameOf(request)}.csv"`)
        .send(Readable.from(csvStream(pagesOf(request)))),
  );
  app.get<{ Querystring: RegisterFileAsked }>(
    '/api/v1/case-register.xlsx',
    { schema: { querystring: RegisterFileAsked }, preHandler, config },
    (request, reply) =>
      reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', `attachment; filename="${nameOf(request)}.xlsx"`)
        .send(
          Readable.from(xlsxStream(nameOf(request), registerHeads(languageOf(request)).length, pagesOf(request)), {
            objectMode: false,
          }),
        ),
  );
};
