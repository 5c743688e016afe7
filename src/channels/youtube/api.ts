// One call to YouTube's Data API of one account: address, token, renewal of a token that has ended, what it costs and what the answer means.
// Must not retry what may have taken effect, never throws, and never tells a token.
import type { Instant } from '#core/time.ts';
import type { Account, Renew } from '#ports/channel.ts';
import { callJson, recordOf, type Answered, type Fetch, type JsonAnswer, type SendFailure } from '../http-call.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import { failureOf, isUsedUp } from './problem.ts';
import { costOf } from './quota.ts';
import { askForToken } from './tokens.ts';

export type YoutubeCall = {
  method: 'GET' | 'POST';
  list: 'commentThreads' | 'comments' | 'channels';
  query: Readonly<Record<string, string>>;
  json?: Record<string, unknown>;
};

export type YoutubeAnswer = { ok: true; body: Record<string, unknown> } | { ok: false; failure: SendFailure };

export type YoutubeApi = {
  accountId: string;
  ledger: Ledger;
  /** `now` where it is known: then a day that is used up is waited for. */
  call: (call: YoutubeCall, now?: Instant) => Promise<YoutubeAnswer>;
};

/** Not there where the account's address is none. */
const addressOf = ({ apiUrl }: Account, { list, query }: YoutubeCall): string | undefined => {
  const url = URL.parse(`${apiUrl.replace(/\/+$/, '')}/youtube/v3/${list}`);
  for (const [name, value] of Object.entries(query)) url?.searchParams.set(name, value);
  return url?.href;
};

const callOnce = (account: Account, call: YoutubeCall, url: string, fetch: Fetch): Promise<Answered> =>
  callJson(fetch, {
    method: call.method,
    url,
    headers: { authorization: `Bearer ${account.accessToken}` },
    ...(call.json === undefined ? {} : { json: call.json }),
  });

const answerOf = (answer: JsonAnswer, isWrite: boolean, now: Instant | undefined): YoutubeAnswer => {
  if (answer.status >= 300) return { ok: false, failure: failureOf(answer, isWrite, now) };
  const body = recordOf(answer.body);
  if (typeof body['kind'] === 'string') return { ok: true, body };
  const detail = `HTTP ${String(answer.status)} with a body that is none of theirs`;
  return { ok: false, failure: { outcome: 'retry-later', reason: 'temporary', detail, unknown: isWrite } };
};

type Renewed = { ok: true; account: Account } | { ok: false; failure: SendFailure };

const renewed = async (stale: Account, fetch: Fetch, renew: Renew | undefined): Promise<Renewed> => {
  if (renew === undefined || (stale.more?.['refreshToken'] ?? '') === '') {
    const detail = 'HTTP 401, and nothing to renew the token with';
    return { ok: false, failure: { outcome: 'rejected', reason: 'token-expired', detail } };
  }
  try {
    return await renew(stale, (account) => askForToken(account, fetch));
  } catch {
    const detail = 'the renewed token could not be kept';
    return { ok: false, failure: { outcome: 'retry-later', reason: 'temporary', detail, unknown: false } };
  }
};

/** What never left, and what was refused for its token, costs nothing. */
const isCharged = (called: Answered): boolean => called.answered && called.answer.status !== 401;

/** An account is declared without an access token: the first call asks for one. */
export const youtubeApi = (declared: Account, fetch: Fetch, renew?: Renew): YoutubeApi => {
  let account = declared;
  const ledger = ledgerOf(declared);
  const freshen = async (): Promise<SendFailure | undefined> => {
    const fresh = await renewed(account, fetch, renew);
    if (!fresh.ok) return fresh.failure;
    account = fresh.account;
    return undefined;
  };
  const withToken = async (call: YoutubeCall, url: string): Promise<Answered> => {
    const missing = account.accessToken === '' ? await freshen() : undefined;
    if (missing !== undefined) return { answered: false, failure: missing };
    const called = await callOnce(account, call, url, fetch);
    if (!called.answered || called.answer.status !== 401) return called;
    const failure = await freshen();
    return failure === undefined ? callOnce(account, call, url, fetch) : { answered: false, failure };
  };
  return {
    accountId: declared.id,
    ledger,
    call: async (call, now) => {
      const url = addressOf(account, call);
      if (url === undefined)
        return { ok: false, failure: { outcome: 'rejected', reason: 'bad-request', detail: 'no address' } };
      const called = await withToken(call, url);
      if (isCharged(called)) ledger.note(costOf(call.method), now, called.answered && isUsedUp(called.answer));
      if (!called.answered) return { ok: false, failure: called.failure };
      return answerOf(called.answer, call.method === 'POST', now);
    },
  };
};
