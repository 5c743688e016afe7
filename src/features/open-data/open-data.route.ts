// GET /statistik/data/…: what was published of every month, as files for those who count on. Open to everybody, and holds nobody.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { publicTables, type PublishedMonth, type PublicTable } from '#core/figures/published.ts';
import { knownBy } from '#core/figures/hiding.ts';
import { findPublished } from '#db/figures/publish.ts';
import { csvFile } from '#src/files/csv-file.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { languageOf } from '#http/problem.ts';
import { statistics as english } from '#words/en/portal-statistics.ts';
import { statistics as indonesian } from '#words/id/portal-statistics.ts';

/** As they stand in every file, and in the dictionary. */
const columns = ['month', 'key', 'atLeast', 'atMost', 'shareFrom', 'shareUntil', 'medianHours', 'p90Hours'] as const;

type Row = Record<(typeof columns)[number], string | number | null>;

const rowsOf = (months: readonly PublishedMonth[], table: PublicTable): Row[] =>
  months.flatMap(({ month, tables }) =>
    tables[table].lines.map(({ key, n, share, medianHours, p90Hours }) => ({
      ...{ month, key, atLeast: n === 0 ? null : n, atMost: n === 0 ? null : knownBy(n).most },
      ...{ shareFrom: share?.least ?? null, shareUntil: share?.most ?? null },
      ...{ medianHours: medianHours ?? null, p90Hours: p90Hours ?? null },
    })),
  );

const cells = (row: Row): string[] => columns.map((column) => (row[column] === null ? '' : String(row[column])));

/** Kept by caches for as long as the page is. */
const send = (reply: FastifyReply, type: string, body: unknown): FastifyReply =>
  reply.header('cache-control', 'public, max-age=60').header('access-control-allow-origin', '*').type(type).send(body);

const csv = 'text/csv; charset=utf-8';

const dictionaryRoutes = (app: FastifyInstance): void => {
  const rows = (lang: 'id' | 'en') => {
    const { meanings, dictionaryColumns } = lang === 'en' ? english : indonesian;
    return { head: Object.values(dictionaryColumns), body: columns.map((column) => ['*', column, meanings[column]]) };
  };
  app.get('/statistik/data/dictionary.csv', { schema: { hide: true } }, (request, reply) => {
    const { head, body } = rows(languageOf(request));
    return send(reply, csv, csvFile([head, ...body]));
  });
  app.get('/statistik/data/dictionary.json', { schema: { hide: true } }, (request, reply) =>
    send(reply, 'application/json; charset=utf-8', (languageOf(request) === 'en' ? english : indonesian).meanings),
  );
};

/** One file a table with all months, one with everything, and what the columns mean. */
export const openDataRoutes = (app: FastifyInstance, { database }: FeatureDeps): void => {
  dictionaryRoutes(app);
  app.get('/statistik/data/all.json', { schema: { hide: true } }, async (_request, reply) =>
    send(reply, 'application/json; charset=utf-8', await findPublished(database.pool)),
  );
  for (const table of publicTables) {
    app.get(`/statistik/data/${table}.csv`, { schema: { hide: true } }, async (_request, reply) => {
      const rows = rowsOf(await findPublished(database.pool), table);
      return send(reply, csv, csvFile([[...columns], ...rows.map(cells)]));
    });
    app.get(`/statistik/data/${table}.json`, { schema: { hide: true } }, async (_request, reply) =>
      send(reply, 'application/json; charset=utf-8', rowsOf(await findPublished(database.pool), table)),
    );
  }
};
