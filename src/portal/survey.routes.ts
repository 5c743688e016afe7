// POST /lacak/:number/survei: takes a reporter's answers to the survey, for whoever holds their case's pass.
// Must write nothing that binds the answers to the case, into the log neither.
import type { FastifyInstance } from 'fastify';
import { languageOf } from '#http/problem.ts';
import type { PortalDeps } from './deps.ts';
import { linkTo } from './language.ts';
import { surveyAnswersIn, surveyFaults } from './survey.form.ts';
import { backTo, heldCase, showFaults } from './track.routes.ts';

const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** Pressed twice, the page says that it was taken. */
export const surveyRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.post<{ Params: { number: string } }>('/lacak/:number/survei', { config }, async (request, reply) => {
    const language = languageOf(request);
    const found = await heldCase(deps, request);
    if (found === undefined) return reply.redirect(linkTo('/lacak', language), 303);
    const marked = surveyAnswersIn(request.body);
    const outcome = await deps.doors.answerSurvey({ complaintId: found.id, now: deps.clock.now() }, marked);
    if (outcome === 'empty') return showFaults(deps, request, reply, { found, faults: surveyFaults(language), marked });
    return backTo(request, reply, found.state.file.number, '#survei');
  });
};
