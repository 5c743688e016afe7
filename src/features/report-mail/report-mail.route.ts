// Recaps and reports by mail over HTTP: their readers are chosen by whoever leads, and each officer says what they want.
import type { FastifyInstance } from 'fastify';
import { planners } from '#core/access.ts';
import { outsideIn } from '#core/report-mail.ts';
import { findReaders } from '#db/report-mails.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import {
  AgainParams,
  OwnReportBody,
  OwnReportsAnswer,
  PreviewAnswer,
  ReadersBody,
  ReportMailsAnswer,
} from './report-mail.contract.ts';

type Sent = Awaited<ReturnType<FeatureDeps['ways']['findSentReports']>>[number];

const sentOf = ({ reason, at, sentAt, status, ...sent }: Sent): ReportMailsAnswer['sent'][number] => ({
  ...sent,
  status: status as ReportMailsAnswer['sent'][number]['status'],
  at: at.toISOString(),
  ...(reason === null ? {} : { reason }),
  ...(sentAt === null ? {} : { sentAt: sentAt.toISOString() }),
});

const canSend = async ({ hasCityMail, accounts }: FeatureDeps): Promise<boolean> =>
  hasCityMail ||
  (await accounts.states()).some(({ channel, restingSinceAt }) => channel === 'email' && restingSinceAt === undefined);

const ownRoutes = (app: FastifyInstance, { ways }: FeatureDeps): void => {
  const preHandler = requireOfficer();
  app.get('/api/v1/me/reports', { schema: { response: { 200: OwnReportsAnswer } }, preHandler }, async (request) => ({
    reports: await ways.findOwnReports(getOfficer(request).userId),
  }));
  app.put<{ Body: OwnReportBody }>(
    '/api/v1/me/reports',
    { schema: { body: OwnReportBody }, preHandler },
    async (request) => {
      await ways.wantReport(getOfficer(request).userId, request.body);
      return { ok: true };
    },
  );
};

/** Addresses of officers are in no answer; those of others are shown to whoever chose them. */
export const reportMailRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const preHandler = requireOfficer(...planners);
  const { ways, database, clock } = deps;
  app.get('/api/v1/report-mails', { schema: { response: { 200: ReportMailsAnswer } }, preHandler }, async () => ({
    canSend: await canSend(deps),
    mailings: (await ways.findMailings()).map(({ setAt, ...mailing }) => ({
      ...mailing,
      ...(setAt === undefined ? {} : { setAt: setAt.toISOString() }),
    })),
    sent: (await ways.findSentReports()).map(sentOf),
  }));
  app.post<{ Body: ReadersBody }>(
    '/api/v1/report-mails/preview',
    { schema: { body: ReadersBody, response: { 200: PreviewAnswer } }, preHandler },
    async (request, reply) => {
      const { kind, roles, outside } = request.body;
      const { addresses, wrong } = outsideIn(outside);
      if (wrong.length > 0) return sendProblem(reply, 'no-mail-address');
      return { officers: await findReaders(database.pool, kind, roles), outside: addresses };
    },
  );
  app.put<{ Body: ReadersBody }>(
    '/api/v1/report-mails',
    { schema: { body: ReadersBody }, preHandler },
    async (request, reply) => {
      if (outsideIn(request.body.outside).wrong.length > 0) return sendProblem(reply, 'no-mail-address');
      await ways.setMailing(askingOf(deps, request), request.body);
      return { ok: true };
    },
  );
  app.post<{ Params: AgainParams }>(
    '/api/v1/report-mails/:id/again',
    { schema: { params: AgainParams }, preHandler },
    async (request, reply) =>
      (await ways.sendReportAgain(request.params.id, clock.now())) ? { ok: true } : sendProblem(reply, 'not-found'),
  );
  ownRoutes(app, deps);
};
