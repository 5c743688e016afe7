// Puts the program together: knows every part, and what each is handed. Read once it is known that this process may have its folder.
// Holds no rule; a part that needs another is given it here.
import type { FastifyInstance } from 'fastify';
import type { Doors } from '#app/doors.ts';
import { limitsOf } from '#channels/kinds.ts';
import { deskDoors } from '#db/desk-doors.ts';
import { wayDoors } from '#db/ways/way-doors.ts';
import { followBook } from '#db/follows.ts';
import { inboundWriter } from '#db/inbound-writer.ts';
import { findProxySeen, hasOfficer } from '#db/installation.ts';
import { rateWindow } from '#db/rate-window.ts';
import { reportDrafts } from '#db/report-drafts.ts';
import { guessBook } from '#db/track-attempts.ts';
import { findShownPhotos } from '#db/uploads.ts';
import { logDigest, programLog, type LogStream } from '#http/log.ts';
import { readings, type Readings } from '#http/reading.ts';
import { buildWorkerServer } from '#http/worker-server.ts';
import type { Following } from '#portal/deps.ts';
import type { Limits } from '#ports/channel.ts';
import type { DrawReport } from '#ports/reports.ts';
import type { Clock } from '#ports/clock.ts';
import { jobKinds } from '#jobs/kinds.ts';
import { startJobs } from '#jobs/start-jobs.ts';
import { callerCoder } from '#keys/caller-id.ts';
import { evidenceFrom } from '#keys/evidence.ts';
import { closeAll } from '#run/close-all.ts';
import type { Config } from '#config/config.ts';
import { ids } from '#keys/ids.ts';
import { makeSealing } from '#keys/sealing.ts';
import { pushKeyPair } from '#keys/push-key.ts';
import { paperPress } from '#src/paper/paper.ts';
import { inspectAttached, inspectFile } from '#src/files/accepted-file.ts';
import { officerAuth } from '#run/officer-auth.ts';
import { openDoors } from '#run/open-doors.ts';
import { questionsOf } from '#run/other-systems.ts';
import { outgoingPhotos } from '#run/outgoing-photos.ts';
import { openParts, type Parts } from '#run/parts.ts';
import type { Simulator } from '#training/training.ts';
import { operator } from '#words/operator.ts';

/** All that the program takes from outside; tests bring their own. */
export type ProgramOptions = {
  config: Config;
  /** The wall clock unless set. */
  clock?: Clock;
  logStream?: LogStream;
};

/** One process that is up; `simulator` in training mode only. */
export type Program = {
  url: string;
  config: Config;
  parts: Parts;
  simulator: Simulator | undefined;
  /** Lets what is under way end, then closes everything. May be called twice. */
  stop: () => Promise<void>;
};

const wallClock: Clock = { now: () => Date.now() };

type Web = { app: FastifyInstance; simulator: Simulator | undefined };

/** What screens and pages are served with: read while the database's server starts, and by a worker never. */
const loadWeb = async () => {
  const [server, hooks, features, open311, portal, problem] = await Promise.all([
    import('#http/server.ts'),
    import('#http/hooks.route.ts'),
    import('#features/routes.ts'),
    import('#features/open311/open311.route.ts'),
    import('#portal/portal.routes.ts'),
    import('#portal/problem.page.ts'),
  ]);
  return { ...server, ...hooks, ...features, ...open311, ...portal, ...problem };
};

const readingsOf = ({ config, database, vault, readFrom, keys }: Parts): Readings =>
  readings({
    ...{ primary: { db: database.kysely, steady: database.steady, vault }, readFrom, sealing: keys.sealing },
    secure: config.publicUrl.startsWith('https://'),
  });

const limitsIn =
  ({ accounts }: Parts) =>
  (channel: string, accountId = ''): Limits | undefined =>
    accounts.channelFor(channel, accountId)?.limits ?? limitsOf(channel);

const doorsIn = (parts: Parts): Doors => {
  const { config, database, store, vault, objects, keys, work } = parts;
  const opened = { database, store, ids, vault, objects, sealing: keys.sealing, publicUrl: config.publicUrl };
  return openDoors({ ...opened, limitsOf: limitsIn(parts), parse: work.intake.parse });
};

/** What officers' screens, citizens' pages and partners' programs are served with alike. */
const sharedBy = (parts: Parts) => {
  const { config, database, clock, store, keys } = parts;
  const limits = limitsIn(parts);
  const { terms, termsFor, trackCodeOf } = store;
  const { publicUrl } = config;
  const { organisation } = parts;
  const doors = doorsIn(parts);
  const desk = deskDoors(database);
  const evidence = evidenceFrom(keys.kept.evidence);
  const ways = wayDoors({ pool: database.pool, sealing: keys.sealing, ids });
  const { publicKey: pushKey } = pushKeyPair(keys.kept['web-push']);
  const handed = { terms, termsFor, trackCodeOf, clock, ids, publicUrl, limitsOf: limits, organisation };
  const hasCityMail = parts.work.cityMail !== undefined;
  return { database, doors, desk, ways, pushKey, hasCityMail, ...handed, evidence, paper: paperPress() };
};

/** What citizens' pages take in, keep for a while, and show. */
const takenByPages = ({ database: { pool }, objects }: Parts) => ({
  ...{ inspectPhoto: inspectFile, cleanPicture: inspectAttached },
  photosOf: outgoingPhotos({ pool, objects }, findShownPhotos),
  drafts: reportDrafts({ pool, lockUnder: makeSealing }),
});

/** Pages take followers in; background work tells them. */
const followingIn = ({ config, database: { pool }, keys: { sealing }, work }: Parts): Following => {
  const { keys, hidden } = work.following;
  const { services } = config.desk.open311;
  const book = followBook({ pool, sealing, ids, keys, hidden });
  return { book, hidden, services, hasCityMail: work.cityMail !== undefined };
};

const buildWeb = async (parts: Parts, logStream: LogStream | undefined): Promise<Web> => {
  const { config, database, clock, vault, objects, live, accounts, training } = parts;
  const { buildServer, hooksRoutes, registerFeatures, open311Routes, portalRoutes, problemPage } = await loadWeb();
  const shown = readingsOf(parts);
  const writer = inboundWriter(database.pool, clock);
  const shared = sharedBy(parts);
  const { open311, webhooks, signIn, organisation: declared } = config.desk;
  const asked = { forwards: parts.forwards, forwardQuestions: questionsOf(parts.work.systems) };
  const cityLinks = { signIn, open311, webhooks, ...asked, declaredYears: Object.keys(config.desk.holidays), declared };
  let simulator: Simulator | undefined;
  const app = await buildServer({
    organisation: parts.organisation,
    ...{ config, database, administration: parts.administration, now: () => clock.now() },
    ...{ auth: officerAuth(parts), readings: shown },
    ...{ problemPage, hints: training?.signInHints },
    keys: { device: parts.keys.kept['known-device'], log: parts.keys.kept['log-digest'] },
    ...(logStream === undefined ? {} : { logStream }),
    routes: async (scope) => {
      await registerFeatures(scope, {
        ...{ ...shared, readingOf: shown.readingOf, standings: shown.standings },
        ...{ vault, objects, live },
        administration: parts.administration,
        training: config.training,
        accounts: parts.book,
        makeChannel: parts.makeChannel,
        callerIdOf: callerCoder(parts.keys.kept['caller-id']),
        ...cityLinks,
      });
      await portalRoutes(scope, {
        ...shared,
        ...{ training: config.training, tour: training?.tour },
        ...takenByPages(parts),
        ...{ guesses: guessBook(database.pool), following: followingIn(parts) },
        passKeys: parts.keys.passing('track-pass'),
        visitorKey: parts.keys.passing('visitor')[0],
        deviceKey: parts.keys.kept['reporter-device'],
        digest: logDigest(parts.keys.kept['log-digest']),
      });
      await open311Routes(scope, {
        ...shared,
        rate: rateWindow(database.pool),
        open311,
      });
      await hooksRoutes(scope, { accounts: accounts.hookAccounts, now: () => clock.now(), append: writer.append });
      simulator = await training?.mountSimulator(scope, { config, clock, secretKey: parts.keys.secretKey });
    },
  });
  return { app, simulator };
};

const buildWorker = ({ config, database }: Parts, logStream: LogStream | undefined): Web => ({
  app: buildWorkerServer({ config, database, ...(logStream === undefined ? {} : { logStream }) }),
  simulator: undefined,
});

/** Read when the first report is due. */
const reportsOf = ({ config, database, store, organisation }: Parts): DrawReport => {
  const paper = paperPress();
  const { training, publicUrl } = config;
  const drawing = { database, terms: store.terms, paper, organisation, training, publicUrl };
  return async (...asked) => (await import('#features/recap/drawn-report.ts')).drawnReports(drawing)(...asked);
};

/** Nothing else works on a past that is half there; the program serves meanwhile. */
const givePast = async ({ config, training, database, store, vault, clock, onError }: Parts): Promise<void> => {
  if (training === undefined || !config.trainingPast) return;
  await training.givePast({ pool: database.pool, store, vault, ids }, clock.now()).catch((error: unknown) => {
    onError('training-past', error);
  });
};

const startWork = async (parts: Parts): Promise<() => Promise<void>> => {
  await givePast(parts);
  const { releaseHeld } = doorsIn(parts);
  const work = { ...parts.work, drawReport: reportsOf(parts), releaseHeld };
  const background = startJobs(jobKinds, work, parts.live);
  parts.accounts.startChecks();
  return background.stop;
};

const serve = async (parts: Parts, { app, simulator }: Web): Promise<Program> => {
  const { config } = parts;
  const url = await app.listen({ port: config.port, host: config.host });
  const working = config.role === 'web' ? undefined : startWork(parts);
  const stopWork = async (): Promise<void> => (await working)?.();
  let stopping: Promise<void> | undefined;
  return {
    url,
    config,
    parts,
    simulator,
    stop: () => {
      // The simulator must answer until the work that talks to it has ended.
      stopping ??= closeAll([stopWork, () => app.close(), parts.close]);
      return stopping;
    },
  };
};

/** Throws DataDirInUse, or what the database or the port refused. Leaves nothing open when it throws. */
export const startProgram = async ({ config, clock = wallClock, logStream }: ProgramOptions): Promise<Program> => {
  const log = programLog(config.logLevel, logStream);
  const meanwhile = config.role === 'worker' ? () => Promise.resolve() : loadWeb;
  const parts = await openParts({ config, clock, log, meanwhile });
  try {
    const web = config.role === 'worker' ? buildWorker(parts, logStream) : await buildWeb(parts, logStream);
    try {
      return await serve(parts, web);
    } catch (error) {
      await web.app.close();
      throw error;
    }
  } catch (error) {
    await parts.close();
    throw error;
  }
};

/** What the database knows that the operator should. */
export const startWords = async ({ config, parts }: Program): Promise<string[]> => {
  const { pool } = parts.database;
  const seen = config.trustProxy.length === 0 ? await findProxySeen(pool) : undefined;
  return [
    ...((await hasOfficer(pool)) ? [] : [operator.starting.firstOfficer]),
    ...(seen === undefined ? [] : [operator.starting.untrustedProxy]),
  ];
};
