// GET /statistik/data/daily-…: what was published of every day, as files. Open to everybody, and holds nobody.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { knownBy } from '#core/figures/hiding.ts';
import { dayCases, type PublishedDay } from '#core/figures/published-day.ts';
import { findDaysTold, findPublishedDays } from '#db/figures/publish-days.ts';
import { csvFile } from '#src/files/csv-file.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';

/** One more whenever a file, or a column of one, is added; none is ever taken away. */
export const schemaVersion = '2';

const bounds = (n: number): [least: number | null, most: number | null] =>
  n === 0 ? [null, null] : [n, knownBy(n).most];

/** As they stand in both files, and in the dictionary. */
export const dailyColumns = {
  cases: ['date', 'figure', 'atLeast', 'atMost'],
  promises: ['date', 'of', 'key', 'keptAtLeast', 'keptAtMost', 'brokenAtLeast', 'brokenAtMost'],
} as const;
type File = keyof typeof dailyColumns;
type Cells = (string | number | null)[];

const rowsOf: Record<File, (day: PublishedDay) => Cells[]> = {
  cases: ({ date, cases }) => dayCases.map((name) => [date, name, ...bounds(cases[name])]),
  promises: ({ date, promised, steps, agencies }) =>
    [
      ...steps.map((line) => ({ of: 'step', ...line })),
      ...agencies.lines.map((line) => ({ of: 'agency', ...line })),
      { of: 'promised-day', key: '', ...promised },
    ].map(({ of, key, kept, broken }) => [date, of, key, ...bounds(kept), ...bounds(broken)]),
};

type Asked = { Querystring: { year?: unknown } };

/** All of them, but where a year is asked for. */
const yearOf = (year: unknown): { from?: string; until?: string } =>
  typeof year === 'string' && /^\d{4}$/.test(year)
    ? { from: `${year}-01-01`, until: `${String(Number(year) + 1).padStart(4, '0')}-01-01` }
    : {};

/** What was told stays, so that a copy is good until another day was told: whoever has one need not fetch it again. */
const isKept = async (
  request: FastifyRequest,
  reply: FastifyReply,
  pool: FeatureDeps['database']['pool'],
): Promise<boolean> => {
  const { n, last = '-' } = await findDaysTold(pool);
  const tag = `"${schemaVersion}-${last}-${String(n)}"`;
  void reply
    .header('cache-control', 'public, max-age=600')
    .header('access-control-allow-origin', '*')
    .header('x-schema-version', schemaVersion)
    .header('etag', tag);
  return request.headers['if-none-match'] === tag;
};

const bodies = {
  csv: (columns: readonly string[], rows: readonly Cells[]): string =>
    csvFile([[...columns], ...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))]),
  json: (columns: readonly string[], rows: readonly Cells[]): string =>
    JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])))),
};
const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** Each as CSV and as JSON; `?year=2026` for the days of one year. */
export const dailyRoutes = (app: FastifyInstance, { database }: FeatureDeps): void => {
  for (const file of Object.keys(dailyColumns) as File[])
    for (const kind of ['csv', 'json'] as const)
      app.get<Asked>(`/statistik/data/daily-${file}.${kind}`, { schema: { hide: true } }, async (request, reply) => {
        if (await isKept(request, reply, database.pool)) return reply.code(304).send();
        const days = await findPublishedDays(database.pool, yearOf(request.query.year));
        return reply.type(types[kind]).send(bodies[kind](dailyColumns[file], days.flatMap(rowsOf[file])));
      });
};
