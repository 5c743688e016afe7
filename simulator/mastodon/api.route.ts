// A Mastodon instance as far as a complaint desk needs it, under `/mastodon/api/v1`: who calls, and the answer.
// Must answer every refusal in Mastodon's shape, and note no call with its token.
import type { SimAccount } from '../accounts.ts';
import type { Fault } from '../faults.ts';
import { record } from '../json.ts';
import { allowanceOf, bearerOf, partsOf, platformHandlers, type Platform, type Visit } from '../platform-route.ts';
import { same } from '../same-secret.ts';
import type { Mount } from '../stand-in.ts';
import { MastodonProblem, notFound, refusalOf, unauthorized } from './problems.ts';
import { mastodonRead } from './read.ts';
import { postStatus } from './write.ts';

const windowMs = 5 * 60_000;

/** The instance's clock, and how much of these five minutes' calls are left. */
const headers = (now: number, fault: Fault | undefined): Record<string, string> => {
  const { limit, remaining, resetAt } = allowanceOf({ now, windowMs, allowance: 300 }, fault);
  return {
    date: new Date(now).toUTCString(),
    'x-ratelimit-limit': limit,
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-reset': new Date(resetAt).toISOString(),
  };
};

const answer = ({ deps, request }: Visit, account: SimAccount): unknown => {
  const path = partsOf(request);
  const scene = { world: deps.store.world, acts: deps.acts, account };
  if (request.method === 'GET')
    return mastodonRead(scene, { path, query: new URL(request.url, 'http://x').searchParams });
  if (path.join('/') !== 'statuses') throw notFound();
  const key = request.headers['idempotency-key'];
  return postStatus(scene, record(request.body), typeof key === 'string' ? key : '', deps.clock.now());
};

const platform: Platform = {
  headers,
  refusalOf,
  answer,
  broken: new MastodonProblem(500, 'Internal Server Error'),
  accountOf: ({ deps, request }) => {
    const token = bearerOf(request);
    const account = deps.accounts.find((one) => one.channel === 'mastodon' && same(one.accessToken, token));
    if (account === undefined) throw unauthorized();
    return account;
  },
};

/** One instance for all accounts: the token tells which one calls. */
export const mastodonRoutes: Mount = (app, stage) => {
  const { serve } = platformHandlers(platform, stage);
  app.route({ method: ['GET', 'POST'], url: `${stage.prefix}/mastodon/api/v1/*`, handler: serve });
};
