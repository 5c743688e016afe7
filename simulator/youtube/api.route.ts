// YouTube's Data API and Google's token server as far as a complaint desk needs them, under `/youtube`: who calls, what trouble is set, and the answer.
// Must answer every refusal in Google's shape, and note no call with its token.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SimAccount, SimulatorOptions } from '../accounts.ts';
import type { Acts } from '../acts.ts';
import type { Faults } from '../faults.ts';
import type { NotedCall } from '../graph/routes.ts';
import type { SimStore } from '../store.ts';
import { broken, clientRefused, grantRefused, refusalOf, unauthorized, YoutubeProblem } from './problems.ts';
import { youtubeRead } from './read.ts';
import { clientIdOf, opens, renewed } from './tokens.ts';
import { dailyUnits, type Units } from './units.ts';
import { youtubeWrite } from './write.ts';

export type YoutubeRouteDeps = Pick<SimulatorOptions, 'accounts' | 'clock'> & {
  store: SimStore;
  acts: Acts;
  faults: Faults;
  note: (call: NotedCall) => void;
};

type Visit = { deps: YoutubeRouteDeps; units: Units; request: FastifyRequest; reply: FastifyReply; seen: NotedCall };

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const cutOff = (reply: FastifyReply): FastifyReply => {
  reply.hijack();
  reply.raw.destroy();
  return reply;
};

const accountOf = ({ deps, request }: Visit): SimAccount => {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const account = deps.accounts.find((one) => one.channel === 'youtube' && opens(one, token, deps.clock.now()));
  if (account === undefined) throw unauthorized();
  return account;
};

const answerTo = async ({ deps, request }: Visit, account: SimAccount): Promise<unknown> => {
  const { searchParams } = new URL(request.url, 'http://x');
  const list = (request.params as Record<string, string>)['*'] ?? '';
  const scene = { world: deps.store.world, acts: deps.acts, account };
  return request.method === 'GET'
    ? youtubeRead(scene, list, searchParams)
    : youtubeWrite(scene, list, searchParams, record(request.body));
};

const serve = async (visit: Visit): Promise<unknown> => {
  const { deps, units, request, reply, seen } = visit;
  const account = accountOf(visit);
  seen.accountId = account.id;
  const fault = deps.faults.take(account.id, request.method !== 'GET');
  if (fault?.kind === 'hang') return reply.hijack();
  if (fault?.kind === 'reset') return cutOff(reply);
  if (fault?.kind === 'slow') await sleep(fault.delayMs ?? 3000, undefined, { ref: false });
  const refusal = fault === undefined ? undefined : refusalOf(fault);
  if (refusal !== undefined) throw refusal;
  units.spend(account, request.method, deps.clock.now());
  const answer = await answerTo(visit, account);
  if (fault?.kind === 'reset-after-accept') return cutOff(reply);
  if (fault?.kind === 'hang-after-accept') return reply.hijack();
  return reply.send(answer);
};

/** A new token makes good one that had ended; a permission that was withdrawn stays so. */
const renew = ({ deps, request, seen }: Visit): Record<string, unknown> => {
  const form = record(request.body);
  const account = deps.accounts.find((one) => one.channel === 'youtube' && clientIdOf(one) === form['client_id']);
  if (account === undefined) throw clientRefused();
  seen.accountId = account.id;
  const kind = deps.faults.peek(account.id)?.kind;
  if (kind === 'token-revoked') throw grantRefused();
  const given = renewed(account, form, deps.clock.now());
  if (kind === 'token-expired') deps.faults.clear(account.id);
  return given;
};

const answered = async (visit: Visit, serveIt: (visit: Visit) => unknown): Promise<unknown> => {
  const { deps, request, reply, seen } = visit;
  try {
    return await serveIt(visit);
  } catch (error) {
    if (!(error instanceof YoutubeProblem)) request.log.error({ err: error }, 'simulator');
    const { status, body } = error instanceof YoutubeProblem ? error : broken();
    seen.status = status;
    return reply.code(status).send(body);
  } finally {
    deps.note(seen);
  }
};

export const youtubeRoutes = async (parent: FastifyInstance, prefix: string, deps: YoutubeRouteDeps): Promise<void> => {
  const units = dailyUnits();
  const visitOf = (request: FastifyRequest, reply: FastifyReply): Visit => {
    const path = (request.url.split('?', 1)[0] ?? '').slice(prefix.length);
    return { deps, units, request, reply, seen: { at: deps.clock.now(), method: request.method, path, status: 200 } };
  };
  await parent.register(
    async (app) => {
      app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
        done(null, Object.fromEntries(new URLSearchParams(String(body))));
      });
      app.post('/token', (request, reply) => answered(visitOf(request, reply), renew));
      app.route({
        method: ['GET', 'POST'],
        url: '/youtube/v3/*',
        handler: (request, reply) => answered(visitOf(request, reply), serve),
      });
    },
    { prefix: `${prefix}/youtube` },
  );
};
