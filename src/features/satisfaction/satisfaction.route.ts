// What the survey of satisfaction came to, over HTTP: as figures of a period, and as the report that is signed.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readersOfFigures, readersOfReports } from '#core/access.ts';
import { areDates, instantsOf } from '#core/findings/period.ts';
import { findSatisfaction } from '#db/figures/satisfaction.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { sendSheet, sheetForms, type SheetForm } from '#http/sheet-answer.ts';
import { siteOf } from '#http/site.ts';
import { serverWords } from '#words/server.ts';
import { SatisfactionAnswer, SatisfactionAsked, SurveyPeriod } from './satisfaction.contract.ts';
import { surveySheet } from './satisfaction.sheet.ts';
import { surveyPeriod } from './survey-period.ts';

/** A sheet takes a process of its own for a moment. */
const config = { rateLimit: { max: 60, timeWindow: '1 minute', hook: 'preHandler' as const } };

/** Totals of the whole city: an answer belongs to no case, and so to no agency. */
export const satisfactionRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  app.get<{ Querystring: SatisfactionAsked }>(
    '/api/v1/satisfaction',
    {
      schema: { querystring: SatisfactionAsked, response: { 200: SatisfactionAnswer } },
      preHandler: requireOfficer(...readersOfFigures),
    },
    (request, reply) =>
      areDates(request.query)
        ? findSatisfaction(deps.readingOf(request).db, instantsOf(request.query), deps.clock.now())
        : sendProblem(reply, 'no-such-period'),
  );
  const sheetOf = async (request: FastifyRequest<{ Params: SurveyPeriod }>) => {
    const language = languageOf(request);
    const { period, name } = surveyPeriod(request.params.period, language);
    const madeAt = deps.clock.now();
    const told = await findSatisfaction(deps.readingOf(request).db, period, madeAt);
    const { organisation, training } = siteOf(deps.organisation(), deps.training);
    return surveySheet({ told, language, name, madeAt, ...(training ? { training } : {}) }, organisation);
  };
  for (const form of ['pdf', 'docx'] as const satisfies readonly SheetForm[])
    app.get<{ Params: SurveyPeriod }>(
      `/api/v1/satisfaction/:period.${form}`,
      { schema: { params: SurveyPeriod }, preHandler: requireOfficer(...readersOfReports), config },
      async (request, reply) => {
        const { file } = serverWords[languageOf(request)].surveySheet;
        const made = sheetForms[form].make(deps.paper, await sheetOf(request));
        return sendSheet(reply, form, `${file}-${request.params.period}`, made);
      },
    );
};
