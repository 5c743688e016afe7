// Weekly recaps with their paragraph, and reports of months and years, over HTTP.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readersOfReports } from '#core/access.ts';
import { findRecap, findRecaps, type Recap } from '#db/recaps.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem, type ProblemLanguage } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { sendSheet, sheetForms } from '#http/sheet-answer.ts';
import { siteOf, type Site } from '#http/site.ts';
import type { PlainSheet } from '#ports/paper.ts';
import { serverWords } from '#words/server.ts';
import { AnalysisBody, RecapAnswer, RecapParams, RecapsAnswer, ReportParams } from './recap.contract.ts';
import { printOf, reportOf } from './drawn-report.ts';
import { footOf, groupText, recapSheet, summarySentences } from './recap.sheet.ts';

type WithDay = FastifyRequest<{ Params: RecapParams }>;

/** A sheet takes a process of its own for a moment, and a year some seconds of the database. */
const config = { rateLimit: { max: 60, timeWindow: '1 minute', hook: 'preHandler' as const } };

const lineOf = ({ day, figures: { total }, analysis }: Recap): RecapsAnswer['recaps'][number] => ({
  ...{ day, opened: total.opened, n: total.n, late: total.late },
  written: analysis !== '',
});

type Told = { language: ProblemLanguage; site: Site };

const toldTo = ({ organisation, training }: FeatureDeps, request: FastifyRequest): Told => ({
  language: languageOf(request),
  site: siteOf(organisation(), training),
});

const answerOf = async (recap: Recap, { language, site }: Told): Promise<RecapAnswer> => {
  const print = await printOf(recap, language, site.training);
  const { name, office } = site.organisation;
  const { writtenBy, writtenAt } = recap;
  return {
    ...lineOf(recap),
    ...{ madeAt: recap.madeAt.toISOString(), analysis: recap.analysis, title: print.title },
    ...(writtenBy === null ? {} : { writtenBy }),
    ...(writtenAt === null ? {} : { writtenAt: writtenAt.toISOString() }),
    sentences: summarySentences(print),
    groupText: groupText(print),
    office: office === undefined ? [name] : [name, office],
    foot: footOf(print),
  };
};

/** Read from a replica where one is as far on. */
const reportFor = async (deps: FeatureDeps, request: FastifyRequest<{ Params: ReportParams }>): Promise<PlainSheet> => {
  const { language, site } = toldTo(deps, request);
  const asked = { period: request.params.period, language };
  const known = { db: deps.readingOf(request).db, site, terms: deps.terms() };
  const { sheet } = await reportOf(known, asked, deps.clock.now());
  return sheet;
};

const reportRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  for (const form of ['pdf', 'docx'] as const)
    app.get<{ Params: ReportParams }>(
      `/api/v1/reports/:period.${form}`,
      { schema: { params: ReportParams }, preHandler: requireOfficer(...readersOfReports), config },
      async (request, reply) => {
        const { file } = serverWords[languageOf(request)].recap;
        const made = sheetForms[form].make(deps.paper, await reportFor(deps, request));
        return sendSheet(reply, form, `${file.report}-${request.params.period}`, made);
      },
    );
};

/** Recaps stand as they were counted; only their paragraph is written, by whoever reads them. */
export const recapRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const preHandler = requireOfficer(...readersOfReports);
  const { pool } = deps.database;
  app.get('/api/v1/recaps', { schema: { response: { 200: RecapsAnswer } }, preHandler }, async () => ({
    recaps: (await findRecaps(pool)).map(lineOf),
  }));
  app.get(
    '/api/v1/recaps/:day',
    { schema: { params: RecapParams, response: { 200: RecapAnswer } }, preHandler },
    async (request: WithDay, reply) => {
      const recap = await findRecap(pool, request.params.day);
      return recap === undefined ? sendProblem(reply, 'not-found') : answerOf(recap, toldTo(deps, request));
    },
  );
  app.put<{ Params: RecapParams; Body: AnalysisBody }>(
    '/api/v1/recaps/:day',
    { schema: { params: RecapParams, body: AnalysisBody, response: { 200: RecapAnswer } }, preHandler },
    async (request, reply) => {
      const { day } = request.params;
      const analysis = request.body.analysis.trim();
      await deps.desk.recaps.write({ day, analysis, by: getOfficer(request).userId, now: deps.clock.now() });
      const recap = await findRecap(pool, day);
      return recap === undefined ? sendProblem(reply, 'not-found') : answerOf(recap, toldTo(deps, request));
    },
  );
  app.get(
    '/api/v1/recaps/:day/recap.pdf',
    { schema: { params: RecapParams }, preHandler, config },
    async (request: WithDay, reply) => {
      const recap = await findRecap(pool, request.params.day);
      if (recap === undefined) return sendProblem(reply, 'not-found');
      const { language, site } = toldTo(deps, request);
      const print = await printOf(recap, language, site.training);
      const { file } = serverWords[print.language].recap;
      const made = deps.paper.print(recapSheet(print, site.organisation));
      return sendSheet(reply, 'pdf', `${file.week}-${recap.day}`, made);
    },
  );
  reportRoutes(app, deps);
};
