// Headers that tell browsers what our pages may do: nothing inline, nothing from elsewhere, no frames.
// Must hold for every kind of answer, errors and files too.
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

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

export const registerHeaders = async (app: FastifyInstance, https: boolean): Promise<void> => {
  await app.register(helmet, {
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
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('permissions-policy')) void reply.header('permissions-policy', permissions);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
};
