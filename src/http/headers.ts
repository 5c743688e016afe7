// Headers that tell browsers what our pages may do: nothing inline, nothing from elsewhere, no frames.
// Must hold for every kind of answer, errors and files too.
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';

const self = ["'self'"];
const none = ["'none'"];

const directives = {
  defaultSrc: self,
  scriptSrc: self,
  scriptSrcAttr: none,
  styleSrc: self,
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: self,
  connectSrc: self,
  mediaSrc: self,
  objectSrc: none,
  frameSrc: none,
  workerSrc: self,
  manifestSrc: self,
  baseUri: none,
  formAction: self,
  frameAncestors: none,
};

const permissions = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** The library works its headers out anew for every request, though ours never differ: so it is asked once. */
const browserHeaders = async (https: boolean): Promise<readonly (readonly [string, string])[]> => {
  const once = fastify();
  await once.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: https ? { ...directives, upgradeInsecureRequests: [] } : directives,
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // 'no-referrer' would turn the Origin of our own forms to 'null'; this keeps tokens in addresses from other sites.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  once.get('/', (_request, reply) => reply.hijack().raw.end());
  const { headers } = await once.inject('/');
  await once.close();
  return Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' && !transport.includes(name) ? [[name, value] as const] : [],
  );
};

const transport: readonly string[] = ['date', 'connection', 'content-length', 'transfer-encoding'];

/** A platform's webhook is no browser: its answer needs only what keeps it from being kept, guessed at or shown, should one come by. */
const forWebhooks = ['x-content-type-options', 'strict-transport-security', 'content-security-policy'];
const isWebhook = ({ method, url }: FastifyRequest): boolean => method === 'POST' && url.startsWith('/hooks/');

/** Without https nothing is said of transport; an answer whose route says nothing of caches is kept by none. */
export const registerHeaders = async (app: FastifyInstance, https: boolean): Promise<void> => {
  const headers = [...(await browserHeaders(https)), ['permissions-policy', permissions] as const];
  const few = headers.filter(([name]) => forWebhooks.includes(name));
  app.addHook('onRequest', (request, reply, done) => {
    for (const [name, value] of isWebhook(request) ? few : headers) reply.raw.setHeader(name, value);
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
};
