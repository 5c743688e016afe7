// One call to the Graph API of one account: address, token, proof, time limit, and what the answer means.
// Must not retry, must not follow redirects with a token, and never tells the token.
import type { Account, Usage } from '#ports/channel.ts';
import { graphVersion } from './api-version.ts';
import { failureOf, type GraphRefusal, type SendFailure } from './graph-error.ts';
import { proofOf } from './signature.ts';
import { usageOf } from './usage.ts';

export type GraphCall = {
  method: 'GET' | 'POST';
  /** Ids and edge names, joined by `/`. */
  path: readonly string[];
  query?: Record<string, string>;
  body?: Record<string, unknown>;
};

export type GraphAnswer =
  { ok: true; body: Record<string, unknown>; usage?: Usage } | { ok: false; failure: SendFailure; usage?: Usage };

export type Graph = { account: Account; call: (call: GraphCall) => Promise<GraphAnswer> };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const longestMs = 15_000;
const longestBody = 4 * 1024 * 1024;

const segment = /^[\w:=-]+$/;

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const addressOf = (account: Account, { path, query }: GraphCall): string => {
  const url = new URL(`${account.apiUrl.replace(/\/+$/, '')}/${graphVersion}/${path.join('/')}`);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  if (account.appSecret !== '')
    url.searchParams.set('appsecret_proof', proofOf(account.accessToken, account.appSecret));
  return url.href;
};

const requestOf = (account: Account, { method, body }: GraphCall): RequestInit => ({
  method,
  redirect: 'manual',
  signal: AbortSignal.timeout(longestMs),
  headers: {
    authorization: `Bearer ${account.accessToken}`,
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

/** At most so many bytes: a stand-in gone wrong must not fill our memory. */
const bodyText = async (response: Response): Promise<string> => {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > longestBody) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parsed = (text: string): Record<string, unknown> | undefined => {
  try {
    return record(JSON.parse(text));
  } catch {
    return undefined;
  }
};

const numberOr = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const retryAfterMs = (headers: Headers): number | undefined => {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
};

const refusalOf = (response: Response, body: Record<string, unknown>, usage: Usage | undefined): GraphRefusal => {
  const error = record(body['error']);
  const code = numberOr(error['code']);
  const subcode = numberOr(error['error_subcode']);
  const message = typeof error['message'] === 'string' ? error['message'] : undefined;
  const afterMs = retryAfterMs(response.headers) ?? usage?.regainAccessMs;
  return {
    status: response.status,
    ...(code === undefined ? {} : { code }),
    ...(subcode === undefined ? {} : { subcode }),
    ...(message === undefined ? {} : { message }),
    ...(error['is_transient'] === true ? { transient: true } : {}),
    ...(afterMs === undefined ? {} : { afterMs }),
  };
};

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const own: unknown = Reflect.get(error, 'code');
  return typeof own === 'string' ? own : codeOf(error.cause);
};

/** These end before a byte of the request has left. */
const neverLeft =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

const networkFailure = (error: unknown, isWrite: boolean): SendFailure => {
  const code = codeOf(error);
  const name = error instanceof Error ? error.name : 'error';
  return {
    outcome: 'retry-later',
    reason: 'network',
    detail: `no answer: ${code === '' ? name : code}`,
    unknown: isWrite && !neverLeft.test(code),
  };
};

const answerOf = async (account: Account, response: Response, isWrite: boolean): Promise<GraphAnswer> => {
  const usage = usageOf(response.headers, account.id);
  const known = usage === undefined ? {} : { usage };
  const body = parsed(await bodyText(response));
  if (response.ok && body !== undefined && body['error'] === undefined) return { ok: true, body, ...known };
  if (body?.['error'] !== undefined || response.status >= 300)
    return { ok: false, failure: failureOf(refusalOf(response, body ?? {}, usage), isWrite), ...known };
  const detail = `HTTP ${String(response.status)} with a body that is no JSON`;
  return { ok: false, failure: { outcome: 'retry-later', reason: 'temporary', detail, unknown: isWrite }, ...known };
};

/** What a call that was understood must bring and does not: whether it took effect is unknown. */
export const answeredWithout = (what: string): SendFailure => ({
  outcome: 'retry-later',
  reason: 'temporary',
  detail: `the answer holds no ${what}`,
  unknown: true,
});

export const graphClient = (account: Account, fetch: Fetch): Graph => ({
  account,
  call: async (call) => {
    const isWrite = call.method === 'POST';
    // What stands in a path came with a webhook: it must not climb out of it.
    if (!call.path.every((part) => segment.test(part)))
      return { ok: false, failure: { outcome: 'rejected', reason: 'bad-request', detail: 'an id that is none' } };
    try {
      const response = await fetch(addressOf(account, call), requestOf(account, call));
      return await answerOf(account, response, isWrite);
    } catch (error) {
      return { ok: false, failure: networkFailure(error, isWrite) };
    }
  },
});
