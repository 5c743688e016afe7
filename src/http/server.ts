// Builds the web application: limits, headers, errors, sessions, health and the console; main.ts brings the rest as `routes`.
// Holds no rule of the procedure and no state that another process would need.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { findAgencyName } from '#db/agencies.ts';
import { findLanguage } from '#db/officer-language.ts';
import { findSettings } from '#db/officer-settings.ts';
import { noteProxySeen } from '#db/installation.ts';
import { pendingMigrations } from '#db/migrate.ts';
import { paceBook } from '#db/pace.ts';
import { rateWindow, type RateWindow } from '#db/rate-window.ts';
import type { Config } from '#config/config.ts';
import type { AdministrativeLog } from '#db/administrative-log.ts';
import { accountRoutes } from './account.routes.ts';
import type { Auth } from './auth.ts';
import { cleanInput } from './clean-input.ts';
import { registerConsole } from './console.ts';
import { registerCsrf } from './csrf.ts';
import { refuseBadAddress, refuseUnreadable } from './bad-request.ts';
import { registerErrors, type ProblemPage } from './errors.ts';
import { registerHeaders } from './headers.ts';
import { registerHealth } from './health.ts';
import { logDigest, logRequests, loggerOptions, type LogStream } from './log.ts';
import { registerRateLimit } from './rate-limit.ts';
import { schemaCode } from './schema-code.ts';
import { sessionRoutes, type SignInHints } from './session.route.ts';
import type { Readings } from './reading.ts';
import { registerSession } from './session-hook.ts';
import type { Office } from './site.ts';
import { signInThrottle } from './sign-in-throttle.ts';
import { guardInput } from './untrusted-input.ts';
import { noticeUntrustedProxy } from './untrusted-proxy.ts';

/** `routes` come last, so that every limit, header, guard and error page holds for them. */
export type ServerDeps = {
  config: Pick<Config, 'publicUrl' | 'trustProxy' | 'logLevel' | 'metricsToken' | 'training'>;
  database: { pool: Pool };
  auth: Auth;
  administration: AdministrativeLog;
  /** The wall clock unless set. */
  now?: () => number;
  /** In training only: who could sign in. */
  hints?: SignInHints | undefined;
  /** Where lists are read; the primary, and nothing noted, unless set. */
  readings?: Pick<Readings, 'register' | 'standings'>;
  /** Registers features, portal, webhooks and simulator. */
  routes: (app: FastifyInstance) => Promise<void>;
  pendingMigrations?: () => Promise<number>;
  /** Draws 404 and other problems for people. */
  problemPage?: ProblemPage;
  /** How the city shows itself at this moment; as the program looks by itself unless set. */
  organisation?: () => Office | undefined;
  /** The built console; `dist/web` of this program unless set. */
  webRoot?: string;
  logStream?: LogStream;
  /** Made anew unless set: then nobody is known after a start. */
  keys?: ServerKeys;
  /** Passes the time that a guess must wait. */
  rest?: (ms: number) => Promise<unknown>;
  /** How often answers that still run are held against their session. */
  sessionCheckMs?: number;
};

/** How long a stop waits for answers in flight (and endless ones, such as live updates) before it cuts them. */
const closeAfterMs = 3000;

const limits = {
  // Some thousand numbers of Open311 fit an address, so that who asks for too many is told so. A request must arrive whole within this time: whoever dribbles bytes is cut off.
  requestTimeout: 15_000,
  keepAliveTimeout: 5000,
  bodyLimit: 1024 * 1024,
  http: { headersTimeout: 10_000, connectionsCheckingInterval: 2000, maxHeaderSize: 131_072 },
  routerOptions: { maxParamLength: 200 },
  forceCloseConnections: 'idle',
} as const;

const contracts = {
  // Unknown fields are refused, not dropped silently.
  ajv: { customOptions: { removeAdditional: false } },
  schemaController: { compilersFactory: schemaCode },
};

/** Keys of one purpose each, the same in every process of an installation. */
export type ServerKeys = { device: Buffer; log: Buffer };

const signInParts = ({ config, database: { pool }, keys, rest = pause }: ServerDeps, rate: RateWindow) => {
  const { device, log } = keys ?? { device: randomBytes(32), log: randomBytes(32) };
  const secure = config.publicUrl.startsWith('https://');
  const devices = { name: 'tanggap_perangkat', path: '/api/auth', key: device, secure };
  return { devices, digest: logDigest(log), throttle: signInThrottle({ rate, pace: paceBook(pool), devices, rest }) };
};

/** What is written on the fly is packed quickly; files are packed once, where they are built. Streams of events stay as they are. */
const packing = {
  threshold: 1024,
  encodings: ['br', 'gzip'] satisfies ('br' | 'gzip')[],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  // In one piece and without a thread's help: of so little that is the quickest.
  syncThreshold: 64 * 1024,
  globalDecompression: false,
};

/** The first answers come first. */
const loadAfterMs = 500;

/** What signing in needs is there before anybody has typed a password, and after the first page. */
const loadOnceListening = (app: FastifyInstance, auth: Auth): void => {
  app.addHook('onListen', (done) => {
    setTimeout(() => {
      auth.load().catch((error: unknown) => {
        app.log.error({ part: 'sign-in', err: error }, 'the session library cannot be loaded');
      });
    }, loadAfterMs).unref();
    done();
  });
};

const beginAndEndInTime = (app: FastifyInstance, auth: Auth): void => {
  loadOnceListening(app, auth);
  app.addHook('preClose', (done) => {
    setTimeout(() => {
      app.server.closeAllConnections();
    }, closeAfterMs).unref();
    done();
  });
};

/** The application, ready to `listen` or `inject`. */
export const buildServer = async (deps: ServerDeps): Promise<FastifyInstance> => {
  const { config, database, auth, now = () => Date.now() } = deps;
  const https = config.publicUrl.startsWith('https://');
  const app = fastify({
    ...limits,
    ...contracts,
    logger: loggerOptions(config.logLevel, deps.logStream),
    frameworkErrors: refuseBadAddress(https),
    clientErrorHandler: refuseUnreadable(https),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy.length === 0 ? false : [...config.trustProxy],
  });
  // A form of another site may send text/plain unasked; whoever needs it brings a parser of his own.
  app.removeContentTypeParser('text/plain');
  guardInput(app);
  cleanInput(app);
  const rate = rateWindow(database.pool);
  beginAndEndInTime(app, auth);
  logRequests(app);
  noticeUntrustedProxy(app, config.trustProxy, () => noteProxySeen(database.pool));
  registerErrors(app, deps.problemPage);
  await registerHeaders(app, https);
  await app.register(compress, packing);
  registerCsrf(app, config.publicUrl);
  await app.register(cookie);
  await registerRateLimit(app, rate);
  registerSession(app, auth, deps.sessionCheckMs ?? 2000);
  deps.readings?.register(app);
  registerHealth(app, {
    pool: database.pool,
    publicUrl: config.publicUrl,
    standings: deps.readings?.standings ?? (() => []),
    pendingMigrations: deps.pendingMigrations ?? (() => pendingMigrations(database.pool)),
    ...(config.metricsToken === undefined ? {} : { metricsToken: config.metricsToken }),
  });
  accountRoutes(app, {
    ...{ auth, rate, now, pool: database.pool, administration: deps.administration },
    ...signInParts(deps, rate),
  });
  sessionRoutes(app, {
    training: config.training,
    hints: deps.hints,
    findAgencyName: (id) => findAgencyName(database.pool, id),
    findLanguage: (id) => findLanguage(database.pool, id),
    findSettings: (id) => findSettings(database.pool, id),
  });
  await registerConsole(app, deps.webRoot ?? join(import.meta.dirname, '../../dist/web'), deps.organisation);
  await app.register(deps.routes);
  return app;
};
