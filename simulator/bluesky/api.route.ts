// Bluesky's interface as far as a complaint desk needs it, under `/bluesky/xrpc`: who calls, what trouble is set, and the answer.
// Must answer every refusal in Bluesky's shape, and note no call with its token.
import { timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SimAccount, SimulatorOptions } from '../accounts.ts';
import type { Acts } from '../acts.ts';
import type { Fault, Faults } from '../faults.ts';
import type { NotedCall } from '../graph/routes.ts';
import type { SimStore } from '../store.ts';
import { methods } from './methods.ts';
import { BlueskyProblem, badToken, refusalOf, wrongPassword } from './problems.ts';

export type BlueskyRouteDeps = Pick<SimulatorOptions, 'accounts' | 'clock'> & {
  store: SimStore;
  acts: Acts;
  faults: Faults;
  note: (call: NotedCall) => void;
};

type Visit = { deps: BlueskyRouteDeps; request: FastifyRequest; reply: FastifyReply; seen: NotedCall };

const windowMs = 5 * 60_000;
const allowance = 300;

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** The server's clock, and how much of these five minutes' calls are left. */
const headersFor = (now: number, fault: Fault | undefined): Record<string, string> => {
  const percent = fault?.kind === 'rate-limit' ? 100 : (fault?.percent ?? 1);
  const wait = fault?.regainMinutes === undefined ? windowMs : fault.regainMinutes * 60_000;
  return {
    date: new Date(now).toUTCString(),
    'ratelimit-limit': String(allowance),
    'ratelimit-remaining': String(Math.round((allowance * (100 - percent)) / 100)),
    'ratelimit-reset': String(Math.ceil((now + wait) / 1000)),
  };
};

const nameOf = (request: FastifyRequest): string => (request.params as Record<string, string>)['*'] ?? '';

const cutOff = (reply: FastifyReply): FastifyReply => {
  reply.hijack();
  reply.raw.destroy();
  return reply;
};

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const sessionOf = ({ id, accessToken }: SimAccount): string => `sesi.${id}.${accessToken.length}`;

const accountOf = ({ deps, request }: Visit): SimAccount => {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const account = deps.accounts.find((one) => one.channel === 'bluesky' && same(sessionOf(one), token));
  if (account === undefined) throw badToken();
  return account;
};

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

const answerTo = ({ deps, request }: Visit, account: SimAccount): unknown => {
  const method = methods[nameOf(request)];
  if (method === undefined) throw new BlueskyProblem(501, 'MethodNotImplemented', 'Method Not Implemented');
  if (nameOf(request).startsWith('chat.') && request.headers['atproto-proxy'] !== 'did:web:api.bsky.chat#bsky_chat')
    throw new BlueskyProblem(404, 'XRPCNotSupported', 'XRPCNotSupported');
  const scene = { world: deps.store.world, acts: deps.acts, account };
  return method({ scene, query: new URL(request.url, 'http://x').searchParams, body: record(request.body) });
};

const serve = async (visit: Visit): Promise<unknown> => {
  const { deps, request, reply, seen } = visit;
  if (nameOf(request) === 'com.atproto.server.createSession') return begin(visit);
  const account = accountOf(visit);
  seen.accountId = account.id;
  const fault = deps.faults.take(account.id, request.method !== 'GET');
  void reply.headers(headersFor(deps.clock.now(), fault));
  if (fault?.kind === 'hang') return reply.hijack();
  if (fault?.kind === 'reset') return cutOff(reply);
  if (fault?.kind === 'slow') await sleep(fault.delayMs ?? 3000, undefined, { ref: false });
  const refusal = fault === undefined ? undefined : refusalOf(fault);
  if (refusal !== undefined) throw refusal;
  const answer = await answerTo(visit, account);
  if (fault?.kind === 'reset-after-accept') return cutOff(reply);
  if (fault?.kind === 'hang-after-accept') return reply.hijack();
  return reply.send(answer);
};

const answered = async (visit: Visit): Promise<unknown> => {
  const { deps, request, reply, seen } = visit;
  try {
    return await serve(visit);
  } catch (error) {
    if (!(error instanceof BlueskyProblem)) request.log.error({ err: error }, 'simulator');
    const known =
      error instanceof BlueskyProblem ? error : new BlueskyProblem(500, 'InternalServerError', 'Internal Server Error');
    seen.status = known.status;
    return reply.code(known.status).send({ error: known.error, message: known.message });
  } finally {
    deps.note(seen);
  }
};

export const blueskyRoutes = (app: FastifyInstance, prefix: string, deps: BlueskyRouteDeps): void => {
  app.route({
    method: ['GET', 'POST'],
    url: `${prefix}/bluesky/xrpc/*`,
    handler: (request, reply) => {
      const path = (request.url.split('?', 1)[0] ?? '').slice(prefix.length);
      return answered({
        deps,
        request,
        reply,
        seen: { at: deps.clock.now(), method: request.method, path, status: 200 },
      });
    },
  });
};
