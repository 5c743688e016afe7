// Buku register over HTTP: a page at a time on the screen, and whole as a file that leaves while it is read.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readersOfReports } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { languageOf } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { framed } from '#src/files/framed-file.ts';
import { csvStream, xlsxStream, type TablePages } from '#src/files/table-stream.ts';
import { serverWords } from '#words/server.ts';
import { RegisterAnswer, RegisterAsked, RegisterFileAsked } from './case-register.contract.ts';
import { findRegisterCount, findRegisterPage, readRegister } from './case-register.query.ts';
import { registerCells, registerHeads } from './case-register.table.ts';

type FileRequest = FastifyRequest<{ Querystring: RegisterFileAsked }>;

/** A file of a year is a second of a core. */
const config = { rateLimit: { max: 60, timeWindow: '1 minute', hook: 'preHandler' as const } };

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
type FileKind = keyof typeof types;

const nameOf = (request: FileRequest): string => serverWords[languageOf(request)].caseRegister.file;

const bytesOf = (kind: FileKind, request: FileRequest, pages: TablePages): AsyncIterable<string | Uint8Array> =>
  kind === 'csv' ? csvStream(pages) : xlsxStream(nameOf(request), registerHeads(languageOf(request)).length, pages);

/** Whoever stops the download stops the reading. */
export const caseRegisterRoutes = (app: FastifyInstance, { readingOf }: FeatureDeps): void => {
  const preHandler = requireOfficer(...readersOfReports);
  async function* pagesOf(request: FileRequest, far: { rows: number }): TablePages {
    const language = languageOf(request);
    yield [registerHeads(language)];
    for await (const rows of readRegister(readingOf(request).db, getOfficer(request), request.query)) {
      far.rows += rows.length;
      yield rows.map((row) => registerCells(row, language));
    }
  }
  app.get<{ Querystring: RegisterAsked }>(
    '/api/v1/case-register',
    { schema: { querystring: RegisterAsked, response: { 200: RegisterAnswer } }, preHandler },
    (request) => findRegisterPage(readingOf(request).db, getOfficer(request), request.query),
  );
  for (const kind of ['csv', 'xlsx'] as const)
    app.get<{ Querystring: RegisterFileAsked }>(
      `/api/v1/case-register.${kind}`,
      { schema: { querystring: RegisterFileAsked }, preHandler, config },
      async (request, reply) => {
        const far = { rows: 0, of: 0 };
        const bytes = bytesOf(kind, request, pagesOf(request, far));
        const isFramed = request.query.framed === 'yes';
        if (isFramed) far.of = await findRegisterCount(readingOf(request).db, getOfficer(request), request.query);
        return reply
          .type(isFramed ? 'application/octet-stream' : types[kind])
          .header('content-disposition', `attachment; filename="${nameOf(request)}.${kind}"`)
          .send(Readable.from(isFramed ? framed(bytes, () => ({ ...far })) : bytes, { objectMode: false }));
      },
    );
};
