// An account's secrets as they are sealed: what was declared, and what the platform gave since for what ended. No I/O.
import type { Account, RenewedSecrets } from '#ports/channel.ts';

/** Of an account what is sealed as one piece. */
export type Secrets = Pick<Account, 'appSecret' | 'verifyToken' | 'accessToken' | 'more'>;
/** As declared, and as the platform renewed them since: both, so that a new declaration is noticed. */
export type KeptSecrets = { declared: Secrets; renewed?: RenewedSecrets };

const readSecrets = (value: Partial<Secrets>): Secrets => ({
  appSecret: value.appSecret ?? '',
  verifyToken: value.verifyToken ?? '',
  accessToken: value.accessToken ?? '',
  ...(value.more === undefined ? {} : { more: value.more }),
});

/** From the opened seal; what an earlier version did not know is absent. */
export const readKept = (text: string): KeptSecrets => {
  const value = JSON.parse(text) as Partial<Secrets> & { renewed?: RenewedSecrets };
  return { declared: readSecrets(value), ...(value.renewed === undefined ? {} : { renewed: value.renewed }) };
};

/** As it is sealed. */
export const writeKept = ({ declared, renewed }: KeptSecrets): string =>
  JSON.stringify({ ...declared, ...(renewed === undefined ? {} : { renewed }) });

/** What holds now. */
export const inForce = ({ declared, renewed }: KeptSecrets): Secrets =>
  renewed === undefined
    ? declared
    : { ...declared, accessToken: renewed.accessToken, more: { ...declared.more, ...renewed.more } };

/** Names of those that are set. */
export const heldNames = ({ more, ...own }: Secrets): string[] =>
  Object.entries({ ...own, ...more })
    .filter(([, text]) => text !== '')
    .map(([name]) => name);

/** What renewals begin with: as long as it is declared alike, the chain of renewals that grew from it goes on. */
const rootOf = ({ accessToken, more }: Secrets): string => more?.['refreshToken'] ?? accessToken;

/** A configuration that is declared again at each start must not bring back a token that was used up since. */
export const declaredAnew = (declared: Secrets, before: KeptSecrets | undefined): KeptSecrets =>
  before?.renewed !== undefined && rootOf(before.declared) === rootOf(declared)
    ? { declared, renewed: before.renewed }
    : { declared };

/** A later renewal replaces an earlier one, and keeps what it says nothing of. */
export const withRenewed = (kept: KeptSecrets, renewed: RenewedSecrets): KeptSecrets => {
  const more = { ...kept.renewed?.more, ...renewed.more };
  return {
    declared: kept.declared,
    renewed: { accessToken: renewed.accessToken, ...(Object.keys(more).length === 0 ? {} : { more }) },
  };
};
