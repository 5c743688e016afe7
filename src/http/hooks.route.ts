// Webhooks of the Meta platforms: handshake, signature over the raw bytes, then durable receipt.
// Must not parse a body: 200 means stored, nothing else.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HeaderBag } from '#ports/channel.ts';
import { sendProblem } from './problem.ts';

export type HookAccount = {
  channel: string;
  verifyToken: string;
  verify: (raw: Buffer, headers: HeaderBag) => boolean;
};

export type HooksDeps = {
  /** The accounts that are served now. */
  accounts: () => readonly HookAccount[];
  /** Resolves once the body is on disk. */
  append: (channel: string, raw: Buffer) => Promise<void>;
};

/** Meta's batches hold at most 1000 changes; a megabyte is far above what they need. */
const bodyLimit = 1024 * 1024;
const channels = ['facebook', 'instagram'] as const;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (one: string, other: string): boolean => other !== '' && timingSafeEqual(digest(one), digest(other));

const queryText = (query: unknown, name: string): string => {
  const value: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, name) : undefined;
  return typeof value === 'string' ? value : '';
};

const shakeHands = (deps: HooksDeps, channel: string) => (request: FastifyRequest, reply: FastifyReply) => {
  const token = queryText(request.query, 'hub.verify_token');
  const known = deps.accounts().filter((account) => account.channel === channel);
  const fits = known.map((account) => isSame(token, account.verifyToken)).includes(true);
  if (queryText(request.query, 'hub.mode') !== 'subscribe' || !fits) return reply.code(403).type('text/plain').send('');
  return reply.type('text/plain; charset=utf-8').send(queryText(request.query, 'hub.challenge').slice(0, 200));
};

/** What the platforms send. Their word for it is enough: a body that is none after all is stored, and set aside later. */
const isJsonType = (type: string | undefined): boolean => /^\s*application\/json\s*(?:;|$)/i.test(type ?? '');

const receive = (deps: HooksDeps, channel: string) => async (request: FastifyRequest, reply: FastifyReply) => {
  const raw = request.body;
  if (!Buffer.isBuffer(raw)) return reply.code(401).send();
  // Which account it is for stands in the body, which nobody reads before it is known to be genuine: so each is tried.
  const isGenuine = deps
    .accounts()
    .some((account) => account.channel === channel && account.verify(raw, request.headers));
  if (!isGenuine) return reply.code(401).send();
  if (!isJsonType(request.headers['content-type'])) return sendProblem(reply, 'unsupported-type');
  await deps.append(channel, raw);
  return reply.code(200).type('text/plain').send('EVENT_RECEIVED');
};

export const hooksRoutes = async (app: FastifyInstance, deps: HooksDeps): Promise<void> => {
  await app.register((scope, _options, done) => {
    // The signed bytes must stay as they came.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, parsed) => {
      parsed(null, body);
    });
    for (const channel of channels) {
      scope.get(`/hooks/${channel}`, shakeHands(deps, channel));
      scope.post(`/hooks/${channel}`, { bodyLimit, config: { rateLimit: false } }, receive(deps, channel));
    }
    done();
  });
};
