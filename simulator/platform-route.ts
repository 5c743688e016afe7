// What the interfaces of all platforms have in common: each call is noted without its token, suffers the trouble that is set
// for its account, and is refused in its platform's own shape. Must not know any platform.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SimAccount, SimulatorOptions } from './accounts.ts';
import type { Acts } from './acts.ts';
import type { Fault, Faults, SaidFault } from './faults.ts';
import type { SimStore } from './store.ts';
import { suffer } from './suffer.ts';

/** One call as the control endpoint lists it; never with its token. */
export type NotedCall = { at: number; accountId?: string; method: string; path: string; status: number; code?: number };

/** What a platform's interface works on; `note` is told of every call, refused ones too. */
export type PlatformDeps = Pick<SimulatorOptions, 'accounts' | 'clock'> & {
  store: SimStore;
  acts: Acts;
  faults: Faults;
  note: (call: NotedCall) => void;
};

/** One call on its way through; `seen` is what will be noted of it. */
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

/** What one platform has of its own; all else is common. */
export type Platform = {
  /** Throws a refusal where nobody is known by the token. */
  accountOf: (visit: Visit) => SimAccount;
  headers: (now: number, fault: Fault | undefined, account: SimAccount) => Record<string, string>;
  /** Whether trouble of those who write meets it; that is so of every call but GET, where absent. */
  isWrite?: (visit: Visit, account: SimAccount) => boolean;
  /** undefined for trouble that the platform has no words for. */
  refusalOf: (fault: SaidFault, account: SimAccount) => Refusal | undefined;
  /** Throws refusals. */
  answer: (visit: Visit, account: SimAccount, fault: Fault | undefined) => unknown;
  /** With 200 and as JSON, where absent. */
  deliver?: (visit: Visit, answer: unknown) => unknown;
  /** Its status and body, where absent. */
  refuse?: (visit: Visit, refusal: Refusal) => unknown;
  /** As it is noted; as it was called, where absent. */
  pathOf?: (request: FastifyRequest) => string;
  /** When the stand-in itself is broken. */
  broken: Refusal;
};

/** Empty where the header is missing or of another kind. */
export const bearerOf = (request: FastifyRequest): string =>
  /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';

/** What stands behind the mount. */
export const restOf = (request: FastifyRequest): string => (request.params as Record<string, string>)['*'] ?? '';

/** What stands behind the mount, cut at its slashes. */
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
  const fault = deps.faults.take(account.id, platform.isWrite?.(visit, account) ?? request.method !== 'GET');
  void reply.headers(platform.headers(deps.clock.now(), fault, account));
  return suffer(reply, fault, {
    refusalOf: (said) => platform.refusalOf(said, account),
    answer: () => platform.answer(visit, account, fault),
    deliver: (answer) => platform.deliver?.(visit, answer) ?? reply.send(answer),
  });
};

const answered = async (platform: Platform, visit: Visit, work: (visit: Visit) => unknown): Promise<unknown> => {
  const { deps, request, reply, seen } = visit;
  try {
    return await work(visit);
  } catch (error) {
    if (!(error instanceof Refusal)) request.log.error({ err: error }, 'simulator');
    const refusal = error instanceof Refusal ? error : platform.broken;
    seen.status = refusal.status;
    void reply.code(refusal.status);
    return platform.refuse?.(visit, refusal) ?? reply.send(refusal.body);
  } finally {
    deps.note(seen);
  }
};

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** `serve` lets a call suffer the trouble of its account. */
export type PlatformHandlers = {
  serve: Handler;
  /** A call that no account's trouble touches: signing in, renewing a token. */
  beside: (work: (visit: Visit) => unknown) => Handler;
};

/** `prefix` is left out of the paths that are noted. */
export const platformHandlers = (
  platform: Platform,
  { prefix, ...deps }: PlatformDeps & { prefix: string },
): PlatformHandlers => {
  const visitOf = (request: FastifyRequest, reply: FastifyReply): Visit => {
    const path = platform.pathOf?.(request) ?? (request.url.split('?', 1)[0] ?? '').slice(prefix.length);
    return { deps, request, reply, seen: { at: deps.clock.now(), method: request.method, path, status: 200 } };
  };
  const beside: PlatformHandlers['beside'] = (work) => (request, reply) =>
    answered(platform, visitOf(request, reply), work);
  return { beside, serve: beside((visit) => serve(platform, visit)) };
};
