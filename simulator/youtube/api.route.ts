// YouTube's Data API and Google's token server as far as a complaint desk needs them, under `/youtube`: who calls, how many units, and the answer.
// Must answer every refusal in Google's shape, and note no call with its token.
import { record } from '../json.ts';
import { bearerOf, platformHandlers, restOf, type Platform, type Visit } from '../platform-route.ts';
import type { Mount } from '../stand-in.ts';
import { broken, clientRefused, grantRefused, refusalOf, unauthorized } from './problems.ts';
import { youtubeRead } from './read.ts';
import { clientIdOf, opens, renewed } from './tokens.ts';
import { dailyUnits } from './units.ts';
import { youtubeWrite } from './write.ts';

const platformOf = (): Platform => {
  const units = dailyUnits();
  return {
    headers: () => ({}),
    refusalOf,
    broken: broken(),
    accountOf: ({ deps, request }) => {
      const [token, now] = [bearerOf(request), deps.clock.now()];
      const account = deps.accounts.find((one) => one.channel === 'youtube' && opens(one, token, now));
      if (account === undefined) throw unauthorized();
      return account;
    },
    answer: ({ deps, request }, account) => {
      units.spend(account, request.method, deps.clock.now());
      const { searchParams } = new URL(request.url, 'http://x');
      const scene = { world: deps.store.world, acts: deps.acts, account };
      return request.method === 'GET'
        ? youtubeRead(scene, restOf(request), searchParams)
        : youtubeWrite(scene, restOf(request), searchParams, record(request.body));
    },
  };
};

/** A new token makes good one that had ended; a permission that was withdrawn stays so. */
const renew = ({ deps, request, seen }: Visit): Record<string, unknown> => {
  const form = record(request.body);
  const account = deps.accounts.find((one) => one.channel === 'youtube' && clientIdOf(one) === form['client_id']);
  if (account === undefined) throw clientRefused();
  seen.accountId = account.id;
  const kind = deps.faults.peek(account.id)?.kind;
  if (kind === 'token-revoked') throw grantRefused();
  const given = renewed(account, form, deps.clock.now());
  if (kind === 'token-expired') deps.faults.clear(account.id);
  return given;
};

/** Google's token server stands at `/youtube/token`; calls to it cost no units. */
export const youtubeRoutes: Mount = async (parent, stage) => {
  const { serve, beside } = platformHandlers(platformOf(), stage);
  await parent.register(
    async (app) => {
      app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
        done(null, Object.fromEntries(new URLSearchParams(String(body))));
      });
      app.post('/token', beside(renew));
      app.route({ method: ['GET', 'POST'], url: '/youtube/v3/*', handler: serve });
    },
    { prefix: `${stage.prefix}/youtube` },
  );
};
