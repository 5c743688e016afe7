// GET /statistik: figures for everybody, a month at a time.
import type { FastifyInstance } from 'fastify';
import { channelName } from '#channels/kinds.ts';
import { findPublishedSurveys } from '#db/figures/publish-survey.ts';
import { findPublished } from '#db/figures/publish.ts';
import { languageOf } from '#http/problem.ts';
import { siteOf } from '#http/site.ts';
import type { PortalDeps } from './deps.ts';
import { sendPage } from './layout.ts';
import { findLineNames } from './statistics.query.ts';
import { statisticsPage } from './statistics.page.ts';

/** `bulan` as `2026-11`; any other is told as not published. */
export const statisticsRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  const site = siteOf(deps.organisation, deps.training);
  app.get<{ Querystring: { bulan?: unknown } }>('/statistik', async (request, reply) => {
    const { pool } = deps.database;
    const language = languageOf(request);
    const months = await findPublished(pool);
    const surveys = await findPublishedSurveys(pool);
    const names = await findLineNames(pool, language);
    for (const { key } of months.flatMap(({ tables }) => tables.channels.lines))
      names.set(`channels ${key}`, channelName(key, language));
    const { bulan } = request.query;
    // Given twice it is a list, and no month.
    const wanted = bulan === undefined || typeof bulan === 'string' ? bulan : '';
    return sendPage(reply, statisticsPage(months, wanted, { language, names, surveys }), site);
  });
};
