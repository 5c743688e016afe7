// A browser says that it showed a message of ours. Tells nobody whether there was such a message.
import type { FastifyInstance } from 'fastify';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { ReceiptBody } from './receipt.contract.ts';

/** Without a session: what proves it came with the message, sealed for that browser alone. */
export const receiptRoutes = (app: FastifyInstance, { ways, clock }: Pick<FeatureDeps, 'ways' | 'clock'>): void => {
  app.post<{ Body: ReceiptBody }>(
    '/api/v1/push/arrived',
    { schema: { body: ReceiptBody }, config: { rateLimit: { max: 600, timeWindow: '1 minute' } } },
    async (request) => {
      await ways.noteShown(request.body.receipt, clock.now());
      return { ok: true };
    },
  );
};
