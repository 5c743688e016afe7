// An interface of SP4N-LAPOR! as one might be: reports passed on to the city are listed by their change, answered, and told about.
// Invented, of the usual shape, with the usual troubles; and the hand of a trainer who passes reports on and speaks for their reporters.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SimulatorOptions } from '../accounts.ts';
import type { Fault, Faults } from '../faults.ts';
import { bearerOf } from '../platform-route.ts';
import { same } from '../same-secret.ts';
import { cutOff } from '../suffer.ts';
import { openReports, type NewReport, type Report, type Reports } from './reports.ts';
import { seedReports } from './seed.ts';

export type Sp4nDeps = Pick<SimulatorOptions, 'clock'> & {
  accountId: string;
  token: string;
  reports: Reports;
  faults: Faults;
};

type Refusal = { status: number; words: string; retryAfter?: number };

const unauthorised: Refusal = { status: 401, words: 'Token tidak berlaku.' };

const refusalOf = (fault: Fault | undefined): Refusal | undefined => {
  const refusals: Partial<Record<Fault['kind'], Refusal>> = {
    'token-expired': unauthorised,
    'token-revoked': unauthorised,
    permission: { status: 403, words: 'Tidak berwenang.' },
    blocked: { status: 422, words: 'Isian tidak diterima.' },
    'rate-limit': { status: 429, words: 'Terlalu sering.', retryAfter: Math.round((fault?.regainMinutes ?? 0.5) * 60) },
    unavailable: { status: 503, words: 'Sedang dirawat.' },
    '500': { status: 500, words: 'Kesalahan di dalam.' },
  };
  return fault === undefined ? undefined : refusals[fault.kind];
};

const refuse = (reply: FastifyReply, { status, words, retryAfter }: Refusal): FastifyReply => {
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  return reply.code(status).send({ message: words });
};

const textOf = (body: unknown, name: string): string => {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value.trim() : '';
};

type Answer = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** Lets in by token, lets the trouble that is set be suffered, then answers; cut off after it was taken where that is the trouble. */
const guarded =
  ({ accountId, token, faults }: Sp4nDeps, answer: Answer) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (!same(bearerOf(request), token)) return refuse(reply, { status: 401, words: 'Token tidak dikenal.' });
    const fault = faults.take(accountId, request.method !== 'GET');
    if (fault?.kind === 'reset') return cutOff(reply);
    if (fault?.kind === 'slow') await sleep(fault.delayMs ?? 3000, undefined, { ref: false });
    const refusal = refusalOf(fault);
    if (refusal !== undefined) return refuse(reply, refusal);
    const answered = answer(request, reply);
    return fault?.kind === 'reset-after-accept' ? cutOff(reply) : answered;
  };

const missing = { status: 404, words: 'Laporan tidak ditemukan.' };

/** Answers about the report that the address names. */
const onReport =
  ({ reports }: Sp4nDeps, answer: (report: Report, body: unknown, reply: FastifyReply) => unknown): Answer =>
  ({ params, body }, reply) => {
    const report = reports.find(textOf(params, 'id'));
    return report === undefined ? refuse(reply, missing) : answer(report, body, reply);
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
  const { reports, clock } = deps;
  app.get(
    `${base}/reports`,
    guarded(deps, ({ query }) => ({ data: listed(deps, textOf(query, 'since')) })),
  );
  app.get(
    `${base}/reports/:id`,
    guarded(
      deps,
      onReport(deps, (report) => ({ data: report })),
    ),
  );
  app.post(
    `${base}/reports/:id/replies`,
    guarded(
      deps,
      onReport(deps, (report, body, reply) => {
        const content = textOf(body, 'content');
        if (content === '') return refuse(reply, { status: 422, words: 'Isi jawaban wajib.' });
        void reply.code(201);
        return { data: reports.answer(report, content, textOf(body, 'key'), clock.now()) };
      }),
    ),
  );
  app.post(
    `${base}/reports/:id/status`,
    guarded(
      deps,
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
    onReport(deps, (report, body) => {
      reports.say(report, textOf(body, 'content'), clock.now());
      return report;
    }),
  );
};

export const sp4nRoutes = (app: FastifyInstance, options: SimulatorOptions, faults: Faults): void => {
  const { dataDir, clock, prefix, sp4n } = options;
  if (sp4n === undefined) return;
  const reports = openReports(dataDir);
  if (sp4n.seeded) seedReports(reports, clock.now());
  const deps: Sp4nDeps = { ...sp4n, clock, reports, faults };
  interfaceRoutes(app, `${prefix}/sp4n-lapor`, deps);
  trainerRoutes(app, `${prefix}/control/sp4n-lapor`, deps);
};
