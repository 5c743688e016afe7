// One call to the AT protocol server of one account: its session, which is begun anew when it has ended, and what the answer means.
// Must not repeat what may have taken effect, and never tells the password or a token. https://atproto.com/specs/xrpc
import type { Account, Renew, Usage } from '#ports/channel.ts';
import { callJson, recordOf, type Answered, type Fetch, type JsonAnswer, type SendFailure } from '../http-call.ts';
import { askForToken, holdToken, type Renewal } from '../held-token.ts';
import { failureOf, isSessionOver, usageOf } from './problem.ts';

/** A query or a procedure of AT protocol by its name; what is asked goes into the address, what is written into the body. */
export type BlueskyCall = {
  method: 'GET' | 'POST';
  /** As `app.bsky.feed.getPosts`. */
  name: string;
  query?: readonly (readonly [name: string, value: string])[];
  json?: Record<string, unknown>;
};

/** `usage` where the server told its limits, whatever else it said. */
export type BlueskyAnswer =
  | { ok: true; body: Record<string, unknown>; usage?: Usage }
  | { ok: false; failure: SendFailure; usage?: Usage };

/** `did` is the city's account, by which its own posts are known. */
export type BlueskyApi = { did: string; call: (call: BlueskyCall) => Promise<BlueskyAnswer> };

/** Conversations live on a server of their own, to which the account's server hands the call on. */
const chatServer = 'did:web:api.bsky.chat#bsky_chat';

const addressOf = ({ apiUrl }: Account, { name, query }: Pick<BlueskyCall, 'name' | 'query'>): string => {
  const url = new URL(`${apiUrl.replace(/\/+$/, '')}/xrpc/${name}`);
  for (const [key, value] of query ?? []) url.searchParams.append(key, value);
  return url.href;
};

const callOnce = (account: Account, fetch: Fetch, call: BlueskyCall): Promise<Answered> =>
  callJson(fetch, {
    method: call.method,
    url: addressOf(account, call),
    headers: {
      authorization: `Bearer ${account.accessToken}`,
      ...(call.name.startsWith('chat.bsky.') ? { 'atproto-proxy': chatServer } : {}),
    },
    ...(call.json === undefined ? {} : { json: call.json }),
  });

/** An app password can be used again and again: what ends is only the session. */
const beginSession = (account: Account, fetch: Fetch): Promise<Renewal> =>
  askForToken(
    fetch,
    {
      method: 'POST',
      url: addressOf(account, { name: 'com.atproto.server.createSession' }),
      json: { identifier: account.handle, password: account.more?.['appPassword'] ?? '' },
    },
    {
      givenIn: ({ status, body }) => (status === 200 ? { access_token: recordOf(body)['accessJwt'] } : {}),
      refusal: (answer) => failureOf(answer, false),
    },
  );

/** Of this channel alone. */
const keepHere: Renew = async (stale, ask) => {
  const begun = await ask(stale);
  return begun.ok ? { ok: true, account: { ...stale, ...begun.renewed } } : begun;
};

const answerOf = (answer: JsonAnswer, isWrite: boolean): BlueskyAnswer => {
  const usage = usageOf(answer.headers);
  const known = usage === undefined ? {} : { usage };
  if (answer.status >= 300) return { ok: false, failure: failureOf(answer, isWrite), ...known };
  if (typeof answer.body === 'object' && answer.body !== null)
    return { ok: true, body: recordOf(answer.body), ...known };
  const detail = `HTTP ${String(answer.status)} with a body that is no JSON`;
  return { ok: false, failure: { outcome: 'retry-later', reason: 'temporary', detail, unknown: isWrite }, ...known };
};

/** `renew` keeps a session for all processes; without it each channel begins its own. */
export const blueskyApi = (declared: Account, fetch: Fetch, renew?: Renew): BlueskyApi => {
  const session = holdToken(declared, { ask: (stale) => beginSession(stale, fetch), keep: renew ?? keepHere });
  return {
    did: declared.id,
    call: async (call) => {
      const called = await session.through((account) => callOnce(account, fetch, call), isSessionOver);
      return called.answered ? answerOf(called.answer, call.method === 'POST') : { ok: false, failure: called.failure };
    },
  };
};
