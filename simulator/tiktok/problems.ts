// TikTok's refusals, in the words of its Business API: most of them come with HTTP 200 and a code that is not 0.
// Must not be thrown outside tiktok/: other places have no such problems.
import type { SaidFault } from '../faults.ts';
import { Refusal } from '../platform-route.ts';

/** `data` is there even so, and empty. */
export class TiktokProblem extends Refusal {
  override name = 'TiktokProblem';
  constructor(code: number, message: string, status = 200) {
    super(status, { code, message, request_id: '20261124080000000000000000000000', data: {} }, message);
  }
}

/** 40105: nobody's token. */
export const tokenRefused = (): TiktokProblem =>
  new TiktokProblem(40_105, 'Access token is incorrect or has been revoked.');

/** 40102: a renewal helps. */
export const tokenOver = (): TiktokProblem => new TiktokProblem(40_102, 'Access token is expired.');

/** 40104: the header is empty. */
export const tokenMissing = (): TiktokProblem => new TiktokProblem(40_104, 'Access token is empty.');

/** 40101: the app's id or secret is not the account's. */
export const appRefused = (): TiktokProblem =>
  new TiktokProblem(40_101, 'Illegal access partner: app or secret is wrong.');

/** 40103: only a new permission by the account helps. */
export const refreshOver = (): TiktokProblem => new TiktokProblem(40_103, 'Refresh token is expired.');

/** 40002; `what` names the parameter and what is wrong with it. */
export const invalid = (what: string): TiktokProblem => new TiktokProblem(40_002, what);

/** The token is good, and another account's. */
export const otherAccount = (): TiktokProblem => invalid('business_id: it does not belong to the access token.');

/** Said as well of a comment below another video. */
export const commentGone = (): TiktokProblem => invalid('comment_id: the comment does not exist.');

/** Said as well of another account's video. */
export const videoGone = (): TiktokProblem => invalid('video_id: the video does not exist.');

/** Above 150 signs. */
export const tooLong = (): TiktokProblem => invalid('text: the length exceeds the limit of 150 characters.');

/** 40100, also where trouble of that kind is set. */
export const tooOften = (): TiktokProblem => new TiktokProblem(40_100, 'Too many requests: the QPM limit is reached.');

/** HTTP 404, unlike the others. */
export const unknownPath = (): TiktokProblem => new TiktokProblem(40_006, 'The path is not supported.', 404);

/** 50000: whether anything was done is not known. */
export const broken = (): TiktokProblem => new TiktokProblem(50_000, 'System error.');

/** TikTok has words for every trouble. */
export const refusalOf = (fault: SaidFault): TiktokProblem => {
  switch (fault.kind) {
    case 'token-expired':
      return tokenOver();
    case 'token-revoked':
      return tokenRefused();
    case 'permission':
      return new TiktokProblem(40_001, 'No permission: the scope comment.list.manage was not granted.');
    case 'blocked':
      return invalid('The reply looks like spam. Please try again later.');
    case 'unavailable':
      return invalid('The user has turned off replies.');
    case 'rate-limit':
      return tooOften();
    case '500':
      return broken();
  }
};
