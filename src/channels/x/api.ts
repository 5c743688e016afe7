// One call to the X API of one account: address, token, renewal of a token that has ended, and what the answer means.
// Must not retry what may have taken effect, and never tells a token.
import type { Account, Renew, Usage } from '#ports/channel.ts';
import { callJson, recordOf, type Answered, type Fetch, type JsonAnswer, type SendFailure } from '../http-call.ts';
import { holdToken, nothingToRenew } from '../held-token.ts';
import { asFormerly, isBare, mayBeUnknown, type Query } from './names.ts';
import { failureOf, isDuplicate } from './problem.ts';
import type { XCall } from './call.ts';
import { meterBy, pricesOf, type Meter } from './prices.ts';
import { usageOf } from './rate.ts';
import { canRenew, renewed } from './tokens.ts';

/** `isDuplicate`: X says that the same text stands there already. */
export type XAnswer =
  | { ok: true; body: Record<string, unknown>; usage?: Usage }
  | { ok: false; failure: SendFailure; isDuplicate?: true; usage?: Usage };

/** One account's way to version 2; never throws. */
export type XApi = {
  accountId: string;
  handle: string;
  /** The header that opens what is the account's own, by the token as it stands now. */
  authorization: () => string;
  call: (call: XCall) => Promise<XAnswer>;
  takeSpent: Meter['take'];
};

const segment = /^\w+$/;

const addressOf = (account: Account, { path, query }: XCall): string => {
  const url = new URL(`${account.apiUrl.replace(/\/+$/, '')}/2/${path.join('/')}`);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  return url.href;
};

const callOnce = (account: Account, call: XCall, fetch: Fetch): Promise<Answered> =>
  callJson(fetch, {
    method: call.method,
    url: addressOf(account, call),
    headers: { authorization: `Bearer ${account.accessToken}` },
    ...(call.json === undefined ? {} : { json: call.json }),
  });

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const answerOf = (answer: JsonAnswer, isWrite: boolean): XAnswer => {
  const usage = usageOf(answer.headers);
  const known = usage === undefined ? {} : { usage };
  if (answer.status >= 300)
    return {
      ok: false,
      failure: failureOf(answer, isWrite),
      ...(isDuplicate(answer) ? { isDuplicate: true } : {}),
      ...known,
    };
  if (isObject(answer.body)) return { ok: true, body: recordOf(answer.body), ...known };
  const detail = `HTTP ${String(answer.status)} with a body that is no JSON`;
  return { ok: false, failure: { outcome: 'retry-later', reason: 'temporary', detail, unknown: isWrite }, ...known };
};

type Asked = (query: Query | undefined) => Promise<XAnswer>;

/** Which names the server knows is found out by asking, and remembered: with those of today first. */
const speaking = () => {
  let isFormer = false;
  return async (query: Query | undefined, ask: Asked): Promise<XAnswer> => {
    if (!mayBeUnknown(query)) return ask(query);
    if (isFormer) return ask(asFormerly(query));
    const answer = await ask(query);
    const isRefused = !answer.ok && answer.failure.outcome === 'rejected' && answer.failure.reason === 'bad-request';
    if (!isRefused && !(answer.ok && isBare(answer.body, query))) return answer;
    const before = await ask(asFormerly(query));
    if (!before.ok || isBare(before.body, query)) return answer;
    isFormer = true;
    return before;
  };
};

/** `renew` keeps what a renewal brings; without it a token that has ended stays so. */
export const xApi = (declared: Account, fetch: Fetch, renew?: Renew): XApi => {
  const token = holdToken(declared, {
    ask: canRenew(declared) ? (stale) => renewed(stale, fetch) : undefined,
    keep: renew,
    otherwise: nothingToRenew,
  });
  const speak = speaking();
  const meter = meterBy(pricesOf(declared));
  const callAs = async (call: XCall): Promise<XAnswer> => {
    const called = await token.through(
      (account) => callOnce(account, call, fetch),
      ({ status }) => status === 401,
    );
    if (!called.answered) return { ok: false, failure: called.failure };
    const answer = answerOf(called.answer, call.method === 'POST');
    if (answer.ok) meter.count(call, answer.body);
    return answer;
  };
  return {
    accountId: declared.id,
    handle: declared.handle,
    takeSpent: meter.take,
    authorization: () => `Bearer ${token.account().accessToken}`,
    call: async (call) => {
      // What stands in a path came with a payload: it must not climb out of it.
      if (!call.path.every((part) => segment.test(part)))
        return { ok: false, failure: { outcome: 'rejected', reason: 'bad-request', detail: 'an id that is none' } };
      const { query, ...rest } = call;
      return speak(query, (names) => callAs({ ...rest, ...(names === undefined ? {} : { query: names }) }));
    },
  };
};
