// TikTok's Business API as far as a complaint desk needs it, under `/tiktok/open_api/v1.3`: who calls, how often, and the answer.
// Must answer every refusal in TikTok's shape, and note no call with its token.
import type { SimAccount } from '../accounts.ts';
import { record } from '../json.ts';
import { partsOf, platformHandlers, type Platform, type Visit } from '../platform-route.ts';
import type { Mount } from '../stand-in.ts';
import { appRefused, broken, refusalOf, tokenMissing, tokenRefused, tooOften } from './problems.ts';
import { tiktokRead } from './read.ts';
import { appIdOf, opens, renewed, textOf, tokenInfo } from './tokens.ts';
import { tiktokWrite } from './write.ts';

/** Of one account to one address, within a minute. */
const mostCalls = 40;

const well = (data: Record<string, unknown>): Record<string, unknown> => ({
  ...{ code: 0, message: 'OK', request_id: '20261124080000000000000000000000' },
  data,
});

const accountFor = ({ deps }: Visit, token: string): SimAccount => {
  if (token === '') throw tokenMissing();
  const account = deps.accounts.find((one) => one.channel === 'tiktok' && opens(one, token, deps.clock.now()));
  if (account === undefined) throw tokenRefused();
  return account;
};

/** Counts the calls of each minute. Throws when there are too many. */
const turnstile = (): ((account: SimAccount, path: string, now: number) => void) => {
  const calls = new Map<string, number>();
  let minute = 0;
  return ({ id }, path, now) => {
    if (Math.floor(now / 60_000) !== minute) calls.clear();
    minute = Math.floor(now / 60_000);
    const key = `${id} ${path}`;
    const count = (calls.get(key) ?? 0) + 1;
    calls.set(key, count);
    if (count > mostCalls) throw tooOften();
  };
};

const platformOf = (): Platform => {
  const pass = turnstile();
  return {
    headers: (now) => ({ date: new Date(now).toUTCString() }),
    refusalOf,
    broken: broken(),
    accountOf: (visit) => accountFor(visit, textOf(visit.request.headers['access-token'])),
    answer: async ({ deps, request }, account) => {
      const path = partsOf(request).join('/');
      pass(account, path, deps.clock.now());
      const scene = { world: deps.store.world, acts: deps.acts, account };
      const { searchParams } = new URL(request.url, 'http://x');
      if (request.method === 'GET') return well(tiktokRead(scene, path, searchParams));
      return well(await tiktokWrite(scene, path, record(request.body)));
    },
  };
};

/** A new token makes good one that had ended; a permission that was withdrawn stays so. */
const renew = ({ deps, request, reply, seen }: Visit): Record<string, unknown> => {
  const asked = record(request.body);
  const now = deps.clock.now();
  const account = deps.accounts.find((one) => one.channel === 'tiktok' && appIdOf(one) === asked['client_id']);
  if (account === undefined) throw appRefused();
  seen.accountId = account.id;
  const kind = deps.faults.peek(account.id)?.kind;
  if (kind === 'token-revoked') throw tokenRefused();
  const given = renewed(account, asked, now);
  if (kind === 'token-expired') deps.faults.clear(account.id);
  void reply.header('date', new Date(now).toUTCString());
  return well(given);
};

const inform = (visit: Visit): Record<string, unknown> => {
  const { app_id: appId, access_token: token } = record(visit.request.body);
  const account = accountFor(visit, textOf(token));
  visit.seen.accountId = account.id;
  if (appIdOf(account) !== appId) throw appRefused();
  return well(tokenInfo(account));
};

/** Renewing a token and asking about one stand apart from the trouble of accounts. */
export const tiktokRoutes: Mount = (app, stage) => {
  const { serve, beside } = platformHandlers(platformOf(), stage);
  const root = `${stage.prefix}/tiktok/open_api/v1.3`;
  app.post(`${root}/tt_user/oauth2/refresh_token/`, beside(renew));
  app.post(`${root}/tt_user/token_info/get/`, beside(inform));
  app.route({ method: ['GET', 'POST'], url: `${root}/*`, handler: serve });
};
