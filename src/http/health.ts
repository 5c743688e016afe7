// Alive, able to serve, and how it fares: for supervisors and monitors, not for people.
import { timingSafeEqual, createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { ReplicaStanding } from '#db/read-from.ts';
import { countRequests } from './metrics.ts';
import { sendProblem } from './problem.ts';
import { carriesProxyHeader } from './untrusted-proxy.ts';

/** Without `metricsToken` only somebody on the machine itself reads the metrics, and only where the public address is the machine's own. */
export type HealthDeps = {
  pool: Pool;
  publicUrl: string;
  metricsToken?: string;
  /** How the replicas fare, where lists are read from some. */
  standings?: () => readonly ReplicaStanding[];
  /** How many migrations are still to be applied. */
  pendingMigrations: () => Promise<number>;
};

const isLoopback = (address: string | undefined): boolean => /^(?:127\.|::1$|::ffff:127\.)/.test(address ?? '');

const isThisMachine = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);

/**
 * Whether somebody on this machine asks for himself. What a proxy passes on comes from loopback too, and need not say so: where the
 * program is known under another address than this machine's own, only the token counts.
 */
const isLocal = (request: FastifyRequest, publicUrl: string): boolean =>
  isThisMachine(URL.parse(publicUrl)?.host ?? '') &&
  isLoopback(request.raw.socket.remoteAddress) &&
  isThisMachine(request.headers.host ?? '') &&
  !carriesProxyHeader(request);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const hasToken = ({ headers }: FastifyRequest, token: string | undefined): boolean =>
  token !== undefined && timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));

const within = async <Result>(limitMs: number, work: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('too slow'));
    }, limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const checkDatabase = async ({
  pool,
  pendingMigrations,
}: HealthDeps): Promise<'ok' | 'migrations-pending' | 'unreachable'> => {
  try {
    await within(2000, pool.query('select 1'));
    return (await within(2000, pendingMigrations())) === 0 ? 'ok' : 'migrations-pending';
  } catch {
    return 'unreachable';
  }
};

/** A number and no place: anybody may ask. Without a replica that is used the primary serves alone, which is no reason to be passed by. */
const replicasOf = (standings: readonly ReplicaStanding[]): { replicas?: { named: number; used: number } } =>
  standings.length === 0
    ? {}
    : { replicas: { named: standings.length, used: standings.filter(({ state }) => state === 'used').length } };

/** /healthz asks nothing of the database; /readyz is 503 while that is unreachable or migrations are pending; strangers find no /metrics. */
export const registerHealth = (app: FastifyInstance, deps: HealthDeps): void => {
  const { standings = () => [] } = deps;
  const drawMetrics = countRequests(app, deps.pool, standings);
  app.get('/healthz', { logLevel: 'warn' }, () => Promise.resolve({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'warn' }, async (_request, reply) => {
    const database = await checkDatabase(deps);
    const status = database === 'ok' ? 'ok' : 'not-ready';
    return reply.code(database === 'ok' ? 200 : 503).send({ status, database, ...replicasOf(standings()) });
  });
  app.get('/metrics', { logLevel: 'warn' }, async (request, reply) => {
    if (!isLocal(request, deps.publicUrl) && !hasToken(request, deps.metricsToken))
      return sendProblem(reply, 'not-found');
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await drawMetrics());
  });
};
