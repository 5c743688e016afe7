// One call to the Mastodon instance of one account: address, token, and what the answer means.
// Must not retry, and never tells a token. https://docs.joinmastodon.org/client/intro/
import type { Account, Usage } from '#ports/channel.ts';
import { callJson, recordOf, type Fetch, type SendFailure } from '../http-call.ts';
import { failureOf, usageOf } from './problem.ts';

/** What stands in `path` came with a payload: what is no plain id or name is not called. */
export type MastodonCall = {
  method: 'GET' | 'POST';
  /** Ids and names, joined by `/` below `/api/v1`. */
  path: readonly string[];
  query?: readonly (readonly [name: string, value: string])[];
  json?: Record<string, unknown>;
  /** A second call with the same one brings back what the first made, for an hour. */
  key?: string;
};

/** `body`: the object; `items`: what is in it where it is a list, and undefined where it is none. */
export type MastodonAnswer =
  | { ok: true; body: Record<string, unknown>; items: Record<string, unknown>[] | undefined; usage?: Usage }
  | { ok: false; failure: SendFailure; usage?: Usage };

/** `accountId` is the city's, as its instance counts accounts. */
export type MastodonApi = { accountId: string; call: (call: MastodonCall) => Promise<MastodonAnswer> };

const segment = /^\w+$/;

const addressOf = ({ apiUrl }: Account, { path, query }: MastodonCall): string => {
  const url = new URL(`${apiUrl.replace(/\/+$/, '')}/api/v1/${path.join('/')}`);
  for (const [name, value] of query ?? []) url.searchParams.append(name, value);
  return url.href;
};

const notAsked = (detail: string): MastodonAnswer => ({
  ok: false,
  failure: { outcome: 'rejected', reason: 'bad-request', detail },
});

const callOnce = async (account: Account, fetch: Fetch, call: MastodonCall): Promise<MastodonAnswer> => {
  const isWrite = call.method === 'POST';
  const called = await callJson(fetch, {
    method: call.method,
    url: addressOf(account, call),
    headers: {
      authorization: `Bearer ${account.accessToken}`,
      ...(call.key === undefined ? {} : { 'idempotency-key': call.key }),
    },
    ...(call.json === undefined ? {} : { json: call.json }),
  });
  if (!called.answered) return { ok: false, failure: called.failure };
  const { status, headers, body } = called.answer;
  const usage = usageOf(headers);
  const known = usage === undefined ? {} : { usage };
  if (status >= 300) return { ok: false, failure: failureOf(called.answer, isWrite), ...known };
  if (typeof body === 'object' && body !== null)
    return { ok: true, body: recordOf(body), items: Array.isArray(body) ? body.map(recordOf) : undefined, ...known };
  const detail = `HTTP ${String(status)} with a body that is no JSON`;
  return { ok: false, failure: { outcome: 'retry-later', reason: 'temporary', detail, unknown: isWrite }, ...known };
};

/** Makes each call once; only a `key` makes a repeated one safe. */
export const mastodonApi = (account: Account, fetch: Fetch): MastodonApi => ({
  accountId: account.id,
  // What stands in a path came with a payload: it must not climb out of it.
  call: async (call) =>
    call.path.every((part) => segment.test(part)) ? callOnce(account, fetch, call) : notAsked('an id that is none'),
});
