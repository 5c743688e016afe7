// One call to TikTok's Business API of one account: address, token, renewal of a token that has ended, and what the answer means.
// Must not retry what may have taken effect, and never tells a token.
import type { Account, Renew } from '#ports/channel.ts';
import { callJson, recordOf, type Answered, type Fetch, type SendFailure } from '../http-call.ts';
import { holdToken } from '../held-token.ts';
import { codeIn, failureOf, isTokenRefused } from './problem.ts';
import { canRenew, renewed } from './tokens.ts';

/** Paths below the API's version; `query` and `json` hold the account's `business_id` where the path wants one. */
export type TiktokCall = {
  method: 'GET' | 'POST';
  path:
    | 'business/video/list'
    | 'business/comment/list'
    | 'business/comment/reply/list'
    | 'business/comment/reply/create'
    | 'tt_user/token_info/get';
  query?: Readonly<Record<string, string>>;
  json?: Readonly<Record<string, string>>;
};

/** `data` of an answer whose own code is 0: TikTok refuses with HTTP 200, too. */
export type TiktokAnswer = { ok: true; data: Record<string, unknown> } | { ok: false; failure: SendFailure };

/** One account's way to the Business API; never throws. */
export type TiktokApi = {
  /** As it is now, renewals included. */
  account: () => Account;
  call: (call: TiktokCall) => Promise<TiktokAnswer>;
  /** Resolves to why the token could not be renewed; where nothing can renew it, it stays. */
  renew: () => Promise<SendFailure | undefined>;
};

/** A round of polling makes many calls, and must end within its lease. */
const longestMs = 8_000;

const addressOf = ({ apiUrl }: Account, { path, query }: TiktokCall): string => {
  const url = new URL(`${apiUrl.replace(/\/+$/, '')}/open_api/v1.3/${path}/`);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  return url.href;
};

const callOnce = (account: Account, call: TiktokCall, fetch: Fetch): Promise<Answered> =>
  callJson(fetch, {
    method: call.method,
    url: addressOf(account, call),
    headers: { 'access-token': account.accessToken },
    exactIds: true,
    longestMs,
    ...(call.json === undefined ? {} : { json: call.json }),
  });

const meaningOf = (called: Answered, isWrite: boolean): TiktokAnswer => {
  if (!called.answered) return { ok: false, failure: called.failure };
  const { answer } = called;
  if (codeIn(answer) !== 0 || answer.status >= 300) return { ok: false, failure: failureOf(answer, isWrite) };
  return { ok: true, data: recordOf(recordOf(answer.body)['data']) };
};

/** `renew` keeps what a renewal brings; without it a token that has ended stays so. */
export const tiktokApi = (declared: Account, fetch: Fetch, renew?: Renew): TiktokApi => {
  const token = holdToken(declared, {
    ask: canRenew(declared) ? (stale) => renewed(stale, fetch) : undefined,
    keep: renew,
  });
  return {
    account: token.account,
    renew: token.renew,
    call: async (call) => {
      const called = await token.through((account) => callOnce(account, call, fetch), isTokenRefused);
      return meaningOf(called, call.path === 'business/comment/reply/create');
    },
  };
};
