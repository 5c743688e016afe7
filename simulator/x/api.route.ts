// X's interface as far as a complaint desk needs it, under `/x/2`: who calls, what trouble is set for them, and the answer.
// Must answer every refusal in X's shape, and note no call with its token.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SimAccount, SimulatorOptions } from '../accounts.ts';
import type { Acts } from '../acts.ts';
import type { Fault, Faults } from '../faults.ts';
import type { NotedCall } from '../graph/routes.ts';
import type { SimStore } from '../store.ts';
import { refusalOf, unauthorized, XProblem } from './problems.ts';
import { xRead, type XCall } from './read.ts';
import { tokenDesk, type Tokens } from './tokens.ts';
import { xWrite } from './write.ts';

export type XRouteDeps = Pick<SimulatorOptions, 'accounts' | 'clock'> & {
  store: SimStore;
  acts: Acts;
  faults: Faults;
  note: (call: NotedCall) => void;
};

type Visit = { deps: XRouteDeps; tokens: Tokens; request: FastifyRequest; reply: FastifyReply; seen: NotedCall };

const quarterHourMs = 15 * 60_000;
const allowance = 300;

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** The platform's clock, and how much of this quarter hour's calls are left. */
const headersFor = (now: number, fault: Fault | undefined): Record<string, string> => {
  const percent = fault?.kind === 'rate-limit' ? 100 : (fault?.percent ?? 1);
  const wait = fault?.regainMinutes === undefined ? quarterHourMs : fault.regainMinutes * 60_000;
  return {
    date: new Date(now).toUTCString(),
    'x-rate-limit-limit': String(allowance),
    'x-rate-limit-remaining': String(Math.round((allowance * (100 - percent)) / 100)),
    'x-rate-limit-reset': String(Math.ceil((now + wait) / 1000)),
  };
};

const cutOff = (reply: FastifyReply): FastifyReply => {
  reply.hijack();
  reply.raw.destroy();
  return reply;
};

const bearerOf = (request: FastifyRequest): string =>
  /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';

const accountOf = ({ deps, tokens, request }: Visit): SimAccount => {
  const token = bearerOf(request);
  const account = deps.accounts.find((one) => one.channel === 'x' && tokens.opens(one, token));
  if (account === undefined) throw unauthorized();
  return account;
};

const serve = async (visit: Visit): Promise<unknown> => {
  const { deps, request, reply, seen } = visit;
  const account = accountOf(visit);
  seen.accountId = account.id;
  const fault = deps.faults.take(account.id, request.method !== 'GET');
  void reply.headers(headersFor(deps.clock.now(), fault));
  if (fault?.kind === 'hang') return reply.hijack();
  if (fault?.kind === 'reset') return cutOff(reply);
  if (fault?.kind === 'slow') await sleep(fault.delayMs ?? 3000, undefined, { ref: false });
  const refusal = fault === undefined ? undefined : refusalOf(fault);
  if (refusal !== undefined) throw refusal;
  const rest = (request.params as Record<string, string>)['*'] ?? '';
  const call: XCall = {
    method: request.method,
    path: rest.split('/').filter((part) => part !== ''),
    params: { ...record(request.query), ...record(request.body) },
  };
  const scene = { world: deps.store.world, acts: deps.acts, account };
  const answer = request.method === 'GET' ? xRead(scene, call) : await xWrite(scene, call);
  if (fault?.kind === 'reset-after-accept') return cutOff(reply);
  if (fault?.kind === 'hang-after-accept') return reply.hijack();
  return reply.code(request.method === 'GET' ? 200 : 201).send(answer);
};

/** A new token makes good one that had ended; a permission that was withdrawn stays so. */
const renew = ({ deps, tokens, request, seen }: Visit): Record<string, unknown> => {
  const { refresh_token: refreshToken = '', client_id: clientId = '' } = record(request.body);
  for (const account of deps.accounts) {
    if (account.channel !== 'x' || clientId !== `klien-${account.id}`) continue;
    seen.accountId = account.id;
    const kind = deps.faults.peek(account.id)?.kind;
    const isWithdrawn = kind === 'token-revoked' || typeof refreshToken !== 'string';
    const given = tokens.renew(account, isWithdrawn ? '' : refreshToken);
    if (kind === 'token-expired') deps.faults.clear(account.id);
    return given;
  }
  throw unauthorized();
};

const answered = async (visit: Visit, serveIt: (visit: Visit) => unknown): Promise<unknown> => {
  const { deps, request, reply, seen } = visit;
  try {
    return await serveIt(visit);
  } catch (error) {
    if (!(error instanceof XProblem)) request.log.error({ err: error }, 'simulator');
    const { status, body } = error instanceof XProblem ? error : new XProblem(500, { title: 'Internal Server Error' });
    seen.status = status;
    return reply.code(status).send(body);
  } finally {
    deps.note(seen);
  }
};

export const xRoutes = async (parent: FastifyInstance, prefix: string, deps: XRouteDeps): Promise<void> => {
  const tokens = tokenDesk(deps.clock);
  const visitOf = (request: FastifyRequest, reply: FastifyReply): Visit => {
    const path = (request.url.split('?', 1)[0] ?? '').slice(prefix.length);
    return { deps, tokens, request, reply, seen: { at: deps.clock.now(), method: request.method, path, status: 200 } };
  };
  await parent.register(
    async (app) => {
      app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
        done(null, Object.fromEntries(new URLSearchParams(String(body))));
      });
      app.post('/oauth2/token', (request, reply) => answered(visitOf(request, reply), renew));
      app.route({
        method: ['GET', 'POST'],
        url: '/*',
        handler: (request, reply) => answered(visitOf(request, reply), serve),
      });
    },
    { prefix: `${prefix}/x/2` },
  );
};
