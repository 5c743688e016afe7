// Asks Google for a new access token: those end after an hour, and the refresh token may be used again and again.
// https://developers.google.com/identity/protocols/oauth2/web-server#offline
import type { Account, RenewedSecrets } from '#ports/channel.ts';
import { callJson, recordOf, type Fetch, type JsonAnswer, type SendFailure } from '../http-call.ts';

export type Renewal = { ok: true; renewed: RenewedSecrets } | { ok: false; failure: SendFailure };

const defaultTokenUrl = 'https://oauth2.googleapis.com/token';

const renewalIn = ({ status, body }: JsonAnswer): Renewal => {
  const accessToken = recordOf(body)['access_token'];
  if (status === 200 && typeof accessToken === 'string' && accessToken !== '')
    return { ok: true, renewed: { accessToken } };
  const detail = `HTTP ${String(status)}: the token could not be renewed`;
  if (status === 429 || status >= 500)
    return { ok: false, failure: { outcome: 'retry-later', reason: 'temporary', detail, unknown: false } };
  // Withdrawn, or of another app: only whoever holds the account can give a new permission.
  return { ok: false, failure: { outcome: 'rejected', reason: 'token-invalid', detail } };
};

/** Never throws. Nothing of a message has left when this fails. */
export const askForToken = async ({ more = {} }: Account, fetch: Fetch): Promise<Renewal> => {
  const { clientId = '', clientSecret = '', refreshToken = '', tokenUrl = '' } = more;
  const called = await callJson(fetch, {
    method: 'POST',
    url: tokenUrl === '' ? defaultTokenUrl : tokenUrl,
    form: {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: clientId,
      client_secret: clientSecret,
    },
  });
  if (called.answered) return renewalIn(called.answer);
  const { failure } = called;
  return { ok: false, failure: failure.outcome === 'retry-later' ? { ...failure, unknown: false } : failure };
};
