// An interface of SP4N-LAPOR! as one might be: reports passed on to the city are listed by their change, answered, and told about.
// Invented, of the usual shape, with the usual troubles; and the hand of a trainer who passes reports on and speaks for their reporters.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SimulatorOptions } from '../accounts.ts';
import type { Fault, Faults } from '../faults.ts';
import { guardedBy, Refused, refusing, retryAfterOf, textOf, type Said } from '../guarded.ts';
import type { Mount } from '../stand-in.ts';
import { openReports, type NewReport, type Report, type Reports } from './reports.ts';
import { seedReports } from './seed.ts';

/** `accountId` is the name on the board of troubles. */
type Sp4nDeps = Pick<SimulatorOptions, 'clock'> & {
  accountId: string;
  token: string;
  reports: Reports;
  faults: Faults;
};

const unauthorised: Said = { status: 401, words: 'Token tidak berlaku.' };

const refusalOf = (fault: Fault): Said | undefined => {
  const refusals: Partial<Record<Fault['kind'], Said>> = {
    'token-expired': unauthorised,
    'token-revoked': unauthorised,
    permission: { status: 403, words: 'Tidak berwenang.' },
    blocked: { status: 422, words: 'Isian tidak diterima.' },
    'rate-limit': { status: 429, words: 'Terlalu sering.', retryAfter: retryAfterOf(fault) },
    unavailable: { status: 503, words: 'Sedang dirawat.' },
    '500': { status: 500, words: 'Kesalahan di dalam.' },
  };
  return refusals[fault.kind];
};

const missing = { status: 404, words: 'Laporan tidak ditemukan.' };

/** Answers about the report that the address names. */
const onReport =
  (
    { reports }: Sp4nDeps,
    answer: (report: Report, body: unknown, reply: FastifyReply) => unknown,
  ): ((request: FastifyRequest, reply: FastifyReply) => unknown) =>
  ({ params, body }, reply) => {
    const report = reports.find(textOf(params, 'id'));
    if (report === undefined) throw new Refused(missing);
    return answer(report, body, reply);
  };

const longestList = 50;

/** Changed at or after `since`, the oldest change first. */
const listed = ({ reports }: Sp4nDeps, since: string): Report[] =>
  reports
    .all()
    .filter(({ updated_at: changedAt }) => changedAt >= since)
    .toSorted((a, b) => a.updated_at.localeCompare(b.updated_at))
    .slice(0, longestList);

const interfaceRoutes = (app: FastifyInstance, base: string, deps: Sp4nDeps): void => {
  const { reports, clock, token, faults, accountId: account } = deps;
  const guarded = guardedBy({ token, account, faults, refusalOf, wordsIn: 'message' });
  app.get(
    `${base}/reports`,
    guarded(({ query }) => ({ data: listed(deps, textOf(query, 'since')) })),
  );
  app.get(`${base}/reports/:id`, guarded(onReport(deps, (report) => ({ data: report }))));
  app.post(
    `${base}/reports/:id/replies`,
    guarded(
      onReport(deps, (report, body, reply) => {
        const content = textOf(body, 'content');
        if (content === '') throw new Refused({ status: 422, words: 'Isi jawaban wajib.' });
        void reply.code(201);
        return { data: reports.answer(report, content, textOf(body, 'key'), clock.now()) };
      }),
    ),
  );
  app.post(
    `${base}/reports/:id/status`,
    guarded(
      onReport(deps, (report, body) => {
        reports.tell(report, textOf(body, 'status'), clock.now());
        return { data: { status: report.status } };
      }),
    ),
  );
};

const trainerRoutes = (app: FastifyInstance, base: string, deps: Sp4nDeps): void => {
  const { reports, clock } = deps;
  app.get(`${base}/reports`, () => ({ reports: reports.all() }));
  app.post<{ Body: NewReport }>(`${base}/reports`, ({ body }) => reports.pass(body, clock.now()));
  app.post(
    `${base}/reports/:id/feedback`,
    refusing(
      'message',
      onReport(deps, (report, body) => {
        reports.say(report, textOf(body, 'content'), clock.now());
        return report;
      }),
    ),
  );
};

/** Nothing where the city has no account there. */
export const sp4nRoutes: Mount = (app, { dataDir, clock, prefix, faults, accounts, reportsWait }) => {
  const account = accounts.find(({ channel }) => channel === 'sp4n-lapor');
  if (account === undefined) return;
  const reports = openReports(dataDir);
  if (reportsWait === true) seedReports(reports, clock.now());
  const deps: Sp4nDeps = { accountId: account.id, token: account.accessToken, clock, reports, faults };
  interfaceRoutes(app, `${prefix}/sp4n-lapor`, deps);
  trainerRoutes(app, `${prefix}/control/sp4n-lapor`, deps);
};
