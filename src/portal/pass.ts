// The pass that keeps a case's page open for an hour after its code was given: signed, bound to one number, in a cookie.
// Holds no personal data and nothing that opens another case.
import { createHmac } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isSameSecret } from '#channels/same-secret.ts';
import { hourMs, type Instant } from '#core/time.ts';

const validMs = hourMs;

/** Passes are given under the first key, and are good under each. */
export type PassDeps = { passKeys: readonly [Buffer, ...Buffer[]]; publicUrl: string };

const isHttps = ({ publicUrl }: PassDeps): boolean => publicUrl.startsWith('https://');

const cookieOf = (deps: PassDeps): string => (isHttps(deps) ? '__Secure-tanggap_lacak' : 'tanggap_lacak');

const looksOf = (deps: PassDeps, number: string) =>
  ({ path: `/lacak/${number}`, httpOnly: true, sameSite: 'lax', secure: isHttps(deps) }) as const;

const sign = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const signed = (key: Buffer, number: string, until: Instant): string =>
  `${String(until)}.${sign(key, `${number} ${String(until)}`).toString('base64url')}`;

/** Lets this browser see one case for an hour. */
export const givePass = (reply: FastifyReply, deps: PassDeps, number: string, now: Instant): FastifyReply =>
  reply.setCookie(cookieOf(deps), signed(deps.passKeys[0], number, now + validMs), {
    ...looksOf(deps, number),
    maxAge: validMs / 1000,
  });

/** This browser opens the case no more without its code. */
export const dropPass = (reply: FastifyReply, deps: PassDeps, number: string): FastifyReply =>
  reply.clearCookie(cookieOf(deps), looksOf(deps, number));

/** False for another case's pass, for one past its hour, and for one that claims to last longer than a pass may. */
export const hasPass = (request: FastifyRequest, deps: PassDeps, number: string, now: Instant): boolean => {
  const held = request.cookies[cookieOf(deps)] ?? '';
  const until = Number(/^(\d{1,16})\./.exec(held)?.[1] ?? Number.NaN);
  const fits = deps.passKeys.some((key) => isSameSecret(held, signed(key, number, until)));
  return until > now && until <= now + validMs && fits;
};
