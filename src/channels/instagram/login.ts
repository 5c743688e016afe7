// Instagram's two logins: through the Facebook Page of the account, or with the account itself. Host, paths and tokens differ.
// https://developers.facebook.com/docs/instagram-platform/overview#instagram-api-with-instagram-login-or-instagram-api-with-facebook-login
import type { Instant } from '#core/time.ts';
import type { Account, RejectReason, Renew } from '#ports/channel.ts';
import { answeredWithout, recordOf } from '../http-call.ts';
import type { Graph } from '../meta/graph-client.ts';
import { checkThrough } from '../meta/look.ts';
import { findTokenEnd } from '../meta/token-end.ts';
import { prolong, renewBeforeMs } from '../meta/token-renewal.ts';

const facebookHost = 'https://graph.facebook.com';
const instagramHost = 'https://graph.instagram.com';

const isOwnLogin = ({ more }: Account): boolean => more?.['login']?.trim().toLowerCase() === 'instagram';

/** As it is called: with Instagram's own login at its own host, and without the proof, which belongs to Facebook's tokens. */
export const asCalled = (account: Account): Account =>
  isOwnLogin(account)
    ? {
        ...account,
        apiUrl: account.apiUrl.replace(/\/+$/, '') === facebookHost ? instagramHost : account.apiUrl,
        appSecret: '',
      }
    : account;

/** Whose messages they are: the account's, or those of its Page, as which the token speaks. */
export const messagesNode = (account: Account): string => {
  if (isOwnLogin(account)) return account.id;
  const pageId = account.more?.['pageId']?.trim() ?? '';
  return pageId === '' ? 'me' : pageId;
};

const findOwnTrouble = async (graph: Graph): Promise<RejectReason | undefined> => {
  const answer = await graph.call({ method: 'GET', path: ['me'], query: { fields: 'id,user_id' } });
  if (answer.ok) {
    // Its reference shows a list of one, its answers are the one alone.
    const { data } = answer.body;
    const { id, user_id: userId } = Array.isArray(data) ? recordOf(data[0]) : answer.body;
    return [id, userId].some((one) => String(one) === graph.account.id) ? undefined : 'unknown-account';
  }
  if (answer.failure.outcome !== 'rejected') throw new Error(answer.failure.detail);
  return answer.failure.reason === 'target-gone' ? 'unknown-account' : answer.failure.reason;
};

/** Its own login tells the account by two ids; ours is the one in webhooks. */
export const findTrouble = (graph: Graph): Promise<RejectReason | undefined> =>
  isOwnLogin(graph.account) ? findOwnTrouble(graph) : checkThrough({ graph });

/** Kept beside the token, since nobody can be asked. */
const knownEnd = ({ more }: Account): Instant | undefined => {
  const endsAt = Number(more?.['tokenEndsAt'] ?? '');
  return Number.isFinite(endsAt) && endsAt > 0 ? endsAt : undefined;
};

/** A token that is younger than a day, or ended, is not prolonged: what is known of it stands. */
const ownEnd = async (graph: Graph, renew: Renew | undefined, now: Instant): Promise<Instant | undefined> => {
  const endsAt = knownEnd(graph.account);
  if (renew === undefined || (endsAt !== undefined && endsAt > now + renewBeforeMs)) return endsAt;
  let newEnd: Instant | undefined;
  await renew(graph.account, async ({ accessToken }) => {
    const prolonged = await prolong(graph, 'ig_refresh_token', accessToken, now);
    if (!prolonged.ok) return prolonged;
    const { accessToken: fresh, endsAt: until } = prolonged;
    if (until === undefined) return { ok: false, failure: answeredWithout('access_token') };
    newEnd = until;
    return { ok: true, renewed: { accessToken: fresh, more: { tokenEndsAt: String(until) } } };
  });
  return newEnd ?? endsAt;
};

/** With its own login the token is prolonged on this occasion, three weeks before its end; undefined where nobody tells an end. */
export const tokenEnd = (graph: Graph, renew: Renew | undefined, now: Instant): Promise<Instant | undefined> =>
  isOwnLogin(graph.account) ? ownEnd(graph, renew, now) : findTokenEnd(graph);
