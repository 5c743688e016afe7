// GET /statistik/data/…: what was published of every month and day, as files for those who count on. Open to everybody, and holds nobody.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { publicTables, type PublishedMonth, type PublicTable } from '#core/figures/public-month.ts';
import { knownBy } from '#core/figures/hiding.ts';
import type { PublishedSurvey } from '#core/figures/published-survey.ts';
import { findPublishedSurveys } from '#db/figures/publish-survey.ts';
import { findPublished } from '#db/figures/publish.ts';
import { csvFile } from '#src/files/csv-file.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { languageOf } from '#http/problem.ts';
import { dailyColumns, dailyRoutes, schemaVersion } from './daily.ts';
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

const surveyColumns = ['quarter', 'element', 'atLeast', 'atMost', 'mean', 'grade'] as const;
type SurveyRow = Record<(typeof surveyColumns)[number], string | number | null>;

/** Nine elements of each quarter, and a line for its index. */
const surveyRowsOf = (surveys: readonly PublishedSurvey[]): SurveyRow[] =>
  surveys.flatMap(({ quarter, n, elements, index, grade }) => {
    const by = { quarter, atLeast: n === 0 ? null : n, atMost: n === 0 ? null : knownBy(n).most };
    return [
      ...elements.map(({ element, mean }) => ({ ...by, element, mean: mean ?? null, grade: null })),
      { ...by, element: 'index', mean: index ?? null, grade: grade ?? null },
    ];
  });

const cells = <Column extends string>(row: Record<Column, string | number | null>, of: readonly Column[]): string[] =>
  of.map((column) => (row[column] === null ? '' : String(row[column])));

/** Kept by caches for as long as the page is. */
const send = (reply: FastifyReply, type: string, body: unknown): FastifyReply =>
  reply.header('cache-control', 'public, max-age=60').header('access-control-allow-origin', '*').type(type).send(body);

const csv = 'text/csv; charset=utf-8';

const jsonOf = ({ meanings, surveyMeanings, dayMeanings }: typeof indonesian | typeof english) => ({
  ...meanings,
  satisfaction: surveyMeanings,
  daily: dayMeanings,
  schema: schemaVersion,
});

const dictionaryRoutes = (app: FastifyInstance): void => {
  const rows = (lang: 'id' | 'en') => {
    const { meanings, surveyMeanings, dayMeanings, schemaMeaning, dictionaryColumns } =
      lang === 'en' ? english : indonesian;
    const body = [
      ...columns.map((column) => ['*', column, meanings[column]]),
      ...surveyColumns.map((column) => ['satisfaction', column, surveyMeanings[column]]),
      ...dailyColumns.cases.map((column) => ['daily-cases', column, dayMeanings[column]]),
      ...dailyColumns.promises.map((column) => ['daily-promises', column, dayMeanings[column]]),
      ['*', `schema ${schemaVersion}`, schemaMeaning],
    ];
    return { head: Object.values(dictionaryColumns), body };
  };
  app.get('/statistik/data/dictionary.csv', { schema: { hide: true } }, (request, reply) => {
    const { head, body } = rows(languageOf(request));
    return send(reply, csv, csvFile([head, ...body]));
  });
  app.get('/statistik/data/dictionary.json', { schema: { hide: true } }, (request, reply) =>
    send(reply, 'application/json; charset=utf-8', jsonOf(languageOf(request) === 'en' ? english : indonesian)),
  );
};

/** One file a table with all months, one with everything, and what the columns mean. */
export const openDataRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database } = deps;
  dictionaryRoutes(app);
  dailyRoutes(app, deps);
  app.get('/statistik/data/all.json', { schema: { hide: true } }, async (_request, reply) =>
    send(reply, 'application/json; charset=utf-8', await findPublished(database.pool)),
  );
  app.get('/statistik/data/satisfaction.csv', { schema: { hide: true } }, async (_request, reply) => {
    const rows = surveyRowsOf(await findPublishedSurveys(database.pool));
    return send(reply, csv, csvFile([[...surveyColumns], ...rows.map((row) => cells(row, surveyColumns))]));
  });
  app.get('/statistik/data/satisfaction.json', { schema: { hide: true } }, async (_request, reply) =>
    send(reply, 'application/json; charset=utf-8', surveyRowsOf(await findPublishedSurveys(database.pool))),
  );
  for (const table of publicTables) {
    app.get(`/statistik/data/${table}.csv`, { schema: { hide: true } }, async (_request, reply) => {
      const rows = rowsOf(await findPublished(database.pool), table);
      return send(reply, csv, csvFile([[...columns], ...rows.map((row) => cells(row, columns))]));
    });
    app.get(`/statistik/data/${table}.json`, { schema: { hide: true } }, async (_request, reply) =>
      send(reply, 'application/json; charset=utf-8', rowsOf(await findPublished(database.pool), table)),
    );
  }
};
