// How often an officer's own password may be shown within a session: whoever sat down at an open one must not find it out there, by
// whichever door. Counted for the session, so that nobody holds off the officer who sits elsewhere.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RateWindow } from '#db/rate-window.ts';
import { sendProblem } from './problem.ts';
import { getSignedIn, requireSignedIn, sessionIdOf, type Due } from './session.ts';

const windowMs = 15 * 60_000;
/** Shown wrongly in a window before the next must wait. */
const mostWrong = 10;

const subjectOf = (request: FastifyRequest): string =>
  `own-password:${sessionIdOf(request) ?? getSignedIn(request).officer.userId}`;

/**
 * Options of a route that asks for it, of officers who may owe `dues`. Counted where the body is one that asks, before the route runs, and
 * taken back where that took it: a body that is refused unread is no guess.
 */
export const ownPassword = (rate: RateWindow, ...dues: readonly Due[]) => {
  const counted = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { hits, endsInMs } = await rate.hit(subjectOf(request), windowMs);
    if (hits <= mostWrong) return undefined;
    const { userId } = getSignedIn(request).officer;
    request.log.warn({ event: 'own-password-held-off', userId }, 'own password held off');
    return sendProblem(reply.header('retry-after', String(Math.ceil(endsInMs / 1000))), 'too-many-requests');
  };
  const onSend = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (reply.statusCode < 400) await rate.refund(subjectOf(request));
  };
  return { preHandler: [requireSignedIn(...dues), counted], onSend };
};
