// Limits on how often public forms may be sent, counted in the database so that every process counts alike.
// A route opts in by `config: { rateLimit: { max, timeWindow } }`; webhooks never do, a platform's storm must be taken in.
import fastifyRateLimit, { type FastifyRateLimitStore, type FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { RateWindow } from '#db/rate-window.ts';

/** Of what nobody can guess (a one-time link, a passkey, a provider's answer): it only spares the machine, and shuts out nobody who shares an address. */
export const provenByItself = { config: { rateLimit: { max: 600, timeWindow: '1 minute' } } } as const;

/** The library hands over a route's settings with the route inside them, whatever its types say. */
const routeOf = (options: object): string => {
  const info: unknown = Reflect.get(options, 'routeInfo');
  const told = (name: string): string => {
    const value: unknown = typeof info === 'object' && info !== null ? Reflect.get(info, name) : undefined;
    if (value === undefined) throw new Error('a limit must know its route');
    return JSON.stringify(value);
  };
  return `${told('method')} ${told('url')}`;
};

const storeFor = (rate: RateWindow, route: string): FastifyRateLimitStore => ({
  incr: (key, callback, windowMs) => {
    rate.hit(`route:${route}:${key}`, windowMs).then(
      ({ hits, endsInMs }) => {
        callback(null, { current: hits, ttl: endsInMs });
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error('the rate could not be counted'));
      },
    );
  },
  child: (options) => storeFor(rate, routeOf(options)),
});

/** Limits only routes that ask for it, by address unless they name another key, and before what was sent is validated. */
export const registerRateLimit = async (app: FastifyInstance, rate: RateWindow): Promise<void> => {
  // The library calls `new`; a function that returns an object serves.
  const store = function store(): FastifyRateLimitStore {
    return storeFor(rate, '');
  } as unknown as FastifyRateLimitStoreCtor;
  await app.register(fastifyRateLimit, { global: false, store, hook: 'preValidation', ipv6Subnet: 64 });
};
