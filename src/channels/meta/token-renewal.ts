// Prolongs a token that lasts sixty days, weeks before it ends, as long as the platform does so for the asking.
// Must leave the old one in force where that fails: it holds until its end, and the operator is warned of it.
// https://developers.facebook.com/docs/threads/get-started/long-lived-tokens
import { dayMs, type Instant } from '#core/time.ts';
import type { Renew } from '#ports/channel.ts';
import { answeredWithout } from '../http-call.ts';
import type { Graph, GraphAnswer } from './graph-client.ts';
import { findTokenEnd } from './token-end.ts';

const secondMs = 1000;

/** How long before its end a token is prolonged. */
export const renewBeforeMs = 21 * dayMs;

type Prolonged = { ok: true; accessToken: string; endsAt?: Instant } | Extract<GraphAnswer, { ok: false }>;

/** Asks for a longer life of a token that still holds; `endsAt` where the platform tells it. The address of the renewal names no version. */
export const prolong = async (
  graph: Graph,
  grantType: 'th_refresh_token' | 'ig_refresh_token',
  accessToken: string,
  now: Instant,
): Promise<Prolonged> => {
  const query = { grant_type: grantType, access_token: accessToken };
  const path = ['refresh_access_token'];
  const answer = await graph.call({ method: 'GET', path, unversioned: true, query, token: accessToken });
  if (!answer.ok) return answer;
  const { access_token: fresh, expires_in: seconds } = answer.body;
  if (typeof fresh !== 'string' || fresh === '') return { ok: false, failure: answeredWithout('access_token') };
  return { ok: true, accessToken: fresh, ...(typeof seconds === 'number' ? { endsAt: now + seconds * secondMs } : {}) };
};

/** When the token ends, prolonged where it was time to. Throws when the platform cannot be asked now. */
export const prolongedEnd = async (
  graph: Graph,
  renew: Renew | undefined,
  now: Instant,
): Promise<Instant | undefined> => {
  const endsAt = await findTokenEnd(graph);
  if (renew === undefined || endsAt === undefined || endsAt <= now || endsAt > now + renewBeforeMs) return endsAt;
  let newEnd: Instant | undefined;
  await renew(graph.account, async ({ accessToken }) => {
    const prolonged = await prolong(graph, 'th_refresh_token', accessToken, now);
    if (!prolonged.ok) return prolonged;
    newEnd = prolonged.endsAt;
    return { ok: true, renewed: { accessToken: prolonged.accessToken } };
  });
  // Where another process was first, the account is read again soon, and asked then.
  return newEnd ?? endsAt;
};
