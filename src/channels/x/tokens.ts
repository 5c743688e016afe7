// Asks X for a new access token: those of OAuth 2.0 end after two hours, and what renews them can be used once only.
// https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code
import type { Account, RenewedSecrets } from '#ports/channel.ts';
import { callJson, recordOf, type Fetch, type JsonAnswer, type SendFailure } from '../http-call.ts';
import { failureOf } from './problem.ts';

export type Renewal = { ok: true; renewed: RenewedSecrets } | { ok: false; failure: SendFailure };

export const canRenew = ({ more }: Account): boolean =>
  (more?.['refreshToken'] ?? '') !== '' && (more?.['clientId'] ?? '') !== '';

const renewalIn = (answer: JsonAnswer): Renewal => {
  const body = recordOf(answer.body);
  const { access_token: accessToken, refresh_token: refreshToken } = body;
  if (answer.status === 200 && typeof accessToken === 'string' && accessToken !== '')
    return {
      ok: true,
      renewed: {
        accessToken,
        ...(typeof refreshToken === 'string' && refreshToken !== '' ? { more: { refreshToken } } : {}),
      },
    };
  const { status } = answer;
  const failure = failureOf(answer, false);
  if (failure.outcome === 'retry-later') return { ok: false, failure };
  // Used up, withdrawn, or of another app: only whoever holds the account can give a new permission.
  const detail = `HTTP ${String(status)}: the token could not be renewed`;
  return { ok: false, failure: { outcome: 'rejected', reason: 'token-invalid', detail } };
};

/** Never throws. Nothing of a message has left when this fails. */
export const askForTokens = async (account: Account, fetch: Fetch): Promise<Renewal> => {
  const { clientId = '', clientSecret = '', refreshToken = '' } = account.more ?? {};
  const secret = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64');
  const called = await callJson(fetch, {
    method: 'POST',
    url: `${account.apiUrl.replace(/\/+$/, '')}/2/oauth2/token`,
    ...(clientSecret === '' ? {} : { headers: { authorization: `Basic ${secret}` } }),
    form: { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId },
  });
  if (called.answered) return renewalIn(called.answer);
  const failure: SendFailure =
    called.failure.outcome === 'retry-later' ? { ...called.failure, unknown: false } : called.failure;
  return { ok: false, failure };
};
