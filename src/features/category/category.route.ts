// The city's categories over HTTP: read by whoever reads cases, changed by whoever keeps the desk, one by one or as a file.
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keepers, readersOfCategories } from '#core/access.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { readTableFile } from '#src/files/table-file.ts';
import { mostTableBytes } from '#src/files/table-limits.ts';
import { serverWords } from '#words/server.ts';
import { categoriesCsv, faultWords, readCategories, troubleFault } from './category-file.ts';
import {
  CategoriesAnswer,
  CategoriesImported,
  CategoryBody,
  CategoryParams,
  type CategoryRow,
} from './category.contract.ts';
import { findCategories } from './category.query.ts';

/** Every change is recorded; none is deleted, one that is done with ends. */
export const categoryRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const preHandler = requireOfficer(...keepers.category);
  const keep = async (request: FastifyRequest, reply: FastifyReply, category: CategoryRow, added: boolean) => {
    const kept = await deps.desk.categories.keep(askingOf(deps, request), [category]);
    if (!kept.ok) return sendProblem(reply, kept.trouble.why);
    return added ? reply.code(201).send({ id: category.id }) : { ok: true };
  };
  app.get(
    '/api/v1/categories',
    { schema: { response: { 200: CategoriesAnswer } }, preHandler: requireOfficer(...readersOfCategories) },
    () => findCategories(deps.database.kysely),
  );
  app.get('/api/v1/categories.csv', { preHandler }, async (_request, reply) => {
    const { categories } = await findCategories(deps.database.kysely);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="kategori.csv"')
      .send(categoriesCsv(categories));
  });
  app.post<{ Body: CategoryBody }>(
    '/api/v1/categories',
    { schema: { body: CategoryBody }, preHandler },
    (request, reply) => keep(request, reply, { id: deps.ids.uuid(), ...request.body }, true),
  );
  app.put<{ Params: CategoryParams; Body: CategoryBody }>(
    '/api/v1/categories/:id',
    { schema: { params: CategoryParams, body: CategoryBody }, preHandler },
    async (request, reply) => {
      const { id } = request.params;
      const { categories } = await findCategories(deps.database.kysely);
      if (!categories.some((one) => one.id === id)) return sendProblem(reply, 'not-found');
      return keep(request, reply, { id, ...request.body }, false);
    },
  );
};

/** All rows of the file, or none: what is wrong is told by its place. */
const takeIn = async (deps: FeatureDeps, request: FastifyRequest, reply: FastifyReply) => {
  const language = languageOf(request);
  const refuse = (detail: string) => sendProblem(reply, 'categories-not-accepted', { detail });
  const bytes = await (await request.file())?.toBuffer();
  if (bytes === undefined) return sendProblem(reply, 'invalid-request');
  const table = await readTableFile(bytes);
  if (!table.ok) return refuse(serverWords[language].categoryFile.noTable);
  const read = readCategories(table.rows, deps.ids.uuid);
  if (!read.ok) return refuse(faultWords(read.fault, language));
  const kept = await deps.desk.categories.keep(
    askingOf(deps, request),
    read.categories.map(({ line: _line, ...category }) => category),
  );
  return kept.ok
    ? { added: kept.added, changed: kept.changed }
    : refuse(faultWords(troubleFault(kept.trouble, read.categories), language));
};

/** A scope of its own, since it takes files: one at a time, of as many bytes as any table. */
export const categoryFileRoutes = async (app: FastifyInstance, deps: FeatureDeps): Promise<void> => {
  await app.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: mostTableBytes } });
  app.post(
    '/api/v1/categories/file',
    {
      schema: { consumes: ['multipart/form-data'], response: { 200: CategoriesImported } },
      preHandler: requireOfficer(...keepers.category),
      // Reading a table takes a core for a second.
      config: { rateLimit: { max: 60, timeWindow: '1 minute', hook: 'preHandler' } },
    },
    (request, reply) => takeIn(deps, request, reply),
  );
};
