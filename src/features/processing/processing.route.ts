// The record of processing over HTTP, for those who answer for people's rights: on the screen, as a table for spreadsheets, on paper.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { keepers } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { ProcessingAnswer } from './processing.contract.ts';
import { findProcessing } from './processing.query.ts';
import { processingCsv, processingRecord, processingSheet } from './processing.record.ts';

/** Nothing of anybody stands in it: it names kinds of data, roles and receivers. */
export const processingRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, organisation, open311, forwards, webhooks, clock, paper } = deps;
  const preHandler = requireOfficer(...keepers.personRequest);
  const receivers = {
    partners: open311.partners.map(({ name }) => name),
    forwards: forwards.map(({ name }) => name),
    webhooks: webhooks.map(({ id }) => id),
  };
  const recordFor = async (request: FastifyRequest): Promise<ProcessingAnswer> =>
    processingRecord({
      ...{ found: await findProcessing(database.kysely), receivers, controller: organisation()?.name },
      ...{ language: languageOf(request), now: clock.now() },
    });
  app.get('/api/v1/processing', { schema: { response: { 200: ProcessingAnswer } }, preHandler }, recordFor);
  app.get('/api/v1/processing.csv', { preHandler }, async (request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="rekam-pemrosesan.csv"')
      .send(processingCsv(await recordFor(request), languageOf(request))),
  );
  app.get('/api/v1/processing.pdf', { preHandler }, async (request, reply) => {
    const record = await recordFor(request);
    const making = { language: languageOf(request), now: clock.now(), moment: record.madeAt.slice(0, 10) };
    const printed = await paper.print(processingSheet(record, making));
    if (!printed.ok) return sendProblem(reply, 'unavailable');
    return reply
      .type('application/pdf')
      .header('content-disposition', 'attachment; filename="rekam-pemrosesan.pdf"')
      .send(printed.bytes);
  });
};
