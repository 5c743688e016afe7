// Notices that a proxy is in front whom nobody told us to trust: then every visitor has the proxy's address, and limits hit all of them.
// Believes nothing that such a header says.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isPublicIp } from '#channels/media-address.ts';

const proxyHeaders = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'forwarded',
  'via',
  'cf-connecting-ip',
  'true-client-ip',
] as const;

/** Whether somebody passed the request on, whoever that is. */
export const carriesProxyHeader = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  proxyHeaders.some((name) => headers[name] !== undefined);

/** A stranger may write such headers too: only a neighbour is taken for a proxy. */
const isPassedOnByNeighbour = (request: FastifyRequest): boolean =>
  carriesProxyHeader(request) && !isPublicIp(request.raw.socket.remoteAddress ?? '');

const noteEveryMs = 3_600_000;

/** `note` is called at most once an hour. */
export const noticeUntrustedProxy = (
  app: FastifyInstance,
  trustProxy: readonly string[],
  note: () => Promise<void>,
): void => {
  if (trustProxy.length > 0) return;
  let notedAt = Number.NEGATIVE_INFINITY;
  app.addHook('onRequest', (request, _reply, done) => {
    if (performance.now() - notedAt > noteEveryMs && isPassedOnByNeighbour(request)) {
      notedAt = performance.now();
      request.log.warn({ event: 'untrusted-proxy' }, 'requests are passed on by a proxy, but TRUST_PROXY names none');
      note().catch(() => {
        notedAt = Number.NEGATIVE_INFINITY;
      });
    }
    done();
  });
};
