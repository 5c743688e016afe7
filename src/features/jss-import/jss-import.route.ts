// A JSS export over HTTP: looked at, its faulty rows handed back, and taken in when the officer says so. The file itself is never kept.
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keepers } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { mostTableBytes } from '#src/files/table-limits.ts';
import { JssImported, JssPreview } from './jss-import.contract.ts';
import { findEarlierImport } from './jss-import.query.ts';
import { faultyCsv, previewOf } from './jss-import.view.ts';
import { readUpload } from './read-upload.ts';
import { tableWords } from './fault-words.ts';
import {
  entriesToKeep,
  faultyEntries,
  headingsToRemember,
  spanOf,
  weighExport,
  type Upload,
  type Weighed,
} from './weigh-export.ts';

type Deps = Pick<FeatureDeps, 'database' | 'desk' | 'clock' | 'ids'>;
type Weighing = (weighed: Weighed, upload: Upload) => Promise<unknown>;

/** Reading a table takes a core for a second. */
const limited = { config: { rateLimit: { max: 60, timeWindow: '1 minute', hook: 'preHandler' as const } } };

/** Reads and weighs what was sent, then hands it on; says why where it cannot. */
const weighing = async (deps: Deps, request: FastifyRequest, reply: FastifyReply, go: Weighing): Promise<unknown> => {
  const upload = await readUpload(request);
  if (upload === undefined) return sendProblem(reply, 'invalid-request');
  const outcome = await weighExport(deps, upload);
  if (!outcome.ok)
    return sendProblem(reply, 'table-not-accepted', {
      detail: tableWords(outcome, languageOf(request)),
    });
  return go(outcome.weighed, upload);
};

const takeIn = async (
  { database, desk, clock, ids }: Deps,
  by: string,
  weighed: Weighed,
  upload: Upload,
): Promise<JssImported> => {
  const entries = entriesToKeep(weighed);
  const faulty = faultyEntries(weighed);
  const { firstDate, lastDate } = spanOf(entries);
  const done = await desk.jss.importEntries(
    {
      ...{ id: ids.uuid(), digest: weighed.digest, fileName: upload.fileName, partial: upload.partial, by, entries },
      ...{ faulty: faulty.length, faultyKeys: faulty.map(({ key }) => key).filter((key) => key !== '') },
      ...{ firstDate, lastDate },
      headings: headingsToRemember(weighed),
    },
    clock.now(),
  );
  const earlier = done === undefined ? await findEarlierImport(database.kysely, weighed.digest) : undefined;
  const { fresh, changed, known } = done ?? { fresh: 0, changed: 0, known: entries.length };
  return { added: fresh, changed, known, faulty: faulty.length, ...(earlier === undefined ? {} : { earlier }) };
};

const consumes = ['multipart/form-data'];

/** Only for those who keep the register; one file at a time, limited, judged by what is in it and never stored. */
export const jssImportRoutes = async (app: FastifyInstance, deps: Deps): Promise<void> => {
  const preHandler = requireOfficer(...keepers.register);
  await app.register(multipart, {
    limits: { files: 1, fields: 2, parts: 3, fileSize: mostTableBytes, fieldSize: 10_000 },
  });
  app.post(
    '/api/v1/upik/jss/preview',
    { schema: { consumes, response: { 200: JssPreview } }, preHandler, ...limited },
    (request, reply) => weighing(deps, request, reply, (weighed) => previewOf(deps, weighed, languageOf(request))),
  );
  app.post('/api/v1/upik/jss/faulty.csv', { schema: { consumes }, preHandler, ...limited }, (request, reply) =>
    weighing(deps, request, reply, (weighed) =>
      Promise.resolve(
        reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="baris-bermasalah.csv"')
          .send(faultyCsv(weighed, languageOf(request))),
      ),
    ),
  );
  app.post(
    '/api/v1/upik/jss/imports',
    { schema: { consumes, response: { 200: JssImported } }, preHandler, ...limited },
    (request, reply) =>
      weighing(deps, request, reply, (weighed, upload) =>
        weighed.uses.includes('number')
          ? takeIn(deps, getOfficer(request).userId, weighed, upload)
          : Promise.resolve(sendProblem(reply, 'no-number-column')),
      ),
  );
};
