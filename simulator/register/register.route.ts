// A register as a city might have one: reports are taken, looked up by the sender's reference, and told about. Not any real system's
// interface; an invented one of the usual shape, with the usual troubles. Beside it a form that stands for SP4N-LAPOR!.
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SimulatorOptions } from '../accounts.ts';
import type { Fault, Faults } from '../faults.ts';
import { bearerOf } from '../platform-route.ts';
import { same } from '../same-secret.ts';
import { cutOff } from '../suffer.ts';
import { laporPage } from './lapor-page.ts';
import { toldOf, type NewReport, type Report, type Reports } from './reports.ts';

/** Its name on the board of troubles. */
export const registerAccount = 'register';

export type RegisterDeps = Pick<SimulatorOptions, 'clock'> & { token: string; reports: Reports; faults: Faults };

type Said = { status: number; words: string; retryAfter?: number };

const unauthorised: Said = { status: 401, words: 'Token tidak dikenal.' };

/** Trouble that comes before anything was taken. */
const refusalOf = (fault: Fault | undefined): Said | undefined => {
  const refusals: Partial<Record<Fault['kind'], Said>> = {
    'token-expired': unauthorised,
    'token-revoked': unauthorised,
    blocked: { status: 422, words: 'Kategori tidak dikenal.' },
    'rate-limit': { status: 429, words: 'Terlalu sering.', retryAfter: Math.round((fault?.regainMinutes ?? 0.5) * 60) },
    unavailable: { status: 503, words: 'Sedang dirawat.' },
  };
  return fault === undefined ? undefined : refusals[fault.kind];
};

const say = (reply: FastifyReply, { status, words, retryAfter }: Said): FastifyReply => {
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  return reply.code(status).send({ pesan: words });
};

const textOf = (body: unknown, name: string): string => {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value.trim() : '';
};

const reportIn = (body: unknown): NewReport => ({
  title: textOf(body, 'judul'),
  text: textOf(body, 'isi'),
  place: textOf(body, 'lokasi'),
  category: textOf(body, 'kategori'),
  reference: textOf(body, 'referensi'),
});

const short = (report: Report, now: number) => ({
  nomor: report.number,
  referensi: report.reference,
  status: toldOf(report, now).at(-1)?.status,
});

const long = (report: Report, now: number) => ({
  ...short(report, now),
  riwayat: toldOf(report, now).map(({ id, at, status, words }) => ({
    ...{ id, waktu: new Date(at).toISOString(), status, keterangan: words },
  })),
});

type Answer = (request: FastifyRequest, reply: FastifyReply, fault: Fault | undefined) => unknown;

/** Lets in by token, lets the trouble that is set be suffered, then answers. */
const guarded =
  ({ token, faults }: RegisterDeps, answer: Answer) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (!same(bearerOf(request), token)) return say(reply, unauthorised);
    const fault = faults.take(registerAccount, request.method !== 'GET');
    if (fault?.kind === 'reset') return cutOff(reply);
    if (fault?.kind === 'slow') await sleep(fault.delayMs ?? 3000, undefined, { ref: false });
    const refusal = refusalOf(fault);
    return refusal === undefined ? answer(request, reply, fault) : say(reply, refusal);
  };

const take =
  ({ reports, clock }: RegisterDeps): Answer =>
  ({ body }, reply, fault) => {
    const report = reportIn(body);
    if (report.text === '' || report.title === '')
      return say(reply, { status: 422, words: 'Judul dan isi wajib diisi.' });
    const taken = reports.take(report, clock.now());
    if (fault?.kind === 'reset-after-accept') return cutOff(reply);
    // Worst of all: it was stored, and says that it failed.
    if (fault?.kind === '500') return say(reply, { status: 500, words: 'Kesalahan di dalam.' });
    return reply.code(201).send({ data: short(taken, clock.now()) });
  };

/** As long as theirs, and never the same twice in a row of trainings. */
const trackingNumber = (): string => String(randomInt(10_000_000, 99_999_999));

export const registerRoutes = (app: FastifyInstance, prefix: string, deps: RegisterDeps): void => {
  const { reports, clock } = deps;
  const base = `${prefix}/register`;
  app.post(`${base}/laporan`, guarded(deps, take(deps)));
  app.get<{ Querystring: { referensi?: string } }>(
    `${base}/laporan`,
    guarded(deps, ({ query }) => {
      const wanted = textOf(query, 'referensi');
      // As many do, it finds what begins alike.
      const found = reports.all().filter(({ reference }) => wanted !== '' && reference.startsWith(wanted));
      return { data: found.map((report) => short(report, clock.now())) };
    }),
  );
  app.get<{ Params: { number: string } }>(
    `${base}/laporan/:number`,
    guarded(deps, ({ params }, reply) => {
      const report = reports.find(textOf(params, 'number'));
      return report === undefined
        ? say(reply, { status: 404, words: 'Laporan tidak ditemukan.' })
        : { data: long(report, clock.now()) };
    }),
  );
  app.get<{ Querystring: { kirim?: string } }>(`${base}/lapor`, ({ query }, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .send(laporPage(prefix, query.kirim === undefined ? undefined : trackingNumber())),
  );
};
