// The citizen's pages on the real server, with a clock that the test moves and cases that it carries to any state.
import assert from 'node:assert/strict';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type pg from 'pg';
import { handleCommand } from '#app/handle-command.ts';
import type { Command } from '#core/complaint/command.ts';
import type { Instant } from '#core/time.ts';
import { identityVault } from '#db/identity-vault.ts';
import { identityLinks } from '#db/identity-requests.ts';
import { reportDrafts } from '#db/report-drafts.ts';
import { guessBook } from '#db/track-attempts.ts';
import { logDigest } from '#http/log.ts';
import { tour } from '#training/people.ts';
import { inspectAttached, inspectFile } from '#src/files/accepted-file.ts';
import { keepingPress } from './press.ts';
import { portalRoutes } from '#portal/portal.routes.ts';
import { problemPage } from '#portal/problem.page.ts';
import type { PortalDeps } from '#portal/deps.ts';
import type { Database } from '#db/database.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import type { Store } from '#ports/store.ts';
import type { Office } from '#http/site.ts';
import { makeSealing } from '#keys/sealing.ts';
import { outgoingPhotos } from '#run/outgoing-photos.ts';
import { findShownPhotos } from '#db/uploads.ts';
import { testDatabase, type Cleanup } from './database.ts';
import { acts, at, upTo } from '../given/given.ts';
import { cookieIn, givenServer } from './http-server.ts';
import { arrive, casesOf, comment, type MessageIn } from '../given/intake.ts';
import { testDoors } from './doors.ts';
import { testFollowing } from './follows.ts';
import { storeOn, testIds, testTrackCode } from './store.ts';

export type Answer = LightMyRequestResponse;
export type OpenCase = { id: string; number: string; code: string };

export type Portal = {
  app: FastifyInstance;
  pool: pg.Pool;
  /** Files by their key. */
  objects: Map<string, Buffer>;
  store: Store;
  vault: IdentityVault;
  logged: () => string;
  moveTo: (hours: number) => void;
  /** A comment that became a case. */
  report: (fields?: Partial<MessageIn> & { who?: string; text?: string }) => Promise<OpenCase>;
  /** Issues these in turn; a refused one fails the test. */
  does: (found: OpenCase, ...commands: readonly Command[]) => Promise<void>;
  /** Carries a new case to a state of given.ts. */
  caseIn: (state: keyof typeof upTo, fields?: Partial<MessageIn> & { who?: string }) => Promise<OpenCase>;
  /** A case whose answer has reached its reporter. */
  answered: (texts: { publicText?: string; privateText?: string }) => Promise<OpenCase>;
  /** The token of a fresh link for this case's reporter. */
  link: (found: OpenCase) => Promise<string>;
  get: (url: string, headers?: Record<string, string>) => Promise<Answer>;
  /** Sends a form as a browser does from our own page. */
  post: (url: string, fields: Record<string, string>, headers?: Record<string, string>) => Promise<Answer>;
  /** The `Cookie` header that opens this case's page. */
  passOf: (found: OpenCase) => Promise<string>;
};

export type PortalOptions = {
  training?: boolean;
  organisation?: Office;
  publicUrl?: string;
  /** The press of the program unless set. */
  paper?: PortalDeps['paper'];
};

/** The database wants real ids. */
const storable = (command: Command): Command =>
  command.type === 'ProvideIdentity' ? { ...command, identityId: testIds.uuid() } : command;

const form = 'application/x-www-form-urlencoded';

/** Files of a test, in memory. */
const objectsIn = (kept: Map<string, Buffer>): ObjectStore => ({
  put: (key, bytes) => Promise.resolve(void kept.set(key, bytes)),
  get: (key) => Promise.resolve(kept.get(key)),
  remove: (key) => Promise.resolve(void kept.delete(key)),
});

type Running = { deps: PortalDeps; database: Database; store: Store; app: FastifyInstance };

const browserOf = ({ app }: Running): Pick<Portal, 'get' | 'post' | 'passOf'> => {
  const post: Portal['post'] = (url, fields, headers = {}) =>
    app.inject({
      method: 'POST',
      url,
      headers: { accept: 'text/html', 'content-type': form, 'sec-fetch-site': 'same-origin', ...headers },
      payload: new URLSearchParams(fields).toString(),
    });
  return {
    post,
    get: (url, headers = {}) => app.inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } }),
    passOf: async ({ number, code }) => {
      const answer = await post('/lacak', { nomor: number, kode: code });
      assert.equal(answer.statusCode, 303, answer.body);
      return cookieIn(answer.headers['set-cookie']);
    },
  };
};

const does =
  (store: Store): Portal['does'] =>
  async ({ id }, ...commands) => {
    for (const command of commands) {
      const handled = await handleCommand(store, id, command);
      if (!handled.ok) assert.fail(`${command.type}: refused: ${handled.refusal}`);
    }
  };

const reportTo = ({ database: { pool }, store }: Running): Portal['report'] => {
  let messages = 0;
  return async ({ text = 'Lampu jalan di depan pasar mati sejak kemarin malam', ...fields } = {}) => {
    messages += 1;
    const place = String(messages);
    const written = comment(`comment-${place}`, text, { who: `warga-${place}`, post: `post-${place}`, ...fields });
    await arrive(store, pool, [written]);
    const { id, number } = (await casesOf(pool)).at(-1) ?? assert.fail('no case was opened');
    return { id, number, code: testTrackCode(id) };
  };
};

const one = async <T extends object>(pool: pg.Pool, sql: string, id: string): Promise<T> =>
  (await pool.query<T>(sql, [id])).rows[0] ?? assert.fail(`nothing for case ${id}`);

const casesOn = (running: Running): Pick<Portal, 'report' | 'does' | 'caseIn' | 'answered' | 'link'> => {
  const { deps, database, store } = running;
  const { pool } = database;
  const report = reportTo(running);
  const issue = does(store);
  const caseIn: Portal['caseIn'] = async (state, fields) => {
    const found = await report(fields);
    await issue(found, ...upTo[state].filter(({ type }) => type !== 'OpenCase').map(storable));
    return found;
  };
  return {
    report,
    does: issue,
    caseIn,
    answered: async (texts) => {
      const found = await caseIn('conveying');
      await issue(found, acts.convey(7, texts));
      const sent = `select effect_key as key from outbox where complaint_id = $1 and purpose = 'result'`;
      const { key } = await one<{ key: string }>(pool, sent, found.id);
      await issue(found, acts.delivered(8, { effectKey: key }));
      return found;
    },
    link: async ({ id }) => {
      const { reporter } = await one<{ reporter: string }>(
        pool,
        'select reporter_id as reporter from complaint where id = $1',
        id,
      );
      const makeLink = identityLinks({ ...deps, database, sealing: makeSealing(Buffer.alloc(32, 7)) });
      const { url } = await makeLink({ complaintId: id, reporterId: reporter, now: deps.clock.now() });
      return url.split('/').at(-1) ?? '';
    },
  };
};

export const givenPortal = async (t: Cleanup, options: PortalOptions = {}): Promise<Portal> => {
  const { training = true, organisation, publicUrl = 'http://127.0.0.1:3000', paper = keepingPress() } = options;
  const { database, pool } = await testDatabase(t, 'staffed');
  const store = storeOn(pool);
  const objects = new Map<string, Buffer>();
  let now: Instant = at(0);
  const clock = { now: () => now };
  const vault = identityVault({ pool, sealing: makeSealing(Buffer.alloc(32, 7)), ids: testIds, clock });
  const { terms, termsFor, trackCodeOf } = store;
  const doors = testDoors({ database, store, vault, publicUrl, objects: objectsIn(objects) });
  const deps: PortalDeps = {
    ...{ database, doors, terms, termsFor, trackCodeOf, clock, publicUrl },
    ...{ inspectPhoto: inspectFile, cleanPicture: inspectAttached },
    drafts: reportDrafts({ pool, lockUnder: makeSealing }),
    guesses: guessBook(pool),
    following: testFollowing(pool),
    photosOf: outgoingPhotos({ pool, objects: { get: (key) => Promise.resolve(objects.get(key)) } }, findShownPhotos),
    ids: testIds,
    ...{ training, tour: training ? tour : undefined },
    organisation: () => organisation,
    evidence: { publicKey: 'kunci' },
    paper,
    passKeys: [Buffer.alloc(32, 3)],
    visitorKey: Buffer.alloc(32, 4),
    deviceKey: Buffer.alloc(32, 5),
    digest: logDigest(Buffer.alloc(32, 6)),
    rest: () => Promise.resolve(),
  };
  const { app, logged } = await givenServer(t, {
    database,
    problemPage,
    settings: { publicUrl },
    routes: (scope) => portalRoutes(scope, deps),
  });
  const running = { deps, database, store, app };
  const moveTo = (hours: number): void => {
    now = at(hours);
  };
  return { app, pool, objects, store, vault, logged, moveTo, ...browserOf(running), ...casesOn(running) };
};
