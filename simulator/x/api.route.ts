// X's interface as far as a complaint desk needs it, under `/x/2`: who calls, and the answer.
// Must answer every refusal in X's shape, and note no call with its token.
import type { Fault } from '../faults.ts';
import { record } from '../json.ts';
import { allowanceOf, bearerOf, partsOf, platformHandlers, type Platform, type Visit } from '../platform-route.ts';
import type { Mount } from '../stand-in.ts';
import { refusalOf, unauthorized, XProblem } from './problems.ts';
import { xRead, type XCall } from './read.ts';
import { clientIdOf, tokenDesk, type Tokens } from './tokens.ts';
import { xWrite } from './write.ts';

const quarterHourMs = 15 * 60_000;

/** The platform's clock, and how much of this quarter hour's calls are left. */
const headers = (now: number, fault: Fault | undefined): Record<string, string> => {
  const { limit, remaining, resetAt } = allowanceOf({ now, windowMs: quarterHourMs, allowance: 300 }, fault);
  return {
    date: new Date(now).toUTCString(),
    'x-rate-limit-limit': limit,
    'x-rate-limit-remaining': remaining,
    'x-rate-limit-reset': String(Math.ceil(resetAt / 1000)),
  };
};

const platformOf = (tokens: Tokens): Platform => ({
  headers,
  refusalOf,
  broken: new XProblem(500, { title: 'Internal Server Error' }),
  deliver: ({ request, reply }, answer) => reply.code(request.method === 'GET' ? 200 : 201).send(answer),
  accountOf: ({ deps, request }) => {
    const token = bearerOf(request);
    const account = deps.accounts.find((one) => one.channel === 'x' && tokens.opens(one, token));
    if (account === undefined) throw unauthorized();
    return account;
  },
  answer: ({ deps, request }, account) => {
    const params = { ...record(request.query), ...record(request.body) };
    const call: XCall = { method: request.method, path: partsOf(request), params };
    const scene = { world: deps.store.world, acts: deps.acts, account };
    return request.method === 'GET' ? xRead(scene, call) : xWrite(scene, call);
  },
});

/** A new token makes good one that had ended; a permission that was withdrawn stays so. */
const renewWith =
  (tokens: Tokens) =>
  ({ deps, request, seen }: Visit): Record<string, unknown> => {
    const { refresh_token: refreshToken = '', client_id: clientId = '' } = record(request.body);
    for (const account of deps.accounts) {
      if (account.channel !== 'x' || clientId !== clientIdOf(account)) continue;
      seen.accountId = account.id;
      const kind = deps.faults.peek(account.id)?.kind;
      const isWithdrawn = kind === 'token-revoked' || typeof refreshToken !== 'string';
      const given = tokens.renew(account, isWithdrawn ? '' : refreshToken);
      if (kind === 'token-expired') deps.faults.clear(account.id);
      return given;
    }
    throw unauthorized();
  };

/** Renewing a token stands apart from the trouble of accounts. */
export const xRoutes: Mount = async (parent, stage) => {
  const tokens = tokenDesk(stage.clock);
  const { serve, beside } = platformHandlers(platformOf(tokens), stage);
  await parent.register(
    async (app) => {
      app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
        done(null, Object.fromEntries(new URLSearchParams(String(body))));
      });
      app.post('/oauth2/token', beside(renewWith(tokens)));
      app.route({ method: ['GET', 'POST'], url: '/*', handler: serve });
    },
    { prefix: `${stage.prefix}/x/2` },
  );
};
