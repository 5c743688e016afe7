// Prolongs a token that lasts sixty days, weeks before it ends, as long as the platform does so for the asking.
// Must leave the old one in force where that fails: it holds until its end, and the operator is warned of it.
// https://developers.facebook.com/docs/threads/get-started/long-lived-tokens
import { dayMs, type Instant } from '#core/time.ts';
import type { Renew } from '#ports/channel.ts';
import { answeredWithout } from '../http-call.ts';
import type { Graph } from './graph-client.ts';
import { findTokenEnd } from './token-end.ts';

const renewBeforeMs = 21 * dayMs;
const secondMs = 1000;

/** When the token ends, prolonged where it was time to. Throws when the platform cannot be asked now. */
export const prolongedEnd = async (
  graph: Graph,
  grantType: 'th_refresh_token',
  renew: Renew | undefined,
  now: Instant,
): Promise<Instant | undefined> => {
  const endsAt = await findTokenEnd(graph);
  if (renew === undefined || endsAt === undefined || endsAt <= now || endsAt > now + renewBeforeMs) return endsAt;
  let newEnd: Instant | undefined;
  await renew(graph.account, async ({ accessToken }) => {
    const query = { grant_type: grantType, access_token: accessToken };
    const call = {
      method: 'GET',
      path: ['refresh_access_token'],
      unversioned: true,
      query,
      token: accessToken,
    } as const;
    const answer = await graph.call(call);
    if (!answer.ok) return answer;
    const { access_token: fresh, expires_in: seconds } = answer.body;
    if (typeof fresh !== 'string' || fresh === '') return { ok: false, failure: answeredWithout('access_token') };
    if (typeof seconds === 'number') newEnd = now + seconds * secondMs;
    return { ok: true, renewed: { accessToken: fresh } };
  });
  // Where another process was first, the account is read again soon, and asked then.
  return newEnd ?? endsAt;
};
