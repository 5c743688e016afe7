// One call to the AT protocol server of one account: its session, which is begun anew when it has ended, and what the answer means.
// Must not repeat what may have taken effect, and never tells the password or a token. https://atproto.com/specs/xrpc
import type { Account, Renew, Usage } from '#ports/channel.ts';
import { callJson, recordOf, type Answered, type Fetch, type JsonAnswer, type SendFailure } from '../http-call.ts';
import { failureOf, isSessionOver, usageOf } from './problem.ts';

export type BlueskyCall = {
  method: 'GET' | 'POST';
  /** As `app.bsky.feed.getPosts`. */
  name: string;
  query?: readonly (readonly [name: string, value: string])[];
  json?: Record<string, unknown>;
};

export type BlueskyAnswer =
  { ok: true; body: Record<string, unknown>; usage?: Usage } | { ok: false; failure: SendFailure; usage?: Usage };

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

type Begun = { ok: true; renewed: { accessToken: string } } | { ok: false; failure: SendFailure };

/** An app password can be used again and again: what ends is only the session. Nothing of a message has left when this fails. */
const beginSession = async (account: Account, fetch: Fetch): Promise<Begun> => {
  const called = await callJson(fetch, {
    method: 'POST',
    url: addressOf(account, { name: 'com.atproto.server.createSession' }),
    json: { identifier: account.handle, password: account.more?.['appPassword'] ?? '' },
  });
  const failure = called.answered ? failureOf(called.answer, false) : called.failure;
  const { accessJwt } = called.answered && called.answer.status === 200 ? recordOf(called.answer.body) : {};
  if (typeof accessJwt === 'string' && accessJwt !== '') return { ok: true, renewed: { accessToken: accessJwt } };
  return { ok: false, failure: failure.outcome === 'retry-later' ? { ...failure, unknown: false } : failure };
};

type Ready = { ok: true; account: Account } | { ok: false; failure: SendFailure };

const withSession = async (stale: Account, fetch: Fetch, renew: Renew | undefined): Promise<Ready> => {
  if (renew === undefined) {
    const begun = await beginSession(stale, fetch);
    return begun.ok ? { ok: true, account: { ...stale, ...begun.renewed } } : begun;
  }
  try {
    return await renew(stale, (account) => beginSession(account, fetch));
  } catch {
    const detail = 'the session could not be kept';
    return { ok: false, failure: { outcome: 'retry-later', reason: 'temporary', detail, unknown: false } };
  }
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
  let account = declared;
  const ready = async (): Promise<Ready> => {
    const fresh = await withSession(account, fetch, renew);
    if (fresh.ok) ({ account } = fresh);
    return fresh;
  };
  return {
    did: declared.id,
    call: async (call) => {
      if (account.accessToken === '') {
        const first = await ready();
        if (!first.ok) return first;
      }
      let called = await callOnce(account, fetch, call);
      if (called.answered && isSessionOver(called.answer)) {
        const fresh = await ready();
        if (!fresh.ok) return fresh;
        called = await callOnce(account, fetch, call);
      }
      return called.answered ? answerOf(called.answer, call.method === 'POST') : { ok: false, failure: called.failure };
    },
  };
};
