// Webhooks: handshake, signature over the raw bytes, then durable receipt.
// Must not parse a body: 200 means stored, nothing else.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '#core/time.ts';
import { kinds } from '#channels/kinds.ts';
import type { Handshake, HeaderBag } from '#ports/channel.ts';
import { sendProblem } from './problem.ts';

/** `verify` is given the bytes as they came, before anything in them is read. */
export type HookAccount = {
  channel: string;
  id: string;
  verify: (raw: Buffer, headers: HeaderBag, now: Instant) => boolean;
  handshake?: Handshake;
};

/** Accounts are asked for at each request: one that was put to rest is refused from then on. */
export type HooksDeps = {
  /** The accounts that are served now. */
  accounts: () => readonly HookAccount[];
  now: () => Instant;
  /** Resolves once the body is on disk. `accountId` where the address or the signature tells the account. */
  append: (channel: string, raw: Buffer, accountId?: string) => Promise<void>;
};

/** Meta's batches hold at most 1000 changes; a megabyte is far above what they need. */
const bodyLimit = 1024 * 1024;

/** What stands in the query once: a name that is given twice counts as not given. */
const queryOf = (query: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof query === 'object' && query !== null ? query : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

const shakeHands = (deps: HooksDeps, channel: string) => (request: FastifyRequest, reply: FastifyReply) => {
  const query = queryOf(request.query);
  // Every account is asked, so that the time taken tells nothing.
  const answers = deps
    .accounts()
    .filter((account) => account.channel === channel)
    .map(({ handshake }) => handshake?.(query));
  const answer = answers.find((one) => one !== undefined);
  if (answer === undefined) return reply.code(403).type('text/plain').send('');
  return reply.type(`${answer.type}; charset=utf-8`).send(answer.body);
};

/** What the platforms send. Their word for it is enough: a body that is none after all is stored, and set aside later. */
const isJsonType = (type: string | undefined): boolean => /^\s*application\/json\s*(?:;|$)/i.test(type ?? '');

const accountIdOf = (params: unknown): string | undefined =>
  typeof params === 'object' && params !== null && 'accountId' in params ? String(params.accountId) : undefined;

const receive = (deps: HooksDeps, channel: string) => async (request: FastifyRequest, reply: FastifyReply) => {
  const raw = request.body;
  if (!Buffer.isBuffer(raw)) return reply.code(401).send();
  const accountId = accountIdOf(request.params);
  // Which account it is for stands in the body, which nobody reads before it is known to be genuine: so each is tried.
  const genuine = deps
    .accounts()
    .filter(
      (account) =>
        account.channel === channel &&
        (accountId === undefined || account.id === accountId) &&
        account.verify(raw, request.headers, deps.now()),
    );
  const [only] = genuine;
  if (only === undefined) return reply.code(401).send();
  if (!isJsonType(request.headers['content-type'])) return sendProblem(reply, 'unsupported-type');
  // Accounts of one app share a secret: then only the body tells which one is meant.
  await deps.append(channel, raw, genuine.length === 1 ? only.id : undefined);
  return reply.code(200).type('text/plain').send('EVENT_RECEIVED');
};

/** 401 unless the signature is one account's, 415 unless JSON, 200 only once it is stored; no limit, since a platform's storm must be taken in. */
export const hooksRoutes = async (app: FastifyInstance, deps: HooksDeps): Promise<void> => {
  await app.register((scope, _options, done) => {
    // The signed bytes must stay as they came.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, parsed) => {
      parsed(null, body);
    });
    const take = { bodyLimit, config: { rateLimit: false } } as const;
    for (const [channel, { settings }] of Object.entries(kinds)) {
      if (settings.hook === 'shared') {
        scope.get(`/hooks/${channel}`, shakeHands(deps, channel));
        scope.post(`/hooks/${channel}`, take, receive(deps, channel));
      }
      // Their payloads do not say for which account they are: the address does.
      if (settings.hook === 'by-account') scope.post(`/hooks/${channel}/:accountId`, take, receive(deps, channel));
    }
    done();
  });
};
