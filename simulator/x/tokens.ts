// Tokens of OAuth 2.0 as X gives them: access for two hours, and one that renews it, once.
// A token says what it is by itself, so that those given before a restart still hold.
import { createHmac } from 'node:crypto';
import type { Clock, SimAccount } from '../accounts.ts';
import { same } from '../same-secret.ts';
import { tokenRefused } from './problems.ts';

/** Used refresh tokens are remembered as long as the process lives. */
export type Tokens = {
  /** Whether this token opens the account now. */
  opens: (account: SimAccount, token: string) => boolean;
  /** Throws XProblem. */
  renew: (account: SimAccount, refreshToken: string) => Record<string, unknown>;
};

const lifeMs = 2 * 3_600_000;

const signed = (account: SimAccount, kind: 'access' | 'refresh', at: number, turn: number): string => {
  const said = `${kind}.${String(at)}.${String(turn)}`;
  const proof = createHmac('sha256', `${account.id}/${account.accessToken}`).update(said).digest('base64url');
  return `${said}.${proof}`;
};

/** When it was given; undefined when we did not give it. */
const givenAt = (account: SimAccount, kind: 'access' | 'refresh', token: string): number | undefined => {
  const [, at = '', turn = ''] = token.split('.');
  return same(signed(account, kind, Number(at), Number(turn)), token) ? Number(at) : undefined;
};

/** What the program itself is called. */
export const clientIdOf = ({ id }: Pick<SimAccount, 'id'>): string => `klien-${id}`;

/** The one with which an account is declared. */
export const firstRefreshToken = ({ accessToken }: Pick<SimAccount, 'accessToken'>): string =>
  `perbarui-${accessToken}`;

/** The token of the declaration opens for ever, given ones for two hours. */
export const tokenDesk = (clock: Clock): Tokens => {
  const used = new Set<string>();
  let turn = 0;
  return {
    opens: (account, token) => {
      if (same(account.accessToken, token)) return true;
      const at = givenAt(account, 'access', token);
      return at !== undefined && clock.now() < at + lifeMs;
    },
    renew: (account, refreshToken) => {
      const isOurs =
        same(firstRefreshToken(account), refreshToken) || givenAt(account, 'refresh', refreshToken) !== undefined;
      if (!isOurs || used.has(refreshToken)) throw tokenRefused();
      used.add(refreshToken);
      turn += 1;
      return {
        token_type: 'bearer',
        expires_in: lifeMs / 1000,
        access_token: signed(account, 'access', clock.now(), turn),
        refresh_token: signed(account, 'refresh', clock.now(), turn),
        scope: 'tweet.read tweet.write users.read dm.read dm.write offline.access',
      };
    },
  };
};
