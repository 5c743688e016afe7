// Tokens as TikTok gives them for an account: access for a day, and one that brings the next for a year.
// A token says what it is by itself, so that those given before a restart still hold.
import { createHmac } from 'node:crypto';
import type { SimAccount } from '../accounts.ts';
import { same } from '../same-secret.ts';
import { appRefused, refreshOver, tokenOver, tokenRefused } from './problems.ts';

const dayMs = 86_400_000;
const yearMs = 365 * dayMs;
const scope = 'user.info.basic,video.list,comment.list,comment.list.manage';

/** Empty for anything but text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const signed = (account: SimAccount, kind: 'act' | 'rft', at: number): string => {
  const proof = createHmac('sha256', `${account.id}/${account.accessToken}`).update(`${kind}.${String(at)}`);
  return `${kind}.${String(at)}.${proof.digest('base64url')}`;
};

/** When it was given; undefined when we did not give it. */
const givenAt = (account: SimAccount, kind: 'act' | 'rft', token: string): number | undefined => {
  const at = Number(token.split('.')[1] ?? '');
  return same(signed(account, kind, at), token) ? at : undefined;
};

/** Each account has an app of its own here. */
export const appIdOf = ({ id }: Pick<SimAccount, 'id'>): string => `aplikasi-${id}`;

/** The one with which an account is declared; it does not end, and those that it brings last a year. */
export const firstRefreshToken = ({ accessToken }: Pick<SimAccount, 'accessToken'>): string =>
  `perbarui-${accessToken}`;

/** Whether it is this account's. Throws when it is over. */
export const opens = (account: SimAccount, token: string, now: number): boolean => {
  if (same(account.accessToken, token)) return true;
  const at = givenAt(account, 'act', token);
  if (at !== undefined && now >= at + dayMs) throw tokenOver();
  return at !== undefined;
};

/** What the token permits, and whose it is. */
export const tokenInfo = (account: SimAccount): Record<string, unknown> => ({
  app_id: appIdOf(account),
  creator_id: account.id,
  scope,
});

/** A new access token for a day; the year of the refresh token runs on. Throws TiktokProblem. */
export const renewed = (account: SimAccount, asked: Record<string, unknown>, now: number): Record<string, unknown> => {
  if (!same(account.appSecret, textOf(asked['client_secret']))) throw appRefused();
  const token = textOf(asked['refresh_token']);
  const at = same(firstRefreshToken(account), token) ? now : givenAt(account, 'rft', token);
  if (asked['grant_type'] !== 'refresh_token' || at === undefined) throw tokenRefused();
  if (now >= at + yearMs) throw refreshOver();
  return {
    ...{ access_token: signed(account, 'act', now), expires_in: dayMs / 1000, token_type: 'Bearer', scope },
    ...{ refresh_token: signed(account, 'rft', at), refresh_token_expires_in: (at + yearMs - now) / 1000 },
    open_id: account.id,
  };
};
