// Tokens of OAuth 2.0 as Google gives them: access for an hour, and one that brings the next as often as it is asked.
// A token says what it is by itself, so that those given before a restart still hold.
import { createHmac } from 'node:crypto';
import type { SimAccount } from '../accounts.ts';
import { same } from '../same-secret.ts';
import { clientRefused, grantRefused } from './problems.ts';

const lifeMs = 3_600_000;

const accessAt = (account: SimAccount, at: number): string => {
  const proof = createHmac('sha256', `${account.id}/${account.accessToken}`).update(String(at)).digest('base64url');
  return `ya29.${String(at)}.${proof}`;
};

/** Whether this token opens the account now. */
export const opens = (account: SimAccount, token: string, now: number): boolean => {
  const at = Number(token.split('.')[1] ?? '');
  return same(accessAt(account, at), token) && now < at + lifeMs;
};

/** Each account has a client of its own here. */
export const clientIdOf = ({ id }: Pick<SimAccount, 'id'>): string => `klien-${id}`;

/** Made of the declared token, so that only the declaration knows it. */
export const clientSecretOf = ({ accessToken }: Pick<SimAccount, 'accessToken'>): string => `rahasia-${accessToken}`;

/** Never used up, as Google's are not. */
export const refreshTokenOf = ({ accessToken }: Pick<SimAccount, 'accessToken'>): string => `perbarui-${accessToken}`;

/** What a form asks for. Throws YoutubeProblem. */
export const renewed = (account: SimAccount, form: Record<string, unknown>, now: number): Record<string, unknown> => {
  if (!same(clientSecretOf(account), String(form['client_secret']))) throw clientRefused();
  if (form['grant_type'] !== 'refresh_token' || !same(refreshTokenOf(account), String(form['refresh_token'])))
    throw grantRefused();
  return {
    access_token: accessAt(account, now),
    expires_in: lifeMs / 1000 - 1,
    scope: 'https://www.googleapis.com/auth/youtube.force-ssl',
    token_type: 'Bearer',
  };
};
