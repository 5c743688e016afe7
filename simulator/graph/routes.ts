// The Graph interface over HTTP: who calls, what trouble is set for them, and the platform's answer or refusal.
// Must answer every error in the platform's shape, never in ours.
import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { urlOf, type SimAccount } from '../accounts.ts';
import type { SaidFault } from '../faults.ts';
import { platformHandlers, restOf, type Platform, type PlatformDeps } from '../platform-route.ts';
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
import { record } from '../json.ts';
import { formIn } from '../multipart.ts';
import type { PictureShelf } from '../pictures.ts';
import type { Mount } from '../stand-in.ts';
import { isPreparation, threadsCall } from '../threads/call.ts';
import { cloudCall } from '../whatsapp/call.ts';
import { undeliverable } from '../whatsapp/errors.ts';
import { debugToken, graphRead } from './read.ts';
import { usageMeter } from './usage.ts';
import { graphDelete, graphWrite } from './write.ts';

/** `base` may be known only once something listens. */
type GraphDeps = PlatformDeps & {
  /** Absolute address of the mount. */
  base: () => string;
  /** Keeps the pictures that the city sends. */
  shelf: PictureShelf;
  /** By the id that WhatsApp gave them: pictures that were not shown yet. */
  kept: Map<string, string>;
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
  const writer = { world: deps.store.world, acts: deps.acts, now: deps.clock.now, shelf: deps.shelf };
  if (account.channel === 'whatsapp')
    return cloudCall(
      {
        store: deps.store,
        acts: deps.acts,
        now: deps.clock.now,
        base: deps.base(),
        shelf: deps.shelf,
        kept: deps.kept,
      },
      call,
    );
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

const json = 'application/json; charset=UTF-8';

const platformOf = (graph: GraphDeps): Platform => {
  const meter = usageMeter();
  return {
    refusalOf,
    broken: serviceDown(),
    pathOf: ({ url }) => (url.split('?', 1)[0] ?? '').replace(/^.*?\/graph/, ''),
    accountOf: ({ deps, request }) => {
      const params = paramsOf(request);
      return accountOfToken(deps.accounts, tokenOf(request, params), params);
    },
    isWrite: ({ request }, account) =>
      request.method !== 'GET' && !isPreparation({ account, params: paramsOf(request) }, restOf(request)),
    headers: (now, fault, account) => {
      meter.note(account.id, now);
      return meter.headers(account, fault, now);
    },
    answer: ({ request }, account, fault) => {
      const params = paramsOf(request);
      checkProof(account, params, fault?.kind === 'proof-required');
      // Where tokens are prolonged the documentation names no version.
      if (/^\/?v[\d.]+\/refresh_access_token/.test(restOf(request))) throw objectGone('refresh_access_token', 'post');
      return answerTo(graph, { method: request.method, path: pathOf(restOf(request)), params, account });
    },
    deliver: ({ reply }, answer) => reply.type(json).send(JSON.stringify(answer)),
    refuse: ({ reply, seen }, refusal) => {
      const code = refusal instanceof GraphError ? refusal.code : 0;
      seen.code = code;
      const error = { ...record(refusal.body['error']), fbtrace_id: `A${randomBytes(16).toString('base64url')}` };
      const challenge = `OAuth "Facebook Platform" "${code === 190 ? 'invalid_token' : 'invalid_request'}"`;
      return reply.header('www-authenticate', challenge).type(json).send(JSON.stringify({ error }));
    },
  };
};

/** WhatsApp and Threads are served here too: the token tells which account calls. */
export const graphRoutes: Mount = async (parent, stage) => {
  const { prefix, publicUrl } = stage;
  const base = (): string => `${urlOf(publicUrl) ?? ''}${prefix}`;
  const { serve } = platformHandlers(platformOf({ ...stage, base, kept: new Map() }), stage);
  await parent.register(
    async (app) => {
      app.removeAllContentTypeParsers();
      app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
        done(null, body);
      });
      app.addContentTypeParser(
        /^multipart\/form-data/,
        { parseAs: 'buffer', bodyLimit: 30_000_000 },
        (request: FastifyRequest, body: Buffer) => formIn(body, request.headers['content-type'] ?? ''),
      );
      app.route({ method: ['GET', 'POST', 'DELETE'], url: '/*', handler: serve });
    },
    { prefix: `${prefix}/graph` },
  );
};
