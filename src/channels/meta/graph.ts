// One call to Meta's Graph interface: token in a header, proof of the app's secret, a time limit, no retry.
import type { Account, SendOutcome, Usage } from '#ports/channel.ts';
import { outcomeOf } from './outcome.ts';
import { proofOf } from './signature.ts';
import { usageOf } from './usage.ts';

/** The version that the adapters were written for. */
export const graphVersion = 'v23.0';
const timeLimitMs = 30_000;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
export type GraphAnswer =
  | { ok: true; body: Record<string, unknown>; usage?: Usage }
  | { ok: false; outcome: Exclude<SendOutcome, { outcome: 'accepted' }>; usage?: Usage };

export type GraphCall = { method: 'GET' | 'POST'; path: string; query?: Record<string, string>; body?: unknown };

const addressOf = (account: Account, { path, query = {} }: GraphCall): string => {
  const url = new URL(`${account.apiUrl.replace(/\/+$/, '')}/${graphVersion}/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  if (account.appSecret !== '')
    url.searchParams.set('appsecret_proof', proofOf(account.accessToken, account.appSecret));
  return url.href;
};

const lost = (error: unknown): GraphAnswer => ({
  ok: false,
  outcome: {
    outcome: 'retry-later',
    reason: 'network',
    // fetch hides the reason one level down; neither holds the address's query.
    detail:
      error instanceof Error
        ? `${error.name}: ${error.cause instanceof Error ? error.cause.message : error.message}`
        : 'network error',
    unknown: true,
  },
});

/** Never throws: a network failure is an answer too, whose end on the other side is unknown. */
export const callGraph = async (account: Account, fetch: Fetch, call: GraphCall): Promise<GraphAnswer> => {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(addressOf(account, call), {
      method: call.method,
      headers: {
        authorization: `Bearer ${account.accessToken}`,
        accept: 'application/json',
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeLimitMs),
    });
    body = await response.json().catch(() => undefined);
  } catch (error) {
    return lost(error);
  }
  const usage = usageOf(response.headers, account.id);
  const told = usage === undefined ? {} : { usage };
  if (response.ok && typeof body === 'object' && body !== null)
    return { ok: true, body: body as Record<string, unknown>, ...told };
  if (response.ok) return { ...lost(new Error('the answer was cut off')), ...told };
  return { ok: false, outcome: outcomeOf(response.status, body, usage?.regainAccessMs), ...told };
};
