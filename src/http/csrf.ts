// Refuses requests that another site makes with an officer's or citizen's browser.
// Works for forms without JavaScript, so it needs no token: browsers say themselves where a request comes from.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';

type Asked = {
  method: string;
  /** The path without its query. */
  path: string;
  headers: Record<string, string | string[] | undefined>;
  /** Origins that are ours: the public one and the one the request was sent to. */
  own: readonly string[];
};

const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Called by programs that bring their own proof: signed webhooks, Open311 with its keys, the stand-in for a platform's own interface. */
const machinePaths = ['/hooks/', '/open311/', '/simulator/graph/'];

/** What a browser cannot be misused for. */
const isBeyondBrowsers = (method: string, path: string): boolean =>
  safeMethods.includes(method) || machinePaths.some((prefix) => path.startsWith(prefix));

const originOf = (address: string | undefined): string | undefined => {
  const url = address === undefined ? null : URL.parse(address);
  return url === null || url.origin === 'null' ? undefined : url.origin;
};

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/** Types that a form of another site can send without the browser asking us first. */
const isFormType = (type: string | undefined): boolean =>
  type === undefined || /^\s*(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i.test(type);

/**
 * Whether the request may go on. `Sec-Fetch-Site` decides where the browser sends it; else `Origin`, of which `null`
 * is a stranger; else `Referer`. With none of the three no browser of these years sent it: then only a form that
 * carries a cookie is refused, since a JSON body could not have come from another site unasked.
 */
export const isSameSite = ({ method, path, headers, own }: Asked): boolean => {
  if (isBeyondBrowsers(method, path)) return true;
  const site = one(headers['sec-fetch-site']);
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = one(headers['origin']);
  if (origin !== undefined) return own.includes(originOf(origin) ?? 'null');
  const referer = one(headers['referer']);
  if (referer !== undefined) return own.includes(originOf(referer) ?? 'null');
  return headers['cookie'] === undefined || !isFormType(one(headers['content-type']));
};

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '';

/** Answers `cross-site` before a body is read; reading requests and the paths of programs that bring their own proof pass. */
export const registerCsrf = (app: FastifyInstance, publicUrl: string): void => {
  const publicOrigin = originOf(publicUrl) ?? publicUrl;
  app.addHook('onRequest', (request, reply, done) => {
    const { method, headers } = request;
    const path = pathOf(request);
    if (isBeyondBrowsers(method, path)) {
      done();
      return;
    }
    const asOrigin = originOf(`${request.protocol}://${request.host}`);
    const own = asOrigin === undefined ? [publicOrigin] : [publicOrigin, asOrigin];
    if (isSameSite({ method, path, headers, own })) done();
    else sendProblem(reply, 'cross-site');
  });
};
