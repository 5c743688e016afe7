// What the interfaces of all platforms have in common: each call is noted without its token, suffers the trouble that is set
// for its account, and is refused in its platform's own shape. Must not know any platform.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SimAccount, SimulatorOptions } from './accounts.ts';
import type { Acts } from './acts.ts';
import type { Fault, Faults, SaidFault } from './faults.ts';
import type { NotedCall } from './graph/routes.ts';
import type { SimStore } from './store.ts';
import { suffer } from './suffer.ts';

export type PlatformDeps = Pick<SimulatorOptions, 'accounts' | 'clock'> & {
  store: SimStore;
  acts: Acts;
  faults: Faults;
  note: (call: NotedCall) => void;
};

export type Visit = { deps: PlatformDeps; request: FastifyRequest; reply: FastifyReply; seen: NotedCall };

/** A refusal as it goes over the wire. Each platform's own extends it. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;
  constructor(status: number, body: Record<string, unknown>, words: string) {
    super(words);
    this.status = status;
    this.body = body;
  }
}

export type Platform = {
  /** Throws a refusal where nobody is known by the token. */
  accountOf: (visit: Visit) => SimAccount;
  headers: (now: number, fault: Fault | undefined) => Record<string, string>;
  /** undefined for trouble that the platform has no words for. */
  refusalOf: (fault: SaidFault) => Refusal | undefined;
  /** Throws refusals. */
  answer: (visit: Visit, account: SimAccount) => unknown;
  okStatus?: (method: string) => number;
  /** When the stand-in itself is broken. */
  broken: Refusal;
};

export const bearerOf = (request: FastifyRequest): string =>
  /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';

/** What stands behind the mount. */
export const restOf = (request: FastifyRequest): string => (request.params as Record<string, string>)['*'] ?? '';

export const partsOf = (request: FastifyRequest): string[] =>
  restOf(request)
    .split('/')
    .filter((part) => part !== '');

/** How much of the window's calls is left, and when the next window begins. */
export const allowanceOf = (
  { now, windowMs, allowance }: { now: number; windowMs: number; allowance: number },
  fault: Fault | undefined,
): { limit: string; remaining: string; resetAt: number } => {
  const percent = fault?.kind === 'rate-limit' ? 100 : (fault?.percent ?? 1);
  const wait = fault?.regainMinutes === undefined ? windowMs : fault.regainMinutes * 60_000;
  return {
    limit: String(allowance),
    remaining: String(Math.round((allowance * (100 - percent)) / 100)),
    resetAt: now + wait,
  };
};

const serve = async (platform: Platform, visit: Visit): Promise<unknown> => {
  const { deps, request, reply, seen } = visit;
  const account = platform.accountOf(visit);
  seen.accountId = account.id;
  const fault = deps.faults.take(account.id, request.method !== 'GET');
  void reply.headers(platform.headers(deps.clock.now(), fault));
  return suffer(reply, fault, {
    refusalOf: platform.refusalOf,
    answer: () => platform.answer(visit, account),
    deliver: (answer) => reply.code(platform.okStatus?.(request.method) ?? 200).send(answer),
  });
};

const answered = async (visit: Visit, broken: Refusal, work: (visit: Visit) => unknown): Promise<unknown> => {
  const { deps, request, reply, seen } = visit;
  try {
    return await work(visit);
  } catch (error) {
    if (!(error instanceof Refusal)) request.log.error({ err: error }, 'simulator');
    const { status, body } = error instanceof Refusal ? error : broken;
    seen.status = status;
    return reply.code(status).send(body);
  } finally {
    deps.note(seen);
  }
};

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

export type PlatformHandlers = {
  serve: Handler;
  /** A call that no account's trouble touches: signing in, renewing a token. */
  beside: (work: (visit: Visit) => unknown) => Handler;
};

/** `prefix` is left out of the paths that are noted. */
export const platformHandlers = (platform: Platform, deps: PlatformDeps, prefix: string): PlatformHandlers => {
  const visitOf = (request: FastifyRequest, reply: FastifyReply): Visit => {
    const path = (request.url.split('?', 1)[0] ?? '').slice(prefix.length);
    return { deps, request, reply, seen: { at: deps.clock.now(), method: request.method, path, status: 200 } };
  };
  const beside: PlatformHandlers['beside'] = (work) => (request, reply) =>
    answered(visitOf(request, reply), platform.broken, work);
  return { beside, serve: beside((visit) => serve(platform, visit)) };
};
