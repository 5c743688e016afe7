// GET /statistik: figures for everybody, by day and by month.
import type { FastifyInstance } from 'fastify';
import { channelName } from '#channels/kinds.ts';
import { dateOf, startOfDate } from '#core/city-day.ts';
import { dayMs } from '#core/time.ts';
import { findPublishedSurveys } from '#db/figures/publish-survey.ts';
import { findPublishedDays } from '#db/figures/publish-days.ts';
import { findPublished } from '#db/figures/publish.ts';
import type { Queryable } from '#db/queryable.ts';
import { languageOf } from '#http/problem.ts';
import { siteOf } from '#http/site.ts';
import type { ShownDays } from './days.section.ts';
import type { PortalDeps } from './deps.ts';
import { sendPage } from './layout.ts';
import { findLineNames } from './statistics.query.ts';
import { statisticsPage } from './statistics.page.ts';

/** Given twice it is a list, and neither month nor day. */
const oneOf = (asked: unknown): string | undefined => (asked === undefined || typeof asked === 'string' ? asked : '');

/** How many days stand beside each other. */
const daysShown = 14;

/** That day and those before it; the latest where none is wanted. And the one after it. */
const findShownDays = async (db: Queryable, wanted: string | undefined): Promise<ShownDays> => {
  const most = daysShown;
  if (wanted === undefined) return { wanted, days: await findPublishedDays(db, { most }), next: undefined };
  const at = startOfDate(wanted);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(wanted) || Number.isNaN(at)) return { wanted, days: [], next: undefined };
  const until = dateOf(at + dayMs);
  const [next] = await findPublishedDays(db, { from: until, until: dateOf(at + 2 * dayMs) });
  return { wanted, days: await findPublishedDays(db, { until, most }), next: next?.date };
};

/** `bulan` as `2026-11`, `hari` as `2026-11-30`; any other is told as not published. */
export const statisticsRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  const siteNow = () => siteOf(deps.organisation(), deps.training);
  app.get<{ Querystring: { bulan?: unknown; hari?: unknown } }>('/statistik', async (request, reply) => {
    const { pool } = deps.database;
    const language = languageOf(request);
    const months = await findPublished(pool);
    const surveys = await findPublishedSurveys(pool);
    const names = await findLineNames(pool, language);
    for (const { key } of months.flatMap(({ tables }) => tables.channels.lines))
      names.set(`channels ${key}`, channelName(key, language));
    const { bulan, hari } = request.query;
    const days = await findShownDays(pool, oneOf(hari));
    return sendPage(reply, statisticsPage(months, oneOf(bulan), { language, names, surveys, days }), siteNow());
  });
};
