// /api/v1/webhooks: which systems are told what happens, and what became of each telling. No secret, no person's data.
import { Type, type Static } from 'typebox';

/** What is left out does not narrow. */
export const WebhooksAsked = Type.Object({
  /** Only those of one receiver. */
  webhook: Type.Optional(Type.String({ maxLength: 100 })),
  status: Type.Optional(Type.Enum(['waiting', 'delivered', 'given-up'] as const)),
});

/** Narrows the tellings, never the list of receivers. */
export type WebhooksAsked = Static<typeof WebhooksAsked>;

/** Of a receiver its name and host, never its secret; of a telling how it went, never what it said. */
export const WebhooksAnswer = Type.Object({
  webhooks: Type.Array(
    Type.Object({
      id: Type.String(),
      /** The receiver's host: its address may hold a secret. Empty for one that left the configuration file. */
      host: Type.String(),
      /** Switched off by an officer: nothing leaves for it. */
      offSinceAt: Type.Optional(Type.String()),
      /** It left the configuration file. */
      endedAt: Type.Optional(Type.String()),
      waiting: Type.Number(),
      /** Since when the oldest of them waits. */
      waitingSinceAt: Type.Optional(Type.String()),
      givenUp: Type.Number(),
      lastDeliveredAt: Type.Optional(Type.String()),
    }),
  ),
  deliveries: Type.Array(
    Type.Object({
      id: Type.String(),
      webhook: Type.String(),
      type: Type.String(),
      number: Type.String(),
      status: Type.Unsafe<'waiting' | 'delivered' | 'given-up'>({ type: 'string' }),
      attempts: Type.Number(),
      sinceAt: Type.String(),
      triedAt: Type.Optional(Type.String()),
      nextAt: Type.Optional(Type.String()),
      httpStatus: Type.Optional(Type.Number()),
      latencyMs: Type.Optional(Type.Number()),
      answer: Type.Optional(Type.String()),
    }),
  ),
});

/** How each receiver fares, and the latest tellings. */
export type WebhooksAnswer = Static<typeof WebhooksAnswer>;

/** A telling's id, or `given-up` for all of those. */
export const DeliveryParams = Type.Object({ id: Type.String({ pattern: '^([0-9]{1,18}|given-up)$' }) });

/** Whether there is such a telling the route finds out. */
export type DeliveryParams = Static<typeof DeliveryParams>;

/** A receiver by its name in the configuration file. */
export const ReplayParams = Type.Object({ webhook: Type.String({ maxLength: 100 }) });

/** One that left the file is not found. */
export type ReplayParams = Static<typeof ReplayParams>;

/** Everything that ended since then is told again. */
export const ReplayBody = Type.Object(
  { since: Type.String({ format: 'date-time', maxLength: 40 }) },
  { additionalProperties: false },
);

/** An instant with its offset. */
export type ReplayBody = Static<typeof ReplayBody>;
