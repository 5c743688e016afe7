// Who is asking: the officer of a request, and the guard of routes that need one.
// Must not decide what an officer may do with a case; that is core/access.ts and the state of the case.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '#core/access.ts';
import { sendProblem } from './problem.ts';

/** A signed-in officer. Only an agency's admin has an agency. */
export type Officer = { userId: string; name: string; role: Role; agencyId?: string };

const officers = new WeakMap<object, Officer>();

/** Ties an officer to a request: for the session hook, and for tests that act as somebody. */
export const setOfficer = (request: object, officer: Officer): void => {
  officers.set(request, officer);
};

export const officerOf = (request: object): Officer | undefined => officers.get(request);

/** The officer of a route guarded by `requireOfficer`. */
export const getOfficer = (request: object): Officer => {
  const officer = officers.get(request);
  if (officer === undefined) throw new Error('the route is not guarded by requireOfficer');
  return officer;
};

const endings = new WeakMap<object, () => void>();

/** How an answer that does not end by itself is brought to a proper end once its officer is put out. */
export const onPutOut = (request: object, end: () => void): void => {
  endings.set(request, end);
};

/** Each is handed out once: an answer that goes on after it is cut off. */
export const takeEnding = (request: object): (() => void) | undefined => {
  const end = endings.get(request);
  endings.delete(request);
  return end;
};

export type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const guards = new WeakSet<Guard>();

/** Whether a hook of a route only asks who is there: then it may be asked before anything is read of what was sent. */
export const isGuard = (hook: unknown): hook is Guard => typeof hook === 'function' && guards.has(hook as Guard);

/** A preHandler: 401 without an officer, 403 when none of the roles fits; without arguments any officer may pass. */
export const requireOfficer = (...roles: readonly Role[]): Guard => {
  const guard: Guard = (request, reply) => {
    const officer = officers.get(request);
    if (officer === undefined) return Promise.resolve(sendProblem(reply, 'not-signed-in'));
    if (roles.length > 0 && !roles.includes(officer.role)) return Promise.resolve(sendProblem(reply, 'not-allowed'));
    return Promise.resolve(undefined);
  };
  guards.add(guard);
  return guard;
};
