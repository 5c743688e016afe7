// One call to the Graph API of one account: address, token, proof, time limit, and what the answer means.
// Must not retry, must not follow redirects with a token, and never tells the token.
import type { Account, Photo, Usage } from '#ports/channel.ts';
import {
  callJson,
  recordOf,
  retryAfterMs,
  type Fetch,
  type JsonAnswer,
  type JsonRequest,
  type SendFailure,
} from '../http-call.ts';
import { graphVersion } from './api-version.ts';
import { failureOf, type GraphRefusal } from './graph-error.ts';
import { proofOf } from './signature.ts';
import { usageOf } from './usage.ts';

/** What stands in `path` came with a webhook: what is no plain id or edge is not called. */
export type GraphCall = {
  method: 'GET' | 'POST';
  /** Ids and edge names, joined by `/`. */
  path: readonly string[];
  query?: Record<string, string>;
  body?: Record<string, unknown>;
  /** Goes along under this name, with the body as a form's fields. */
  file?: { name: string; photo: Photo };
  /** The address names no version: tokens are renewed outside of them. */
  unversioned?: true;
  /** Another than the account's own. */
  token?: string;
};

type FileOf = NonNullable<GraphCall['file']>;

/** `usage` where a header told how much of the account's limit is used. */
export type GraphAnswer =
  | { ok: true; body: Record<string, unknown>; usage?: Usage }
  | { ok: false; failure: SendFailure; usage?: Usage };

/** `account` as it was declared, its token included. */
export type Graph = { account: Account; call: (call: GraphCall) => Promise<GraphAnswer> };

const segment = /^[\w:=-]+$/;

const addressOf = (account: Account, { path, query, token, unversioned }: GraphCall): string => {
  const version = unversioned === true ? [] : [account.more?.['graphVersion'] ?? graphVersion];
  const url = new URL([account.apiUrl.replace(/\/+$/, ''), ...version, ...path].join('/'));
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  const proof = account.appSecret !== '' && token === undefined ? proofOf(account.accessToken, account.appSecret) : '';
  if (proof !== undefined && proof !== '') url.searchParams.set('appsecret_proof', proof);
  return url.href;
};

const numberOr = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const refusalOf = (
  { status, headers }: JsonAnswer,
  body: Record<string, unknown>,
  usage: Usage | undefined,
): GraphRefusal => {
  const error = recordOf(body['error']);
  const code = numberOr(error['code']);
  const subcode = numberOr(error['error_subcode']);
  const message = typeof error['message'] === 'string' ? error['message'] : undefined;
  const afterMs = retryAfterMs(headers) ?? usage?.regainAccessMs;
  return {
    status,
    ...(code === undefined ? {} : { code }),
    ...(subcode === undefined ? {} : { subcode }),
    ...(message === undefined ? {} : { message }),
    ...(error['is_transient'] === true ? { transient: true } : {}),
    ...(afterMs === undefined ? {} : { afterMs }),
  };
};

/** What is no text stands in a form as JSON; a file's name must be plain letters. */
const formOf = (body: Record<string, unknown>, { name, photo: { contentType, bytes } }: FileOf): FormData => {
  const form = new FormData();
  for (const [key, value] of Object.entries(body))
    form.set(key, typeof value === 'string' ? value : JSON.stringify(value));
  form.set(name, new Blob([Uint8Array.from(bytes)], { type: contentType }), `foto.${contentType.slice(6)}`);
  return form;
};

/** Pictures take a while to leave. */
const longestMs = 60_000;

const contentOf = ({ body, file }: GraphCall): Pick<JsonRequest, 'json' | 'files' | 'longestMs'> => {
  if (file !== undefined) return { files: formOf(body ?? {}, file), longestMs };
  return body === undefined ? {} : { json: body };
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const answerOf = (account: Account, answer: JsonAnswer, isWrite: boolean): GraphAnswer => {
  const { status } = answer;
  const usage = usageOf(answer.headers, account.id);
  const known = usage === undefined ? {} : { usage };
  const body = recordOf(answer.body);
  const isRefusal = body['error'] !== undefined || status >= 300;
  if (isRefusal) return { ok: false, failure: failureOf(refusalOf(answer, body, usage), isWrite), ...known };
  if (isObject(answer.body)) return { ok: true, body, ...known };
  const detail = `HTTP ${String(status)} with a body that is no JSON`;
  return { ok: false, failure: { outcome: 'retry-later', reason: 'temporary', detail, unknown: isWrite }, ...known };
};

/** Makes each call once; a write that broke off may have arrived. */
export const graphClient = (account: Account, fetch: Fetch): Graph => ({
  account,
  call: async (call) => {
    const isWrite = call.method === 'POST';
    // What stands in a path came with a webhook: it must not climb out of it.
    if (!call.path.every((part) => segment.test(part)))
      return { ok: false, failure: { outcome: 'rejected', reason: 'bad-request', detail: 'an id that is none' } };
    const called = await callJson(fetch, {
      method: call.method,
      url: addressOf(account, call),
      headers: { authorization: `Bearer ${call.token ?? account.accessToken}` },
      ...contentOf(call),
    });
    return called.answered ? answerOf(account, called.answer, isWrite) : { ok: false, failure: called.failure };
  },
});
