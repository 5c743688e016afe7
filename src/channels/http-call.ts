// One request to a platform's interface: time limit, body limit, JSON, and what it means when no answer comes.
// Must not retry, must not follow redirects with a token, and never tells what was sent.
import type { SendOutcome } from '#ports/channel.ts';
import { parseExact } from './exact-json.ts';
import { AddressRefused } from './media-address.ts';

/** What a message comes to that was not taken. */
export type SendFailure = Exclude<SendOutcome, { outcome: 'accepted' | 'by-hand' }>;

/** As the global `fetch`; a test hands in its own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Of `files`, `json` and `form` the first that is there is sent. */
export type JsonRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as a form, where the platform wants one. */
  form?: Readonly<Record<string, string>> | URLSearchParams;
  /** Sent as a form with files in it. */
  files?: FormData;
  /** Numbers that would be rounded come as their digits. */
  exactIds?: true;
  /** 15 seconds unless set. */
  longestMs?: number;
};

/** An answer came, whatever it says. `body` is undefined when it is no JSON. */
export type JsonAnswer = { status: number; headers: Headers; body: unknown };
/** With what it was read from. */
export type TextAnswer = JsonAnswer & { text: string };

/** An answer of any status is an answer; a failure says whether what was written may have arrived. */
export type Answered = { answered: true; answer: TextAnswer } | { answered: false; failure: SendFailure };

const longestMs = 15_000;
const longestBody = 4 * 1024 * 1024;

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

const parsed = (text: string, isExact: boolean): unknown => {
  try {
    return isExact ? parseExact(text) : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
};

/** A JSON object as a record; nothing in it where it is none. */
export const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** `Retry-After` in seconds, as milliseconds. */
export const retryAfterMs = (headers: Headers): number | undefined => {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
};

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const own: unknown = Reflect.get(error, 'code');
  return typeof own === 'string' ? own : codeOf(error.cause);
};

const notAllowed = 'the address is not allowed: inside the own network only those named in ALLOW_INNER are';

/** Whether the way out refused it, before anything was sent. */
export const isRefusedAddress = (error: unknown): boolean =>
  error instanceof AddressRefused ||
  (error instanceof Error && error.cause !== undefined && isRefusedAddress(error.cause));

/** These end before a byte of the request has left. */
const neverLeft =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

/** No answer: whether a write took effect is unknown, unless it never left. */
export const networkFailure = (error: unknown, isWrite: boolean): SendFailure => {
  if (isRefusedAddress(error)) return { outcome: 'retry-later', reason: 'network', detail: notAllowed, unknown: false };
  // Not why: whoever may name an address would learn from it which doors of others stand open.
  return {
    outcome: 'retry-later',
    reason: 'network',
    detail: 'no answer',
    unknown: isWrite && !neverLeft.test(codeOf(error)),
  };
};

/** What a call that was understood must bring and does not: whether it took effect is unknown. */
export const answeredWithout = (what: string): SendFailure => ({
  outcome: 'retry-later',
  reason: 'temporary',
  detail: `the answer holds no ${what}`,
  unknown: true,
});

const contentOf = ({ json, form, files }: JsonRequest): { type?: string; body?: string | FormData } => {
  // Its type names the sign between its parts, which nobody knows yet.
  if (files !== undefined) return { body: files };
  if (json !== undefined) return { type: 'application/json', body: JSON.stringify(json) };
  if (form === undefined) return {};
  const pairs = form instanceof URLSearchParams ? form : new URLSearchParams(form);
  return { type: 'application/x-www-form-urlencoded', body: pairs.toString() };
};

/** Never throws; no redirect is followed, and a body above 4 MiB counts as no answer. */
export const callJson = async (fetch: Fetch, request: JsonRequest): Promise<Answered> => {
  const { type, body } = contentOf(request);
  try {
    const response = await fetch(request.url, {
      method: request.method,
      redirect: 'manual',
      signal: AbortSignal.timeout(request.longestMs ?? longestMs),
      headers: {
        accept: 'application/json',
        ...request.headers,
        ...(type === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const { status, headers } = response;
    const text = await bodyText(response);
    return { answered: true, answer: { status, headers, text, body: parsed(text, request.exactIds === true) } };
  } catch (error) {
    return { answered: false, failure: networkFailure(error, request.method !== 'GET') };
  }
};
