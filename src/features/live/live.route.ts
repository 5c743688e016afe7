// GET /api/v1/live: server-sent events that say which case changed, to those who may see it. The session's end ends the stream.
import type { FastifyInstance } from 'fastify';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { getOfficer, onPutOut, requireOfficer } from '#http/session.ts';
import { LiveAsked } from './live.contract.ts';
import { startLiveHub, type Beat } from './live-hub.ts';
import { findHeard } from './live.query.ts';

const beatEveryMs = 20_000;

const everyTwentySeconds: Beat = (tick) => {
  const timer = setInterval(tick, beatEveryMs).unref();
  return () => {
    clearInterval(timer);
  };
};

const summary = 'Aliran kejadian (text/event-stream): `complaint` {number} dan `change` {what}.';

/** For every officer, each within their sight; ends with the session, and when the server stops. */
export const liveRoutes = (
  app: FastifyInstance,
  { live, database }: Pick<FeatureDeps, 'live' | 'database'>,
  beat: Beat = everyTwentySeconds,
): void => {
  const hub = startLiveHub({ live, beat, findHeard: (viewer, ids) => findHeard(database.kysely, viewer, ids) });
  // A server that stops waits for answers under way: these would never end by themselves.
  app.addHook('preClose', (done) => {
    hub.close();
    done();
  });
  const schema = { summary, querystring: LiveAsked };
  app.get<{ Querystring: LiveAsked }>('/api/v1/live', { schema, preHandler: requireOfficer() }, (request, reply) => {
    const stream = hub.join(getOfficer(request), request.query.asked);
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
