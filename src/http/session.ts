// Who is asking: the officer of a request, and the guard of routes that need one.
// Must not decide what an officer may do with a case; that is core/access.ts and the state of the case.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { holdsAny, type Role } from '#core/access.ts';
import type { Lane } from '#core/lane/lane.ts';
import { sendProblem } from './problem.ts';

/** A signed-in officer. Only an agency's admin has an agency. `actingFor`: whose role and agency these are, while that officer is away. */
export type Officer = {
  userId: string;
  name: string;
  role: Role;
  /** Held beside it; absent of whoever holds one. */
  alsoRoles?: readonly Role[];
  agencyId?: string;
  actingFor?: { id: string; name: string };
  /** Sensitive lanes in which they have a seat themselves. */
  lanes?: readonly Lane[];
};

/** What an officer must do before any screen opens: show the second factor, choose a password of their own, set up a second factor. */
export type Due = 'second-factor-due' | 'new-password-due' | 'enrolment-due';

/** An officer whose session does not open anything yet but what is due. */
export type Held = { officer: Officer; due: Due };

const officers = new WeakMap<object, Officer>();
const held = new WeakMap<object, Held>();
const sessions = new WeakMap<object, string>();

/** Ties an officer to a request: for the session hook, and for tests that act as somebody. */
export const setOfficer = (request: object, officer: Officer): void => {
  officers.set(request, officer);
};

/** For the session hook: such a request passes only guards that name what is due. */
export const setHeld = (request: object, one: Held): void => {
  held.set(request, one);
};

/** For the session hook: tries at one's own password are counted by it, and an officer's own session is known by it. */
export const setSessionId = (request: object, id: string): void => {
  sessions.set(request, id);
};

/** The session in which a request came. */
export const sessionIdOf = (request: object): string | undefined => sessions.get(request);

/** Undefined for strangers, and for an officer of whom something is still due. */
export const officerOf = (request: object): Officer | undefined => officers.get(request);

/** The officer of a route guarded by `requireOfficer`. */
export const getOfficer = (request: object): Officer => {
  const officer = officers.get(request);
  if (officer === undefined) throw new Error('the route is not guarded by requireOfficer');
  return officer;
};

/** The officer of a route guarded by `requireSignedIn`, and what is due of them. */
export const getSignedIn = (request: object): { officer: Officer; due?: Due } => {
  const officer = officers.get(request);
  const one = officer === undefined ? held.get(request) : { officer };
  if (one === undefined) throw new Error('the route is not guarded by requireSignedIn');
  return one;
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

/** Resolves to undefined to let the request pass; otherwise it has answered already. */
export type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const guards = new WeakSet<Guard>();

/** Whether a hook of a route only asks who is there: then it may be asked before anything is read of what was sent. */
export const isGuard = (hook: unknown): hook is Guard => typeof hook === 'function' && guards.has(hook as Guard);

const passes = new WeakMap<object, readonly Role[]>();

/** Which roles the guard of this request let pass; none where any officer may. */
export const passedAs = (request: object): readonly Role[] => passes.get(request) ?? [];

/** A preHandler: 401 without an officer, 403 when none of the roles fits or something is due; without arguments any officer may pass. */
export const requireOfficer = (...roles: readonly Role[]): Guard => {
  const guard: Guard = (request, reply) => {
    const officer = officers.get(request);
    if (officer === undefined) return Promise.resolve(sendProblem(reply, held.get(request)?.due ?? 'not-signed-in'));
    if (roles.length > 0 && !holdsAny(officer, roles)) return Promise.resolve(sendProblem(reply, 'not-allowed'));
    passes.set(request, roles);
    return Promise.resolve(undefined);
  };
  guards.add(guard);
  return guard;
};

/** For what is due itself: lets those pass of whom one of `dues` is due, besides every officer. */
export const requireSignedIn = (...dues: readonly Due[]): Guard => {
  const guard: Guard = (request, reply) => {
    if (officers.has(request)) return Promise.resolve(undefined);
    const due = held.get(request)?.due;
    if (due === undefined) return Promise.resolve(sendProblem(reply, 'not-signed-in'));
    return Promise.resolve(dues.includes(due) ? undefined : sendProblem(reply, due));
  };
  guards.add(guard);
  return guard;
};
