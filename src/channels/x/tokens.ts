// Asks X for a new access token: those of OAuth 2.0 end after two hours, and what renews them can be used once only.
// https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code
import type { Account } from '#ports/channel.ts';
import { askForToken, refusedGrant, type Renewal } from '../held-token.ts';
import type { Fetch, JsonAnswer, SendFailure } from '../http-call.ts';
import { failureOf } from './problem.ts';

/** Whether the account was declared with all that a renewal needs. */
export const canRenew = ({ more }: Account): boolean =>
  (more?.['refreshToken'] ?? '') !== '' && (more?.['clientId'] ?? '') !== '';

/** Their trouble passes, and says when; anything else is a permission that is used up, withdrawn, or of another app. */
const refusal = (answer: JsonAnswer): SendFailure => {
  const failure = failureOf(answer, false);
  return failure.outcome === 'retry-later' ? failure : refusedGrant(answer);
};

/** Asks once; the refresh token is used up by it, so that what comes must be kept. Never throws. */
export const renewed = ({ apiUrl, more = {} }: Account, fetch: Fetch): Promise<Renewal> => {
  const { clientId = '', clientSecret = '', refreshToken = '' } = more;
  const secret = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64');
  const request = {
    url: `${apiUrl.replace(/\/+$/, '')}/2/oauth2/token`,
    ...(clientSecret === '' ? {} : { headers: { authorization: `Basic ${secret}` } }),
    form: { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId },
  };
  return askForToken(fetch, { method: 'POST', ...request }, { refusal });
};
