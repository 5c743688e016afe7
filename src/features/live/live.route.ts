// GET /api/v1/live: server-sent events that say which case changed, to those who may see it. The session's end ends the stream.
import type { FastifyInstance } from 'fastify';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { getOfficer, onPutOut, requireOfficer } from '#http/session.ts';
import { LiveAsked } from './live.contract.ts';
import { startLiveHub, type Beat, type LiveHub } from './live-hub.ts';
import { findHeard, findNames, findSeen } from './live.query.ts';
import { startPresenceHub } from './presence-hub.ts';
import { presenceRoutes } from './presence.route.ts';

const beatEveryMs = 20_000;

const expireEveryMs = 1_000;

const every =
  (ms: number): Beat =>
  (tick) => {
    const timer = setInterval(tick, ms).unref();
    return () => {
      clearInterval(timer);
    };
  };

type LiveDeps = Pick<FeatureDeps, 'live' | 'database' | 'desk'>;

/** Who has which case open, for as long as the server runs. */
const presenceOf = (app: FastifyInstance, { live, database: { kysely } }: LiveDeps, viewers: LiveHub['viewers']) => {
  const hub = startPresenceHub({
    ...{ live, viewers, now: () => performance.now() },
    findSeen: (viewer, ids) => findSeen(kysely, viewer, ids),
    findNames: (people) => findNames(kysely, people),
  });
  const stop = every(expireEveryMs)(hub.expire);
  app.addHook('preClose', (done) => {
    stop();
    hub.close();
    done();
  });
  return hub;
};

const summary =
  'Aliran kejadian (text/event-stream): `complaint` {number}, `change` {what} dan `presence` {number, people}.';

/** For every officer, each within their sight; ends with the session, and when the server stops. */
export const liveRoutes = (app: FastifyInstance, deps: LiveDeps, beat: Beat = every(beatEveryMs)): void => {
  const { live, database } = deps;
  const hub = startLiveHub({ live, beat, findHeard: (viewer, ids) => findHeard(database.kysely, viewer, ids) });
  // A server that stops waits for answers under way: these would never end by themselves.
  app.addHook('preClose', (done) => {
    hub.close();
    done();
  });
  const presence = presenceOf(app, deps, hub.viewers);
  presenceRoutes(app, deps, presence);
  const schema = { summary, querystring: LiveAsked };
  app.get<{ Querystring: LiveAsked }>('/api/v1/live', { schema, preHandler: requireOfficer() }, (request, reply) => {
    const officer = getOfficer(request);
    const stream = hub.join(officer, request.query.asked);
    void presence.greet(stream, officer);
    onPutOut(request, stream.end);
    reply.raw.once('close', () => {
      hub.leave(stream);
      stream.readable.destroy();
    });
    return reply
      .type('text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store, no-transform')
      .header('x-accel-buffering', 'no')
      .send(stream.readable);
  });
};
