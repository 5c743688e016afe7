// The operator's view of outgoing webhooks over HTTP.
import type { FastifyInstance } from 'fastify';
import { keepers } from '#core/access.ts';
import { replayDeliveries, replaySince, switchWebhook } from '#db/webhook-book.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { replayRecorded } from '#http/replay-recorded.ts';
import { requireOfficer } from '#http/session.ts';
import { DeliveryParams, ReplayBody, ReplayParams, WebhooksAnswer, WebhooksAsked } from './webhook.contract.ts';
import { findWebhooks } from './webhook.query.ts';

/** Operator and team lead; replays and switches are recorded, and secrets are in no answer. */
export const webhookRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, clock, webhooks } = deps;
  const preHandler = requireOfficer(...keepers.webhook);
  app.get<{ Querystring: WebhooksAsked }>(
    '/api/v1/webhooks',
    { schema: { querystring: WebhooksAsked, response: { 200: WebhooksAnswer } }, preHandler },
    (request) => findWebhooks(database.kysely, webhooks, request.query),
  );
  app.post<{ Params: DeliveryParams }>(
    '/api/v1/webhooks/deliveries/:id/replay',
    { schema: { params: DeliveryParams }, preHandler },
    async (request, reply) => {
      const { id } = request.params;
      const replayed = await replayRecorded(deps, request, {
        work: (db) => replayDeliveries(db, id, clock.now()),
        act: (count) => ({ type: 'TellingsReplayed', which: id, count }),
      });
      return replayed === 0 && id !== 'given-up' ? sendProblem(reply, 'not-found') : { replayed };
    },
  );
  app.post<{ Params: ReplayParams; Body: ReplayBody }>(
    '/api/v1/webhooks/:webhook/replay',
    { schema: { params: ReplayParams, body: ReplayBody }, preHandler },
    async (request, reply) => {
      const { webhook } = request.params;
      if (!webhooks.some(({ id }) => id === webhook)) return sendProblem(reply, 'not-found');
      const { since } = request.body;
      const replayed = await replayRecorded(deps, request, {
        work: (db) => replaySince(db, webhook, Date.parse(since), clock.now()),
        act: (count) => ({ type: 'TellingsReplayed', which: 'since', webhook, since, count }),
      });
      return { replayed };
    },
  );
  for (const act of ['off', 'on'] as const)
    app.post<{ Params: ReplayParams }>(
      `/api/v1/webhooks/:webhook/${act}`,
      { schema: { params: ReplayParams }, preHandler },
      async (request, reply) => {
        const { actor: by, ...where } = askingOf(deps, request);
        const isThere = await switchWebhook(database.pool, { by, ...where }, request.params.webhook, act === 'off');
        return isThere ? { ok: true } : sendProblem(reply, 'not-found');
      },
    );
};
