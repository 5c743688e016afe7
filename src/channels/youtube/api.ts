// One call to YouTube's Data API of one account: address, token, renewal of a token that has ended, what it costs and what the answer means.
// Must not retry what may have taken effect, never throws, and never tells a token.
import type { Instant } from '#core/time.ts';
import type { Account, Renew } from '#ports/channel.ts';
import { callJson, recordOf, type Answered, type Fetch, type JsonAnswer, type SendFailure } from '../http-call.ts';
import { holdToken, nothingToRenew } from '../held-token.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import { failureOf, isUsedUp } from './problem.ts';
import { costOf } from './quota.ts';
import { canRenew, renewed } from './tokens.ts';

/** `list` is the resource; what each method costs is in quota.ts. */
export type YoutubeCall = {
  method: 'GET' | 'POST';
  list: 'commentThreads' | 'comments' | 'channels';
  query: Readonly<Record<string, string>>;
  json?: Record<string, unknown>;
};

/** `body` as parsed JSON. */
export type YoutubeAnswer = { ok: true; body: Record<string, unknown> } | { ok: false; failure: SendFailure };

/** `ledger` counts every call that was answered, but those refused for their token: Google charges no others. */
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

/** What never left, and what was refused for its token, costs nothing. */
const isCharged = (called: Answered): boolean => called.answered && called.answer.status !== 401;

/** An account is declared without an access token: the first call asks for one. */
export const youtubeApi = (declared: Account, fetch: Fetch, renew?: Renew): YoutubeApi => {
  const ledger = ledgerOf(declared);
  const token = holdToken(declared, {
    ask: canRenew(declared) ? (stale) => renewed(stale, fetch) : undefined,
    keep: renew,
    otherwise: nothingToRenew,
  });
  return {
    accountId: declared.id,
    ledger,
    call: async (call, now) => {
      const url = addressOf(declared, call);
      if (url === undefined)
        return { ok: false, failure: { outcome: 'rejected', reason: 'bad-request', detail: 'no address' } };
      const called = await token.through(
        (account) => callOnce(account, call, url, fetch),
        ({ status }) => status === 401,
      );
      if (isCharged(called)) ledger.note(costOf(call.method), now, called.answered && isUsedUp(called.answer));
      if (!called.answered) return { ok: false, failure: called.failure };
      return answerOf(called.answer, call.method === 'POST', now);
    },
  };
};
