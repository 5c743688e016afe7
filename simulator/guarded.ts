// What the invented interfaces of other city systems have in common: one token, the trouble that is set for them, refusals in one word.
// Must not know any of them.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Fault, Faults } from './faults.ts';
import { bearerOf } from './platform-route.ts';
import { same } from './same-secret.ts';
import { suffer } from './suffer.ts';

/** A refusal before it is put into the system's own field; `retryAfter` in seconds. */
export type Said = { status: number; words: string; retryAfter?: number };

/** How one invented system is protected, and how it words refusals. */
export type Guard = {
  token: string;
  /** Its name on the board of troubles. */
  account: string;
  faults: Faults;
  /** What it says of trouble before anything was taken; undefined where it has no words. */
  refusalOf: (fault: Fault) => Said | undefined;
  /** The field that holds the words of a refusal. */
  wordsIn: string;
};

/** `fault` is the trouble that this call suffers, if any. */
export type Answer = (request: FastifyRequest, reply: FastifyReply, fault: Fault | undefined) => unknown;

/** What a system refuses with, thrown. */
export class Refused extends Error {
  readonly said: Said;
  constructor(said: Said) {
    super(said.words);
    this.said = said;
  }
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Answers, or tells the refusal in the system's field for words. */
export const refusing =
  (wordsIn: string, answer: (request: FastifyRequest, reply: FastifyReply) => unknown): Handler =>
  async (request, reply) => {
    try {
      return await answer(request, reply);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, words, retryAfter } = error.said;
      if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
      return reply.code(status).send({ [wordsIn]: words });
    }
  };

/** Lets in by token, lets the trouble that is set be suffered, then answers; cut off after it was taken where that is the trouble. */
export const guardedBy =
  ({ token, account, faults, refusalOf, wordsIn }: Guard) =>
  (answer: Answer): Handler =>
    refusing(wordsIn, (request, reply) => {
      if (!same(bearerOf(request), token)) throw new Refused({ status: 401, words: 'Token tidak dikenal.' });
      const fault = faults.take(account, request.method !== 'GET');
      return suffer(reply, fault, {
        refusalOf: (said) => {
          const words = refusalOf(said);
          return words === undefined ? undefined : new Refused(words);
        },
        answer: () => answer(request, reply, fault),
        deliver: (body) => body,
      });
    });

/** Trimmed; empty where the field is missing or no text. */
export const textOf = (body: unknown, name: string): string => {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value.trim() : '';
};

/** As long as the trouble says, half a minute otherwise. */
export const retryAfterOf = (fault: Fault): number => Math.round((fault.regainMinutes ?? 0.5) * 60);
