// Asks Google for a new access token: those end after an hour, and the refresh token may be used again and again.
// https://developers.google.com/identity/protocols/oauth2/web-server#offline
import type { Account } from '#ports/channel.ts';
import { askForToken, type Renewal } from '../held-token.ts';
import type { Fetch } from '../http-call.ts';

const defaultTokenUrl = 'https://oauth2.googleapis.com/token';

/** A refresh token is all that it needs. */
export const canRenew = ({ more }: Account): boolean => (more?.['refreshToken'] ?? '') !== '';

/** Asks once; never throws. */
export const renewed = ({ more = {} }: Account, fetch: Fetch): Promise<Renewal> => {
  const { clientId = '', clientSecret = '', refreshToken = '', tokenUrl = '' } = more;
  const given = { grant_type: 'refresh_token', refresh_token: refreshToken };
  return askForToken(fetch, {
    method: 'POST',
    url: tokenUrl === '' ? defaultTokenUrl : tokenUrl,
    form: { ...given, client_id: clientId, client_secret: clientSecret },
  });
};
