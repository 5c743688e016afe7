// The operator's view of outgoing webhooks over HTTP.
import type { FastifyInstance } from 'fastify';
import { keepers } from '#core/access.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { DeliveryParams, ReplayBody, ReplayParams, WebhooksAnswer, WebhooksAsked } from './webhook.contract.ts';
import { findWebhooks } from './webhook.query.ts';

/** Operator and team lead; replays and switches are recorded, and secrets are in no answer. */
export const webhookRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, desk, webhooks } = deps;
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
      const replayed = await desk.replays.deliveries(askingOf(deps, request), id);
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
      const replayed = await desk.replays.deliveriesSince(askingOf(deps, request), webhook, since);
      return { replayed };
    },
  );
  for (const act of ['off', 'on'] as const)
    app.post<{ Params: ReplayParams }>(
      `/api/v1/webhooks/:webhook/${act}`,
      { schema: { params: ReplayParams }, preHandler },
      async (request, reply) => {
        const { actor: by, ...where } = askingOf(deps, request);
        const isThere = await desk.webhooks.switch({ by, ...where }, request.params.webhook, act === 'off');
        return isThere ? { ok: true } : sendProblem(reply, 'not-found');
      },
    );
};
