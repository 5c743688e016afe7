// The officers' interface on the real server: people of every role, a clock that the test moves, and a platform that takes
// whatever is sent. Nothing here knows a rule of the procedure.
import assert from 'node:assert/strict';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type pg from 'pg';
import { drainInbound } from '#app/drain-inbound.ts';
import { runOutbox } from '#app/run-outbox.ts';
import { sweepDeadlines } from '#app/sweep-deadlines.ts';
import { instagram } from '#channels/instagram/instagram.channel.ts';
import { limitsOf } from '#channels/registry.ts';
import type { OfficerCommand } from '#core/complaint/officer-commands.ts';
import type { Instant } from '#core/time.ts';
import { identityVault } from '#db/identity-vault.ts';
import { startLive } from '#db/live.ts';
import { registerFeatures } from '#http/api.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import type { ServerDeps } from '#http/server.ts';
import type { RejectReason } from '#ports/channel.ts';
import type { Store } from '#ports/store.ts';
import { makeSealing } from '#src/sealing.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { testDatabase, type Cleanup } from './database.ts';
import { at } from './given.ts';
import { givenServer } from './http-server.ts';
import { account, drainPorts, put } from './intake.ts';
import { storeOn, testIds } from './store.ts';

/** Who sits at the desk, by the name before the @ of their demo account. */
export type Person = 'medsos' | 'pusat' | 'pupkp' | 'dlh' | 'ketua' | 'kabid' | 'operator';

export type Answer = LightMyRequestResponse;

export type Desk = {
  app: FastifyInstance;
  pool: pg.Pool;
  store: Store;
  objects: Map<string, Buffer>;
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

export type DeskOptions = Partial<Pick<ServerDeps, 'sessionCheckMs' | 'routes'>>;

/** A desk with all its officers and agencies, and no case yet. */
export const givenDesk = async (t: Cleanup, options: DeskOptions = {}): Promise<Desk> => {
  const { database, pool, url } = await testDatabase(t);
  const live = await startLive({ url });
  t.after(() => live.close());
  let now = at(0);
  const clock = { now: () => now };
  const objects = new Map<string, Buffer>();
  const store = storeOn(pool);
  const sealing = makeSealing(Buffer.alloc(32, 7));
  const deps: FeatureDeps = {
    database,
    store,
    clock,
    ids: testIds,
    vault: identityVault({ pool, sealing, ids: testIds, clock }),
    objects: {
      put: (key, bytes) => {
        objects.set(key, bytes);
        return Promise.resolve();
      },
      get: (key) => Promise.resolve(objects.get(key)),
    },
    live,
    publicUrl: 'http://127.0.0.1:3000',
    limitsOf,
  };
  const server = await givenServer(t, { database, routes: (app) => registerFeatures(app, deps), ...options });
  const { app } = server;
  const cookies = new Map<Person, Promise<string>>();
  const cookieOf = (who: Person): Promise<string> => {
    const known = cookies.get(who) ?? server.cookieOf(`${who}@demo.tanggap.example`);
    cookies.set(who, known);
    return known;
  };
  const headersOf = async (who: Person | undefined) => (who === undefined ? {} : { cookie: await cookieOf(who) });
  const desk: Desk = {
    app,
    pool,
    store,
    objects,
    now: () => now,
    cookieOf,
    moveTo: async (hours) => {
      now = at(hours);
      await sweepDeadlines({ store }, now);
    },
    get: async (who, path) => app.inject({ method: 'GET', url: path, headers: await headersOf(who) }),
    send: async (who, method, path, body) =>
      app.inject({
        method,
        url: path,
        headers: await headersOf(who),
        ...(body === undefined ? {} : { payload: body as object }),
      }),
    arrives: async (...inbounds) => {
      await put(pool, inbounds);
      await drainInbound(drainPorts(store), () => now);
    },
    latest: async () => {
      const { rows } = await pool.query<{ number: string }>('select number from complaint order by number desc limit 1');
      return rows[0]?.number ?? '';
    },
    act: (who, number, type, fields = {}) =>
      desk.send(who, 'POST', `/api/v1/cases/${number}/commands`, { type, ...fields }),
    does: async (who, number, type, fields) => json(await desk.act(who, number, type, fields)),
    page: async (who, number) => json(await desk.get(who, `/api/v1/cases/${number}`)),
    deliver: async (refusal) => {
      const channel = platform(refusal);
      return runOutbox({ store, channelFor: () => channel, noteAccount: () => Promise.resolve() }, () => now);
    },
  };
  return desk;
};
