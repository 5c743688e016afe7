// The Graph interface over HTTP: who calls, what trouble is set for them, and the platform's answer or refusal.
// Must answer every error in the platform's shape, never in ours.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SimAccount, SimulatorOptions } from '../accounts.ts';
import type { Acts } from '../acts.ts';
import type { Faults, SaidFault } from '../faults.ts';
import type { SimStore } from '../store.ts';
import { suffer } from '../suffer.ts';
import { accountOfToken, checkProof, paramsOf, pathOf, tokenOf, type GraphCall } from './call.ts';
import {
  badParameter,
  blocked,
  GraphError,
  objectGone,
  permissionMissing,
  personUnavailable,
  rateLimited,
  serviceDown,
  tokenExpired,
  tokenRevoked,
} from './errors.ts';
import { isPreparation, threadsCall } from '../threads/call.ts';
import { cloudCall } from '../whatsapp/call.ts';
import { undeliverable } from '../whatsapp/errors.ts';
import { debugToken, graphRead } from './read.ts';
import { usageMeter, type UsageMeter } from './usage.ts';
import { graphDelete, graphWrite } from './write.ts';

/** One call as the control endpoint lists it; never with its token. */
export type NotedCall = { at: number; accountId?: string; method: string; path: string; status: number; code?: number };

export type GraphDeps = Pick<SimulatorOptions, 'accounts' | 'clock'> & {
  store: SimStore;
  acts: Acts;
  faults: Faults;
  /** Absolute address of the mount. */
  base: () => string;
  note: (call: NotedCall) => void;
};

const rateCode = ({ channel }: SimAccount): number => {
  if (channel === 'whatsapp') return 130_429;
  return channel === 'facebook' ? 80_001 : 80_002;
};

const refusalOf = (fault: SaidFault, account: SimAccount): GraphError => {
  switch (fault.kind) {
    case 'token-expired':
      return tokenExpired();
    case 'token-revoked':
      return tokenRevoked();
    case 'permission':
      return permissionMissing();
    case 'rate-limit':
      return rateLimited(fault.code ?? rateCode(account));
    case 'blocked':
      return blocked();
    case 'unavailable':
      return account.channel === 'whatsapp' ? undeliverable() : personUnavailable();
    case '500':
      return serviceDown();
  }
};

/** For sixty days more. */
const prolonged = ({ accessToken }: SimAccount): unknown => ({
  access_token: accessToken,
  token_type: 'bearer',
  expires_in: 5_183_944,
});

const prolong = (deps: GraphDeps, { account, params }: GraphCall): unknown => {
  const grant = account.channel === 'threads' ? 'th_refresh_token' : 'ig_refresh_token';
  if (params['grant_type'] !== grant) throw badParameter('Unsupported grant type');
  if (deps.faults.peek(account.id)?.kind === 'token-ending') deps.faults.clear(account.id);
  return prolonged(account);
};

const answerTo = async (deps: GraphDeps, call: GraphCall): Promise<unknown> => {
  const { account } = call;
  if (call.path[0] === 'debug_token' && account.login !== 'instagram')
    return debugToken(call, deps.faults.peek(account.id)?.endsAt);
  if (call.path[0] === 'refresh_access_token' && (account.channel === 'threads' || account.login === 'instagram'))
    return prolong(deps, call);
  const writer = { world: deps.store.world, acts: deps.acts, now: deps.clock.now };
  if (account.channel === 'whatsapp')
    return cloudCall({ store: deps.store, acts: deps.acts, now: deps.clock.now, base: deps.base() }, call);
  if (account.channel === 'threads')
    return threadsCall({ store: deps.store, acts: deps.acts, now: deps.clock.now }, call);
  switch (call.method) {
    case 'GET':
      return graphRead({ world: deps.store.world, account, base: deps.base(), pictureUrl: deps.acts.pictureUrl }, call);
    case 'POST':
      return graphWrite(writer, call);
    case 'DELETE':
      return graphDelete(writer, call);
    default:
      throw objectGone(call.path[0] ?? '', 'post');
  }
};

const bodyOf = (error: GraphError): Record<string, unknown> => ({
  error: { ...error.body, fbtrace_id: `A${randomBytes(16).toString('base64url')}` },
});

type Visit = { deps: GraphDeps; meter: UsageMeter; request: FastifyRequest; reply: FastifyReply };

const serve = async ({ deps, meter, request, reply }: Visit, seen: NotedCall): Promise<unknown> => {
  const params = paramsOf(request);
  const rest = (request.params as Record<string, string>)['*'] ?? '';
  const account = accountOfToken(deps.accounts, tokenOf(request, params), params);
  seen.accountId = account.id;
  const isWrite = request.method !== 'GET' && !isPreparation({ account, params }, rest);
  const fault = deps.faults.take(account.id, isWrite);
  meter.note(account.id, deps.clock.now());
  void reply.headers(meter.headers(account, fault, deps.clock.now()));
  return suffer(reply, fault, {
    refusalOf: (said) => refusalOf(said, account),
    answer: () => {
      checkProof(account, params, fault?.kind === 'proof-required');
      return answerTo(deps, { method: request.method, path: pathOf(rest), params, account });
    },
    deliver: (answer) => reply.type('application/json; charset=UTF-8').send(JSON.stringify(answer)),
  });
};

const visit = async (scene: Visit): Promise<unknown> => {
  const { deps, request, reply } = scene;
  const seen: NotedCall = {
    at: deps.clock.now(),
    method: request.method,
    path: (request.url.split('?', 1)[0] ?? '').replace(/^.*?\/graph/, ''),
    status: 200,
  };
  try {
    return await serve(scene, seen);
  } catch (error) {
    if (!(error instanceof GraphError)) request.log.error({ err: error }, 'simulator');
    const refusal = error instanceof GraphError ? error : serviceDown();
    seen.status = refusal.status;
    seen.code = refusal.body.code;
    void reply.header(
      'www-authenticate',
      `OAuth "Facebook Platform" "${refusal.body.code === 190 ? 'invalid_token' : 'invalid_request'}"`,
    );
    return reply
      .code(refusal.status)
      .type('application/json; charset=UTF-8')
      .send(JSON.stringify(bodyOf(refusal)));
  } finally {
    deps.note(seen);
  }
};

export const graphRoutes = async (parent: FastifyInstance, prefix: string, deps: GraphDeps): Promise<void> => {
  const meter = usageMeter();
  await parent.register(
    async (app) => {
      app.removeAllContentTypeParsers();
      app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
        done(null, body);
      });
      app.route({
        method: ['GET', 'POST', 'DELETE'],
        url: '/*',
        handler: (request, reply) => visit({ deps, meter, request, reply }),
      });
    },
    { prefix: `${prefix}/graph` },
  );
};
