// Everything that opens without an account: front page, procedure, identity form, tracking page, and what a field link leads to.
// Must work without JavaScript, and must show no personal data.
import { commonFamily, inForce } from '#core/sop/in-force.ts';
import type { SopKey } from '#core/sop/key.ts';
import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { findPublished } from '#db/figures/publish.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { aboutRoutes } from './about.routes.ts';
import { addRoutes } from './add.routes.ts';
import { assetRoutes } from './assets.ts';
import { findAccounts } from './case.query.ts';
import type { PortalDeps } from './deps.ts';
import { fieldOf } from './fields.ts';
import { followRoutes } from './follow.routes.ts';
import { fieldRoutes } from './field.routes.ts';
import { homePage } from './home.page.ts';
import { keptSheets } from './kept-sheets.ts';
import { identityRoutes } from './identity.routes.ts';
import { sendPage } from './layout.ts';
import { portalManifest } from './manifest.ts';
import { sendManifest } from '#http/web-manifest.ts';
import { brandFileRoutes } from '#http/brand-files.ts';
import { siteOf, type Site } from '#http/site.ts';
import { proposalRoutes } from './proposal.routes.ts';
import { sendPdf } from './proof.routes.ts';
import { reportRoutes } from './report.routes.ts';
import { sopPage } from './sop.page.ts';
import { wallRoutes } from './wall.routes.ts';
import { statisticsRoutes } from './statistics.routes.ts';
import { sopSheet, sopSheetOf } from './sop.sheet.ts';
import { surveyRoutes } from './survey.routes.ts';
import { trackRoutes } from './track.routes.ts';

/** Nothing about a case, and nothing of officers, belongs into a search engine. */
const robots = (training: boolean): string =>
  training
    ? 'User-agent: *\nDisallow: /\n'
    : [
        'User-agent: *',
        ...['/identitas/', '/isi/', '/kabar/', '/lacak/', '/lapangan/', '/dinding/', '/meja', '/api/'].map(
          (path) => `Disallow: ${path}`,
        ),
        '',
      ].join('\n');

/** What pages are drawn with, and how the city shows itself. */
const looks = (scope: FastifyInstance, deps: PortalDeps): void => {
  assetRoutes(scope);
  brandFileRoutes(scope, deps);
  scope.get('/manifest.webmanifest', (request, reply) =>
    sendManifest(reply, portalManifest(siteOf(deps.organisation(), deps.training), languageOf(request))),
  );
};

/** Forms of more than 32 KiB are refused; only these routes read URL-encoded bodies. */
export const portalRoutes = async (app: FastifyInstance, deps: PortalDeps): Promise<void> => {
  const site = (): Site => siteOf(deps.organisation(), deps.training);
  // One for each procedure that is in force, in each language, and some of versions before and after.
  const sheets = keptSheets(deps.paper, 24);
  await app.register(async (scope) => {
    await scope.register(formbody, { bodyLimit: 32 * 1024 });
    looks(scope, deps);
    aboutRoutes(scope, deps);
    scope.get('/', async (request, reply) => {
      const accounts = await findAccounts(deps.database.pool);
      const [month] = await findPublished(deps.database.pool, 1);
      const sop = inForce(deps.terms(), commonFamily, deps.clock.now());
      const home = {
        language: languageOf(request),
        accounts,
        ...{ sop, month },
        ...(deps.tour === undefined ? {} : { tour: deps.tour }),
      };
      return sendPage(reply, homePage(home), site());
    });
    scope.get('/sop', (request, reply) => {
      const shown = { terms: deps.terms(), now: deps.clock.now() };
      return sendPage(reply, sopPage(shown, languageOf(request)), site());
    });
    scope.get('/sop.pdf', { config: { rateLimit: { max: 10, timeWindow: '1 minute' } } }, async (request, reply) => {
      const shown = { terms: deps.terms(), now: deps.clock.now(), language: languageOf(request) };
      const key = fieldOf(request.query, 'versi');
      const sheet = key === '' ? sopSheet(shown) : sopSheetOf(shown, key as SopKey);
      if (sheet === undefined) return sendProblem(reply, 'unknown-sop');
      const printed = await sheets.print(sheet);
      const name = key === '' ? 'media-sosial' : key.replace('@', '-');
      return printed.ok ? sendPdf(reply, `sop-${name}`, printed.bytes) : sendProblem(reply, 'unavailable');
    });
    scope.get('/robots.txt', (_request, reply) => reply.type('text/plain; charset=utf-8').send(robots(deps.training)));
    // RFC 8037; what is signed with it is checked offline by `tanggap verify-bundle`.
    scope.get('/kunci-bukti.json', (_request, reply) =>
      reply.send({ keys: [{ kty: 'OKP', crv: 'Ed25519', use: 'sig', x: deps.evidence.publicKey }] }),
    );
    statisticsRoutes(scope, deps);
    identityRoutes(scope, deps);
    proposalRoutes(scope, deps);
    trackRoutes(scope, deps);
    await followRoutes(scope, deps);
    await scope.register((inner) => reportRoutes(inner, deps));
    surveyRoutes(scope, deps);
    wallRoutes(scope, deps);
    await scope.register((inner) => addRoutes(inner, deps));
  });
  await app.register((scope) => fieldRoutes(scope, deps));
};
