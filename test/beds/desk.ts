// The officers' interface on the real server: people of every role, a clock that the test moves, and a platform that takes
// whatever is sent. Nothing here knows a rule of the procedure.
import assert from 'node:assert/strict';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type pg from 'pg';
import { drainInbound } from '#app/drain-inbound.ts';
import { runOutbox } from '#jobs/outbox/run-outbox.ts';
import { sweepDeadlines } from '#app/sweep-deadlines.ts';
import { instagram } from '#channels/instagram/instagram.channel.ts';
import { limitsOf, makeChannel } from '#channels/kinds.ts';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { Database } from '#db/database.ts';
import type { Instant } from '#core/time.ts';
import { accountBook } from '#db/accounts.ts';
import { deskDoors } from '#db/desk-doors.ts';
import { wayDoors } from '#db/ways/way-doors.ts';
import { rateWindow } from '#db/rate-window.ts';
import { reportDrafts } from '#db/report-drafts.ts';
import { guessBook } from '#db/track-attempts.ts';
import { identityVault } from '#db/identity-vault.ts';
import { indexCases } from '#db/search/index-cases.ts';
import { startLive } from '#db/live.ts';
import { open311Routes } from '#features/open311/open311.route.ts';
import { logDigest } from '#http/log.ts';
import { registerFeatures } from '#features/routes.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { hooksRoutes } from '#http/hooks.route.ts';
import type { OfficerBook } from '#http/officers.ts';
import type { ServerDeps } from '#http/server.ts';
import { outgoingPhotos } from '#run/outgoing-photos.ts';
import { inspectAttached, inspectFile } from '#src/files/accepted-file.ts';
import { portalRoutes } from '#portal/portal.routes.ts';
import type { RejectReason } from '#ports/channel.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import { noOpen311 } from '#ports/open311.ts';
import { plainSignIn, type SignInSettings } from '#ports/sign-in.ts';
import type { Store } from '#ports/store.ts';
import { callerCoder } from '#keys/caller-id.ts';
import { makeSealing } from '#keys/sealing.ts';
import { evidenceFrom } from '#keys/evidence.ts';
import { keepingPress } from './press.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { testDatabase, type Cleanup } from './database.ts';
import { at } from '../given/given.ts';
import { givenServer } from './http-server.ts';
import { account, drainPorts, put } from '../given/intake.ts';
import { testDoors } from './doors.ts';
import { testFollowing } from './follows.ts';
import { storeOn, testAdministration, testIds } from './store.ts';

/** Who sits at the desk, by the name before the @ of their demo account. */
export type Person = 'medsos' | 'pusat' | 'pupkp' | 'dlh' | 'ketua' | 'kabid' | 'operator' | 'data' | 'pemeriksa';

export type Answer = LightMyRequestResponse;

export type Desk = {
  app: FastifyInstance;
  database: Database;
  pool: pg.Pool;
  store: Store;
  objects: Map<string, Buffer>;
  officers: OfficerBook;
  /** Every line logged so far. */
  logged: () => string;
  now: () => Instant;
  /** Hours after `start` in given.ts; sweeps at the new time. */
  moveTo: (hours: number) => Promise<void>;
  cookieOf: (who: Person) => Promise<string>;
  get: (who: Person | undefined, path: string) => Promise<Answer>;
  send: (who: Person | undefined, method: 'POST' | 'PUT', path: string, body?: unknown) => Promise<Answer>;
  /** A platform's webhook with these messages, drained. */
  arrives: (...inbounds: unknown[]) => Promise<void>;
  /** The number of the case that was opened last. */
  latest: () => Promise<string>;
  act: (who: Person, number: string, type: OfficerCommand, fields?: object) => Promise<Answer>;
  /** The same, and it must be accepted. */
  does: (who: Person, number: string, type: OfficerCommand, fields?: object) => Promise<Record<string, unknown>>;
  page: (who: Person, number: string) => Promise<CaseAnswer>;
  /** Sends what waits; with a reason the platform refuses it. */
  deliver: (refusal?: RejectReason) => Promise<number>;
};

export const json = <T>(answer: Answer): T => {
  assert.equal(answer.statusCode, 200, answer.body);
  return JSON.parse(answer.body) as T;
};

const platform = (refusal: RejectReason | undefined) => {
  let sent = 0;
  const secrets = { appSecret: 'a', verifyToken: 'b', accessToken: 'c', apiUrl: 'http://127.0.0.1:9' };
  const channel = instagram({ channel: 'instagram', id: account, handle: 'pemkotjogja', ...secrets });
  return {
    ...channel,
    send: () =>
      Promise.resolve({
        result:
          refusal === undefined
            ? ({ outcome: 'accepted', externalId: `sent-${String((sent += 1))}-${testIds.uuid()}` } as const)
            : ({ outcome: 'rejected', reason: refusal, detail: 'the platform said no' } as const),
      }),
  };
};

/** Other systems of the city. */
type Links = Pick<FeatureDeps, 'open311' | 'forwards' | 'forwardQuestions' | 'webhooks'>;

export type DeskOptions = Partial<
  Pick<ServerDeps, 'sessionCheckMs' | 'routes'> &
    Links & {
      signIn: SignInSettings;
      /** What the program knows at each moment. */
      terms: Parameters<typeof storeOn>[1];
      outward: Partial<Pick<FeatureDeps, 'publicUrl' | 'makeChannel' | 'standings' | 'hasCityMail'>>;
      /** Before any route of officers is there, those of signing in among them: a hook sees each. */
      beforeRoutes: (app: FastifyInstance) => void;
    }
>;

type Hands = Pick<FeatureDeps, 'clock' | 'live'> & { database: Database; store: Store; objects: Map<string, Buffer> };

const objectsIn = (kept: Map<string, Buffer>): ObjectStore => ({
  put: (key, bytes) => {
    kept.set(key, bytes);
    return Promise.resolve();
  },
  get: (key) => Promise.resolve(kept.get(key)),
  remove: (key) => {
    kept.delete(key);
    return Promise.resolve();
  },
});

/** Opens what the desk sealed. */
export const deskSealing = makeSealing(Buffer.alloc(32, 7));

const asksNothing: Links['forwardQuestions'] = () => Promise.resolve([]);

const publicUrl = 'http://127.0.0.1:3000';

/** What the desk signs evidence with. */
export const testEvidence = evidenceFrom(Buffer.alloc(32, 13));

/** As push services know the desk of tests. */
export const testPushKey = 'BTestKeyOfNobody';

const featureDeps = ({ database, store, clock, live, objects: kept }: Hands): FeatureDeps => {
  const objects = objectsIn(kept);
  const vault = identityVault({ pool: database.pool, sealing: deskSealing, ids: testIds, clock });
  const { terms, termsFor, trackCodeOf } = store;
  return {
    ...{ database, clock, live, limitsOf, terms, termsFor, trackCodeOf, vault, objects, publicUrl },
    declaredYears: [],
    readingOf: () => ({ db: database.kysely, steady: database.steady, vault }),
    standings: () => [],
    doors: testDoors({ database, store, vault, objects, publicUrl }),
    desk: deskDoors(database),
    ways: wayDoors({ pool: database.pool, sealing: deskSealing, ids: testIds }),
    pushKey: testPushKey,
    hasCityMail: false,
    ...{
      training: true,
      accounts: accountBook({ ...database, administration: testAdministration, clock }, deskSealing),
      makeChannel,
    },
    ...{ callerIdOf: callerCoder(Buffer.alloc(32, 7)), organisation: () => undefined, declared: undefined },
    ids: testIds,
    evidence: testEvidence,
    paper: keepingPress(),
    administration: testAdministration,
    ...{ open311: noOpen311, forwards: [], forwardQuestions: asksNothing, webhooks: [], signIn: plainSignIn },
  };
};

const [visitorKey, deviceKey] = [Buffer.alloc(32, 10), Buffer.alloc(32, 11)];
const passKeys = [Buffer.alloc(32, 9)] as const;
const digest = logDigest(Buffer.alloc(32, 12));

/** What the program serves: officers, citizens, platforms. */
const allRoutes = (deps: FeatureDeps, pool: pg.Pool) => async (app: FastifyInstance) => {
  await registerFeatures(app, deps);
  await portalRoutes(app, {
    ...deps,
    inspectPhoto: inspectFile,
    cleanPicture: inspectAttached,
    drafts: reportDrafts({ pool, lockUnder: makeSealing }),
    ...{ guesses: guessBook(pool), following: testFollowing(pool) },
    photosOf: outgoingPhotos({ pool, objects: deps.objects }),
    training: true,
    organisation: () => undefined,
    passKeys,
    visitorKey,
    deviceKey,
    digest,
  });
  await open311Routes(app, { ...deps, rate: rateWindow(pool) });
  await hooksRoutes(app, { accounts: () => [], now: () => 0, append: () => Promise.resolve() });
};

type SignIn = (email: string) => Promise<string>;

/** Each person signs in once, at their first act. */
const sessionsOf = (signIn: SignIn): Desk['cookieOf'] => {
  const cookies = new Map<Person, Promise<string>>();
  return (who) => {
    const known = cookies.get(who) ?? signIn(`${who}@demo.tanggap.example`);
    cookies.set(who, known);
    return known;
  };
};

type Requests = Pick<Desk, 'get' | 'send' | 'act' | 'does' | 'page'>;

/** `settle` does what the program does by itself soon after a commit. */
const requestsTo = (app: FastifyInstance, cookieOf: Desk['cookieOf'], settle: () => Promise<void>): Requests => {
  const headersOf = async (who: Person | undefined) => (who === undefined ? {} : { cookie: await cookieOf(who) });
  const get: Desk['get'] = async (who, url) => {
    if (url.startsWith('/api/v1/')) await settle();
    return app.inject({ method: 'GET', url, headers: await headersOf(who) });
  };
  const send: Desk['send'] = async (who, method, url, body) =>
    app.inject({
      method,
      url,
      headers: await headersOf(who),
      ...(body === undefined ? {} : { payload: body as object }),
    });
  const act: Desk['act'] = (who, number, type, fields = {}) =>
    send(who, 'POST', `/api/v1/cases/${number}/commands`, { type, ...fields });
  return {
    get,
    send,
    act,
    does: async (who, number, type, fields) => json(await act(who, number, type, fields)),
    page: async (who, number) => json(await get(who, `/api/v1/cases/${number}`)),
  };
};

type Work = Pick<Desk, 'arrives' | 'latest' | 'deliver'>;

const workOn = (pool: pg.Pool, store: Store, now: () => Instant): Work => ({
  arrives: async (...inbounds) => {
    await put(pool, inbounds);
    await drainInbound(drainPorts(store), now);
  },
  latest: async () => {
    const { rows } = await pool.query<{ number: string }>('select number from complaint order by number desc limit 1');
    return rows[0]?.number ?? '';
  },
  deliver: async (refusal) => {
    const channel = platform(refusal);
    return runOutbox(
      { store, channelFor: () => channel, photosOf: () => Promise.resolve([]), noteAccount: () => Promise.resolve() },
      now,
    );
  },
});

/** A desk with all its officers and agencies, and no case yet. */
export const givenDesk = async (
  t: Cleanup,
  {
    open311 = noOpen311,
    forwards = [],
    forwardQuestions = asksNothing,
    webhooks = [],
    signIn = plainSignIn,
    outward = {},
    terms,
    beforeRoutes = () => {},
    ...options
  }: DeskOptions = {},
): Promise<Desk> => {
  const { database, pool, url } = await testDatabase(t, 'staffed');
  const live = await startLive({ url });
  t.after(() => live.close());
  const time = { now: at(0) };
  const now = (): Instant => time.now;
  const objects = new Map<string, Buffer>();
  const store = storeOn(pool, terms);
  const links: Links = { open311, forwards, forwardQuestions, webhooks };
  const deps = { ...featureDeps({ database, store, clock: { now }, live, objects }), ...links, signIn, ...outward };
  const readings = { register: beforeRoutes, standings: () => [] };
  const routes = allRoutes(deps, pool);
  const server = await givenServer(t, { database, now, signIn, readings, routes, ...options });
  const { app, officers, logged } = server;
  const cookieOf = sessionsOf(server.cookieOf);
  return {
    ...{ app, database, pool, store, objects, officers, logged, now, cookieOf },
    ...requestsTo(app, cookieOf, async () => {
      while ((await indexCases({ ...deps, database })) > 0);
    }),
    ...workOn(pool, store, now),
    moveTo: async (hours) => {
      time.now = at(hours);
      await sweepDeadlines({ store }, time.now);
    },
  };
};
