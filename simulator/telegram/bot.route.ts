// Telegram's Bot API as far as a complaint desk needs it, under `/telegram/bot<token>/<method>`, and its files.
// Must note no call with its token.
import type { FastifyRequest } from 'fastify';
import type { SaidFault } from '../faults.ts';
import { platformHandlers, type Platform } from '../platform-route.ts';
import { same } from '../same-secret.ts';
import type { Mount } from '../stand-in.ts';
import { BotError, botMethods, type BotDeps } from './methods.ts';
import { paramsIn } from './params.ts';

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

const pathIn = ({ params }: FastifyRequest): { token: string; method: string } =>
  params as { token: string; method: string };

const platformOf = (bot: BotDeps): Platform => ({
  refusalOf,
  broken: new BotError(500, 'Internal Server Error'),
  headers: () => ({}),
  pathOf: (request) => `/telegram/${pathIn(request).method}`,
  accountOf: ({ deps, request }) => {
    const { token } = pathIn(request);
    const account = deps.accounts.find((one) => one.channel === 'telegram' && same(one.accessToken, token));
    if (account === undefined) throw new BotError(401, 'Unauthorized');
    return account;
  },
  isWrite: ({ request }) => pathIn(request).method.toLowerCase().startsWith('send'),
  answer: async ({ request }, account) => {
    const name = pathIn(request).method.toLowerCase();
    const act = Object.hasOwn(botMethods, name) ? botMethods[name] : undefined;
    if (act === undefined) throw new BotError(404, 'Not Found');
    return act(bot, { account, params: await paramsIn(request) });
  },
  deliver: ({ reply }, result) => reply.send({ ok: true, result }),
});

const mostBytes = 50 * 1024 * 1024;

/** The token stands in the address, as Telegram has it; files want it too. */
export const botRoutes: Mount = async (app, stage) => {
  const { prefix, accounts, shelf } = stage;
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, parsed) => {
      parsed(null, body);
    });
    const { serve } = platformHandlers(platformOf(stage), stage);
    scope.route({ method: ['GET', 'POST'], url: `${prefix}/telegram/bot:token/:method`, handler: serve });
    done();
  });
  app.get<{ Params: { token: string; name: string } }>(
    `${prefix}/telegram/file/bot:token/photos/:name`,
    async ({ params }, reply) => {
      const isKnown = accounts.some(({ accessToken }) => same(accessToken, params.token));
      const picture = isKnown ? await shelf.find(params.name) : undefined;
      if (picture === undefined) return reply.code(404).send({ ok: false, error_code: 404, description: 'Not Found' });
      return reply.type('application/octet-stream').send(picture.bytes);
    },
  );
};
