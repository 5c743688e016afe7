// Bluesky's interface as far as a complaint desk needs it, under `/bluesky/xrpc`: who calls, and the answer.
// Must answer every refusal in Bluesky's shape, and note no call with its token.
import type { SimAccount } from '../accounts.ts';
import type { Fault } from '../faults.ts';
import { record } from '../json.ts';
import { allowanceOf, bearerOf, platformHandlers, restOf, type Platform, type Visit } from '../platform-route.ts';
import { same } from '../same-secret.ts';
import type { Mount } from '../stand-in.ts';
import { methods, procedures } from './methods.ts';
import { BlueskyProblem, badToken, invalid, refusalOf, wrongPassword } from './problems.ts';

const windowMs = 5 * 60_000;

/** The server's clock, and how much of these five minutes' calls are left. */
const headers = (now: number, fault: Fault | undefined): Record<string, string> => {
  const { limit, remaining, resetAt } = allowanceOf({ now, windowMs, allowance: 300 }, fault);
  return {
    date: new Date(now).toUTCString(),
    'ratelimit-limit': limit,
    'ratelimit-remaining': remaining,
    'ratelimit-reset': String(Math.ceil(resetAt / 1000)),
  };
};

const sessionOf = ({ id, accessToken }: SimAccount): string => `sesi.${id}.${accessToken.length}`;

/** A new session makes good one that had ended; what was withdrawn stays so. */
const begin = ({ deps, request, seen }: Visit): Record<string, unknown> => {
  const { identifier, password } = record(request.body);
  const account = deps.accounts.find((one) => one.channel === 'bluesky' && one.handle === identifier);
  if (account === undefined || typeof password !== 'string' || !same(account.accessToken, password))
    throw wrongPassword();
  seen.accountId = account.id;
  const kind = deps.faults.peek(account.id)?.kind;
  if (kind === 'token-revoked') throw wrongPassword();
  if (kind === 'token-expired') deps.faults.clear(account.id);
  return { did: account.id, handle: account.handle, accessJwt: sessionOf(account), refreshJwt: 'perbarui' };
};

const answer = ({ deps, request }: Visit, account: SimAccount): unknown => {
  const name = restOf(request);
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) throw new BlueskyProblem(501, 'MethodNotImplemented', 'Method Not Implemented');
  const wanted = procedures.includes(name) ? 'POST' : 'GET';
  if (request.method !== wanted) throw invalid(`Incorrect HTTP method (${request.method}) expected ${wanted}`);
  if (name.startsWith('chat.') && request.headers['atproto-proxy'] !== 'did:web:api.bsky.chat#bsky_chat')
    throw new BlueskyProblem(404, 'XRPCNotSupported', 'XRPCNotSupported');
  const scene = { world: deps.store.world, acts: deps.acts, account };
  return method({ scene, query: new URL(request.url, 'http://x').searchParams, body: record(request.body) });
};

const platform: Platform = {
  headers,
  refusalOf,
  answer,
  broken: new BlueskyProblem(500, 'InternalServerError', 'Internal Server Error'),
  accountOf: ({ deps, request }) => {
    const token = bearerOf(request);
    const account = deps.accounts.find((one) => one.channel === 'bluesky' && same(sessionOf(one), token));
    if (account === undefined) throw badToken();
    return account;
  },
};

/** Signing in stands apart: no session is needed for it. */
export const blueskyRoutes: Mount = (app, stage) => {
  const { serve, beside } = platformHandlers(platform, stage);
  const { prefix } = stage;
  app.post(`${prefix}/bluesky/xrpc/com.atproto.server.createSession`, beside(begin));
  app.route({ method: ['GET', 'POST'], url: `${prefix}/bluesky/xrpc/*`, handler: serve });
};
