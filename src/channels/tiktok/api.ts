// One call to TikTok's Business API of one account: address, token, renewal of a token that has ended, and what the answer means.
// Must not retry what may have taken effect, and never tells a token.
import type { Account, Renew } from '#ports/channel.ts';
import { callJson, recordOf, type Answered, type Fetch, type SendFailure } from '../http-call.ts';
import { codeIn, failureOf, isTokenRefused } from './problem.ts';
import { askForTokens, canRenew } from './tokens.ts';

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

export type TiktokAnswer = { ok: true; data: Record<string, unknown> } | { ok: false; failure: SendFailure };

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
  let account = declared;
  const renewIt = async (): Promise<SendFailure | undefined> => {
    if (renew === undefined || !canRenew(account)) return undefined;
    try {
      const fresh = await renew(account, (stale) => askForTokens(stale, fetch));
      if (!fresh.ok) return fresh.failure;
      account = fresh.account;
      return undefined;
    } catch {
      const detail = 'the renewed token could not be kept';
      return { outcome: 'retry-later', reason: 'temporary', detail, unknown: false };
    }
  };
  return {
    account: () => account,
    renew: renewIt,
    call: async (call) => {
      const isWrite = call.path === 'business/comment/reply/create';
      let called = await callOnce(account, call, fetch);
      const before = account.accessToken;
      if (called.answered && isTokenRefused(called.answer)) {
        const failure = await renewIt();
        if (failure !== undefined) return { ok: false, failure };
        if (account.accessToken !== before) called = await callOnce(account, call, fetch);
      }
      return meaningOf(called, isWrite);
    },
  };
};
