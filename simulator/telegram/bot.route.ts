// Telegram's Bot API as far as a complaint desk needs it, under `/telegram/bot<token>/<method>`, and its files.
// Must note no call with its token.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SimAccount, SimulatorOptions } from '../accounts.ts';
import type { Faults, SaidFault } from '../faults.ts';
import type { NotedCall } from '../graph/routes.ts';
import { same } from '../same-secret.ts';
import { suffer } from '../suffer.ts';
import { BotError, botMethods, type BotDeps } from './methods.ts';
import { paramsIn } from './params.ts';

export type BotRouteDeps = BotDeps &
  Pick<SimulatorOptions, 'accounts' | 'clock'> & {
    faults: Faults;
    note: (call: NotedCall) => void;
  };

type Path = { token: string; method: string };

const accountOf = ({ accounts }: BotRouteDeps, token: string): SimAccount => {
  const account = accounts.find((one) => one.channel === 'telegram' && same(one.accessToken, token));
  if (account === undefined) throw new BotError(401, 'Unauthorized');
  return account;
};

const refusalOf = (fault: SaidFault): BotError => {
  switch (fault.kind) {
    case 'token-expired':
    case 'token-revoked':
      return new BotError(401, 'Unauthorized');
    case 'permission':
      return new BotError(400, 'Bad Request: not enough rights to send text messages to the chat');
    case 'rate-limit': {
      const seconds = Math.round((fault.regainMinutes ?? 0.5) * 60);
      return new BotError(429, `Too Many Requests: retry after ${String(seconds)}`, seconds);
    }
    case 'blocked':
    case 'unavailable':
      return new BotError(403, 'Forbidden: bot was blocked by the user');
    case '500':
      return new BotError(500, 'Internal Server Error');
  }
};

type Visit = { deps: BotRouteDeps; request: FastifyRequest<{ Params: Path }>; reply: FastifyReply; seen: NotedCall };

const serve = async ({ deps, request, reply, seen }: Visit): Promise<unknown> => {
  const { token, method } = request.params;
  const account = accountOf(deps, token);
  seen.accountId = account.id;
  const isWrite = method.toLowerCase().startsWith('send');
  const fault = deps.faults.take(account.id, isWrite);
  return suffer(reply, fault, {
    refusalOf,
    answer: async () => {
      const act = botMethods[method.toLowerCase()];
      if (act === undefined) throw new BotError(404, 'Not Found');
      return act(deps, { account, params: await paramsIn(request) });
    },
    deliver: (result) => ({ ok: true, result }),
  });
};

const visit = async (deps: BotRouteDeps, request: Visit['request'], reply: FastifyReply): Promise<unknown> => {
  const { method } = request.params;
  const seen: NotedCall = { at: deps.clock.now(), method: request.method, path: `/telegram/${method}`, status: 200 };
  try {
    return await serve({ deps, request, reply, seen });
  } catch (error) {
    if (!(error instanceof BotError)) request.log.error({ err: error }, 'simulator');
    const { code, message, retryAfter } =
      error instanceof BotError ? error : new BotError(500, 'Internal Server Error');
    seen.status = code;
    const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
    return reply.code(code).send({ ok: false, error_code: code, description: message, ...parameters });
  } finally {
    deps.note(seen);
  }
};

const mostBytes = 50 * 1024 * 1024;

export const botRoutes = async (app: FastifyInstance, prefix: string, deps: BotRouteDeps): Promise<void> => {
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, parsed) => {
      parsed(null, body);
    });
    scope.route<{ Params: Path }>({
      method: ['GET', 'POST'],
      url: `${prefix}/telegram/bot:token/:method`,
      handler: (request, reply) => visit(deps, request, reply),
    });
    done();
  });
  app.get<{ Params: { token: string; name: string } }>(
    `${prefix}/telegram/file/bot:token/photos/:name`,
    async ({ params }, reply) => {
      const isKnown = deps.accounts.some(({ accessToken }) => same(accessToken, params.token));
      const picture = isKnown ? await deps.shelf.find(params.name) : undefined;
      if (picture === undefined) return reply.code(404).send({ ok: false, error_code: 404, description: 'Not Found' });
      return reply.type('application/octet-stream').send(picture.bytes);
    },
  );
};
