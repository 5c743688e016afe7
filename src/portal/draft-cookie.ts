// What a browser holds of a report that is not sent yet: the key to it. Holds nothing that was typed, and opens no case by itself.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { keptDraftMs } from '#db/report-drafts.ts';

type CookieDeps = { publicUrl: string };

const isHttps = ({ publicUrl }: CookieDeps): boolean => publicUrl.startsWith('https://');
const nameOf = (deps: CookieDeps): string => (isHttps(deps) ? '__Host-tanggap_lapor' : 'tanggap_lapor');
const looksOf = (deps: CookieDeps) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(deps) }) as const;

/** Empty where it holds none. */
export const heldKey = (request: FastifyRequest, deps: CookieDeps): string => request.cookies[nameOf(deps)] ?? '';

/** For a day; of what may put somebody in danger only until the browser is closed. */
export const giveKey = (reply: FastifyReply, deps: CookieDeps, key: string, isSensitive: boolean): FastifyReply =>
  reply.setCookie(nameOf(deps), key, { ...looksOf(deps), ...(isSensitive ? {} : { maxAge: keptDraftMs / 1000 }) });

/** The browser forgets it. */
export const takeKey = (reply: FastifyReply, deps: CookieDeps): FastifyReply =>
  reply.clearCookie(nameOf(deps), looksOf(deps));
