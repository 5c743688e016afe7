// What stands before every route, whoever wrote it: who asks is known before a body is read, no body is nested without end, and what a
// parser cannot read is the caller's fault. Knows no route by name.
import type { FastifyInstance, onRequestHookHandler, preHandlerHookHandler, RouteHandlerMethod } from 'fastify';
import { isGuard } from './session.ts';

/** No form of ours is nested deeper than a handful; without an end even a small body holds up everybody. */
const mostDepth = 32;
/** Of whom nobody knows who it is, no more is read than an address and a password need. */
const mostUnknownBytes = 16 * 1024;

const [quote, backslash] = [0x22, 0x5c];
const opening: readonly number[] = [0x5b, 0x7b];
const closing: readonly number[] = [0x5d, 0x7d];

/** Reads no further than to where it is too deep. */
export const isTooDeep = (text: string, most: number = mostDepth): boolean => {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === quote) isText = !isText;
    else if (isText) at += unit === backslash ? 1 : 0;
    else if (opening.includes(unit)) depth += 1;
    else if (closing.includes(unit)) depth -= 1;
    if (depth > most) return true;
  }
  return false;
};

const callersFault = (message: string): Error => Object.assign(new Error(message), { statusCode: 400 });

const guardDepth = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (isTooDeep(body)) done(callersFault('the body is nested too deeply'), undefined);
    else void parse(request, body, done);
  });
};

/** What the reader of forms with files says of a form that it cannot read: its errors carry no status. */
const unreadableForm =
  /^Multipart: |terminated early|^Unexpected end of multipart|^The needle cannot|^Malformed |^Part terminated/;

const asCallersFault = (error: unknown): unknown =>
  error instanceof Error && !('statusCode' in error) && unreadableForm.test(error.message)
    ? callersFault('the form could not be read')
    : error;

const withCallersFaults = (handler: RouteHandlerMethod): RouteHandlerMethod =>
  function told(request, reply) {
    const answer: unknown = handler.call(this, request, reply);
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: unknown) => {
      throw asCallersFault(error);
    });
  };

const listed = (hooks: unknown): unknown[] => (hooks === undefined ? [] : [hooks].flat());

/** Must be called before the first route. */
export const guardInput = (app: FastifyInstance): void => {
  guardDepth(app);
  app.addHook('onRoute', (route) => {
    const before = listed(route.preHandler);
    const moved = before.filter(isGuard);
    if (moved.length > 0) {
      route.preHandler = before.filter((one) => !isGuard(one)) as preHandlerHookHandler[];
      route.onRequest = [...listed(route.onRequest), ...moved] as onRequestHookHandler[];
    } else if (route.url.startsWith('/api/')) route.bodyLimit ??= mostUnknownBytes;
    route.handler = withCallersFaults(route.handler);
  });
};
