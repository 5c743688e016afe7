// One call to the interface that an account describes: addresses filled in, answers judged. Calls once.
import type { RejectReason } from '#ports/channel.ts';
import { callJson, retryAfterMs, type Fetch, type JsonAnswer, type SendFailure } from '../http-call.ts';
import { isBelow } from '../join-url.ts';
import { fillShape } from '../json-shape.ts';

/** `values` fill the braces of `path`, each encoded. */
export type Sp4nCall = {
  method: 'GET' | 'POST';
  /** A path of the settings: what stands in it in braces is filled in. */
  path: string;
  values: Readonly<Record<string, string>>;
  json?: unknown;
};

/** `body` as parsed JSON; undefined where it was none. */
export type Sp4nAnswer = { ok: true; body: unknown } | { ok: false; failure: SendFailure };

/** Bound to one account; what goes wrong comes back as an answer. */
export type Sp4nInterface = (call: Sp4nCall) => Promise<Sp4nAnswer>;

const reasons: Readonly<Record<number, RejectReason>> = {
  401: 'token-invalid',
  403: 'permission-missing',
  404: 'target-gone',
  410: 'target-gone',
};

const failureOf = ({ status, headers }: JsonAnswer, isWrite: boolean): SendFailure => {
  const detail = `status ${String(status)}`;
  const afterMs = retryAfterMs(headers);
  const later = { outcome: 'retry-later', detail, ...(afterMs === undefined ? {} : { afterMs }) } as const;
  if (status === 429) return { ...later, reason: 'rate-limited', unknown: false };
  // Whether it was taken before something broke, nobody says.
  if (status >= 500 || status === 408) return { ...later, reason: 'temporary', unknown: isWrite };
  return { outcome: 'rejected', reason: reasons[status] ?? 'bad-request', detail };
};

/** Nothing at all may be an answer; a page for people comes from something in between. */
const notTheirs = (isWrite: boolean): SendFailure => ({
  ...{ outcome: 'retry-later', reason: 'temporary', detail: 'an answer that is no JSON' },
  unknown: isWrite,
});

/** Undefined where the path would take the token to another place. */
const findAddress = (apiUrl: string, { path, values }: Sp4nCall): string | undefined => {
  const encoded = Object.entries(values).map(([name, value]) => [name, encodeURIComponent(value)] as const);
  const filled = fillShape(path, Object.fromEntries(encoded));
  return typeof filled === 'string' && isBelow(apiUrl, filled) ? `${apiUrl}${filled}` : undefined;
};

/** A path that would take the token to another place is refused and not called. */
export const sp4nInterface =
  (account: { apiUrl: string; accessToken: string }, fetch: Fetch): Sp4nInterface =>
  async (call) => {
    const url = findAddress(account.apiUrl, call);
    if (url === undefined)
      return {
        ok: false,
        failure: { outcome: 'rejected', reason: 'bad-request', detail: 'a path that leads elsewhere' },
      };
    const answered = await callJson(fetch, {
      method: call.method,
      url,
      headers: { authorization: `Bearer ${account.accessToken}` },
      ...(call.json === undefined ? {} : { json: call.json }),
    });
    if (!answered.answered) return { ok: false, failure: answered.failure };
    const { answer } = answered;
    const isTaken = answer.status >= 200 && answer.status < 300;
    if (isTaken && answer.body === undefined && answer.text.trim() !== '')
      return { ok: false, failure: notTheirs(call.method !== 'GET') };
    if (isTaken) return { ok: true, body: answer.body };
    return { ok: false, failure: failureOf(answer, call.method !== 'GET') };
  };
