// Asks TikTok for a new access token: those end after a day, and what renews them after a year.
// Must not read a clock: the answer's own date is the platform's now.
import type { Instant } from '#core/time.ts';
import type { Account } from '#ports/channel.ts';
import { askForToken, type Renewal, type TokenWords } from '../held-token.ts';
import { recordOf, type Fetch, type JsonAnswer } from '../http-call.ts';
import { codeIn, failureOf, refreshExpired } from './problem.ts';

/** Whether the account was declared with all that a renewal needs. */
export const canRenew = ({ more }: Account): boolean =>
  (more?.['refreshToken'] ?? '') !== '' && (more?.['appId'] ?? '') !== '';

/** When what renews the token ends: known since the first renewal, kept among the secrets. */
export const refreshEnd = ({ more }: Account): Instant | undefined => {
  const end = Number(more?.['refreshEndsAt'] ?? Number.NaN);
  return Number.isFinite(end) ? end : undefined;
};

const tokensIn = ({ body }: JsonAnswer): Record<string, unknown> => recordOf(recordOf(body)['data']);

const words: TokenWords = {
  givenIn: (answer) => (codeIn(answer) === 0 ? tokensIn(answer) : {}),
  moreIn: (answer) => {
    const seconds = tokensIn(answer)['refresh_token_expires_in'];
    const sent = Date.parse(answer.headers.get('date') ?? '');
    return typeof seconds === 'number' && !Number.isNaN(sent) ? { refreshEndsAt: String(sent + seconds * 1000) } : {};
  },
  refusal: (answer) => {
    const failure = failureOf(answer, false);
    if (failure.outcome === 'retry-later') return failure;
    // Withdrawn, or of another app: only whoever holds the account can give a new permission.
    return { ...failure, reason: codeIn(answer) === refreshExpired ? 'token-expired' : 'token-invalid' };
  },
};

/** Asks once, with the app's secret and the refresh token; never throws. */
export const renewed = ({ apiUrl, appSecret, more = {} }: Account, fetch: Fetch): Promise<Renewal> => {
  const { appId = '', refreshToken = '' } = more;
  const given = { grant_type: 'refresh_token', refresh_token: refreshToken };
  const request = {
    url: `${apiUrl.replace(/\/+$/, '')}/open_api/v1.3/tt_user/oauth2/refresh_token/`,
    json: { ...given, client_id: appId, client_secret: appSecret },
  };
  return askForToken(fetch, { method: 'POST', ...request }, words);
};
