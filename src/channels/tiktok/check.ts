// What is wrong with an account of TikTok, if anything, and when its permission ends. Throws when TikTok cannot be reached: that
// is no fault of the account.
import type { Instant } from '#core/time.ts';
import type { RejectReason } from '#ports/channel.ts';
import type { SendFailure } from '../http-call.ts';
import type { TiktokApi } from './api.ts';
import { readVideos, textIn } from './lists.ts';
import { canRenew, refreshEnd } from './tokens.ts';

/** What the desk does: see the videos, read what stands below them, answer. */
const scopes: readonly string[] = ['video.list', 'comment.list', 'comment.list.manage'];

const reasonOf = (failure: SendFailure): RejectReason => {
  if (failure.outcome !== 'rejected') throw new Error(failure.detail);
  return failure.reason;
};

/** Whoever knows the app's id may ask what the token permits, and whose it is. */
const checkPermissions = async (api: TiktokApi, appId: string): Promise<RejectReason | undefined> => {
  const { id, accessToken } = api.account();
  const json = { app_id: appId, access_token: accessToken };
  const answer = await api.call({ method: 'POST', path: 'tt_user/token_info/get', json });
  if (!answer.ok) return reasonOf(answer.failure);
  const owner = textIn(answer.data, 'creator_id');
  if (owner !== '' && owner !== id) return 'unknown-account';
  const given = textIn(answer.data, 'scope')
    .split(',')
    .map((one) => one.trim());
  return scopes.every((one) => given.includes(one)) ? undefined : 'permission-missing';
};

/** The reason for which the account cannot work; undefined where it can. */
export const checkThrough = async (api: TiktokApi): Promise<RejectReason | undefined> => {
  const videos = await readVideos(api, 1);
  if (!videos.ok) return reasonOf(videos.failure);
  const appId = api.account().more?.['appId'] ?? '';
  const problem = appId === '' ? undefined : await checkPermissions(api, appId);
  if (problem !== undefined) return problem;
  // A renewal that fails is better known now than a day later; and it alone tells when the permission ends.
  const isUntried = canRenew(api.account()) && refreshEnd(api.account()) === undefined;
  const failure = isUntried ? await api.renew() : undefined;
  return failure === undefined ? undefined : reasonOf(failure);
};

/** The access token renews itself every day: what ends is the permission to renew it. */
export const findEnd = (api: TiktokApi): Instant | undefined => refreshEnd(api.account());
