// Asks TikTok for a new access token: those end after a day, and what renews them after a year.
// Must not read a clock: the answer's own date is the platform's now.
import type { Instant } from '#core/time.ts';
import type { Account, RenewedSecrets } from '#ports/channel.ts';
import { callJson, recordOf, type Fetch, type JsonAnswer, type SendFailure } from '../http-call.ts';
import { codeIn, failureOf, refreshExpired } from './problem.ts';

export type Renewal = { ok: true; renewed: RenewedSecrets } | { ok: false; failure: SendFailure };

export const canRenew = ({ more }: Account): boolean =>
  (more?.['refreshToken'] ?? '') !== '' && (more?.['appId'] ?? '') !== '';

/** When what renews the token ends: known since the first renewal, kept among the secrets. */
export const refreshEnd = ({ more }: Account): Instant | undefined => {
  const end = Number(more?.['refreshEndsAt'] ?? Number.NaN);
  return Number.isFinite(end) ? end : undefined;
};

const endIn = ({ headers }: JsonAnswer, seconds: unknown): Record<string, string> => {
  const sent = Date.parse(headers.get('date') ?? '');
  return typeof seconds === 'number' && !Number.isNaN(sent) ? { refreshEndsAt: String(sent + seconds * 1000) } : {};
};

const renewalIn = (answer: JsonAnswer): Renewal => {
  const data = recordOf(recordOf(answer.body)['data']);
  const { access_token: accessToken, refresh_token: refreshToken } = data;
  if (codeIn(answer) === 0 && typeof accessToken === 'string' && accessToken !== '') {
    const next = typeof refreshToken === 'string' && refreshToken !== '' ? { refreshToken } : {};
    return {
      ok: true,
      renewed: { accessToken, more: { ...next, ...endIn(answer, data['refresh_token_expires_in']) } },
    };
  }
  const failure = failureOf(answer, false);
  if (failure.outcome === 'retry-later') return { ok: false, failure };
  // Withdrawn, or of another app: only whoever holds the account can give a new permission.
  const reason = codeIn(answer) === refreshExpired ? 'token-expired' : 'token-invalid';
  return { ok: false, failure: { ...failure, reason } };
};

/** Never throws. Nothing of a message has left when this fails. */
export const askForTokens = async (account: Account, fetch: Fetch): Promise<Renewal> => {
  const called = await callJson(fetch, {
    method: 'POST',
    url: `${account.apiUrl.replace(/\/+$/, '')}/open_api/v1.3/tt_user/oauth2/refresh_token/`,
    json: {
      client_id: account.more?.['appId'] ?? '',
      client_secret: account.appSecret,
      grant_type: 'refresh_token',
      refresh_token: account.more?.['refreshToken'] ?? '',
    },
  });
  if (called.answered) return renewalIn(called.answer);
  const { failure } = called;
  return { ok: false, failure: failure.outcome === 'retry-later' ? { ...failure, unknown: false } : failure };
};
