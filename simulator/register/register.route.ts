// A register as a city might have one: reports are taken, looked up by the sender's reference, and told about. Not any real system's
// interface; an invented one of the usual shape, with the usual troubles. Beside it a form that stands for SP4N-LAPOR!.
import { randomInt } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { SimulatorOptions } from '../accounts.ts';
import type { Fault, Faults } from '../faults.ts';
import { guardedBy, Refused, retryAfterOf, textOf, type Answer, type Said } from '../guarded.ts';
import { laporPage } from './lapor-page.ts';
import { toldOf, type NewReport, type Report, type Reports } from './reports.ts';

/** Its name on the board of troubles. */
export const registerAccount = 'register';

/** One token for whoever calls. */
export type RegisterDeps = Pick<SimulatorOptions, 'clock'> & { token: string; reports: Reports; faults: Faults };

/** Trouble that comes before anything was taken. */
const refusalOf = (fault: Fault): Said | undefined => {
  const unauthorised = { status: 401, words: 'Token tidak dikenal.' };
  const refusals: Partial<Record<Fault['kind'], Said>> = {
    'token-expired': unauthorised,
    'token-revoked': unauthorised,
    blocked: { status: 422, words: 'Kategori tidak dikenal.' },
    'rate-limit': { status: 429, words: 'Terlalu sering.', retryAfter: retryAfterOf(fault) },
    unavailable: { status: 503, words: 'Sedang dirawat.' },
  };
  return refusals[fault.kind];
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

const take =
  ({ reports, clock }: RegisterDeps): Answer =>
  ({ body }, reply, fault) => {
    const report = reportIn(body);
    if (report.text === '' || report.title === '')
      throw new Refused({ status: 422, words: 'Judul dan isi wajib diisi.' });
    const taken = reports.take(report, clock.now());
    // Worst of all: it was stored, and says that it failed.
    if (fault?.kind === '500') throw new Refused({ status: 500, words: 'Kesalahan di dalam.' });
    void reply.code(201);
    return { data: short(taken, clock.now()) };
  };

/** As long as theirs, and never the same twice in a row of trainings. */
const trackingNumber = (): string => String(randomInt(10_000_000, 99_999_999));

/** Looking a report up finds all references that begin alike, as many registers do. */
export const registerRoutes = (app: FastifyInstance, prefix: string, deps: RegisterDeps): void => {
  const { reports, clock, token, faults } = deps;
  const guarded = guardedBy({ token, account: registerAccount, faults, refusalOf, wordsIn: 'pesan' });
  const base = `${prefix}/register`;
  app.post(`${base}/laporan`, guarded(take(deps)));
  app.get<{ Querystring: { referensi?: string } }>(
    `${base}/laporan`,
    guarded(({ query }) => {
      const wanted = textOf(query, 'referensi');
      // As many do, it finds what begins alike.
      const found = reports.all().filter(({ reference }) => wanted !== '' && reference.startsWith(wanted));
      return { data: found.map((report) => short(report, clock.now())) };
    }),
  );
  app.get<{ Params: { number: string } }>(
    `${base}/laporan/:number`,
    guarded(({ params }) => {
      const report = reports.find(textOf(params, 'number'));
      if (report === undefined) throw new Refused({ status: 404, words: 'Laporan tidak ditemukan.' });
      return { data: long(report, clock.now()) };
    }),
  );
  app.get<{ Querystring: { kirim?: string } }>(`${base}/lapor`, ({ query }, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .send(laporPage(prefix, query.kirim === undefined ? undefined : trackingNumber())),
  );
};
