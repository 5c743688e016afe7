// A Mastodon instance as far as a complaint desk needs it, under `/mastodon/api/v1`: who calls, what trouble is set, and the answer.
// Must answer every refusal in Mastodon's shape, and note no call with its token.
import { timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SimAccount, SimulatorOptions } from '../accounts.ts';
import type { Acts } from '../acts.ts';
import type { Fault, Faults } from '../faults.ts';
import type { NotedCall } from '../graph/routes.ts';
import type { SimStore } from '../store.ts';
import { MastodonProblem, notFound, refusalOf, unauthorized } from './problems.ts';
import { mastodonRead } from './read.ts';
import { postStatus } from './write.ts';

export type MastodonRouteDeps = Pick<SimulatorOptions, 'accounts' | 'clock'> & {
  store: SimStore;
  acts: Acts;
  faults: Faults;
  note: (call: NotedCall) => void;
};

type Visit = { deps: MastodonRouteDeps; request: FastifyRequest; reply: FastifyReply; seen: NotedCall };

const windowMs = 5 * 60_000;
const allowance = 300;

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** The instance's clock, and how much of these five minutes' calls are left. */
const headersFor = (now: number, fault: Fault | undefined): Record<string, string> => {
  const percent = fault?.kind === 'rate-limit' ? 100 : (fault?.percent ?? 1);
  const wait = fault?.regainMinutes === undefined ? windowMs : fault.regainMinutes * 60_000;
  return {
    date: new Date(now).toUTCString(),
    'x-ratelimit-limit': String(allowance),
    'x-ratelimit-remaining': String(Math.round((allowance * (100 - percent)) / 100)),
    'x-ratelimit-reset': new Date(now + wait).toISOString(),
  };
};

const cutOff = (reply: FastifyReply): FastifyReply => {
  reply.hijack();
  reply.raw.destroy();
  return reply;
};

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const accountOf = ({ deps, request }: Visit): SimAccount => {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const account = deps.accounts.find((one) => one.channel === 'mastodon' && same(one.accessToken, token));
  if (account === undefined) throw unauthorized();
  return account;
};

const answerTo = async ({ deps, request }: Visit, account: SimAccount): Promise<unknown> => {
  const url = new URL(request.url, 'http://x');
  const path = ((request.params as Record<string, string>)['*'] ?? '').split('/').filter((part) => part !== '');
  const scene = { world: deps.store.world, acts: deps.acts, account };
  if (request.method === 'GET') return mastodonRead(scene, { path, query: url.searchParams });
  if (path.join('/') !== 'statuses') throw notFound();
  const key = request.headers['idempotency-key'];
  return postStatus(scene, record(request.body), typeof key === 'string' ? key : '', deps.clock.now());
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
    if (!(error instanceof MastodonProblem)) request.log.error({ err: error }, 'simulator');
    const known = error instanceof MastodonProblem ? error : new MastodonProblem(500, 'Internal Server Error');
    seen.status = known.status;
    return reply.code(known.status).send({ error: known.message });
  } finally {
    deps.note(seen);
  }
};

export const mastodonRoutes = (app: FastifyInstance, prefix: string, deps: MastodonRouteDeps): void => {
  app.route({
    method: ['GET', 'POST'],
    url: `${prefix}/mastodon/api/v1/*`,
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
