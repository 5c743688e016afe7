// What a new declaration of an account changes, by names alone: the record of administrative acts holds no secret.
import type { AdministrativeAct } from '#core/administration.ts';
import type { Account } from '#ports/channel.ts';
import type { KeptSecrets, Secrets } from './account-secrets.ts';

/** `row`: as it stands, undefined where the account is new; `before`: its secrets, undefined where they cannot be opened any more. */
export type Declared = {
  account: Account;
  row: { handle: string; api_url: string } | undefined;
  before: KeptSecrets | undefined;
};

const textsOf = ({ more, ...own }: Secrets): Record<string, string> => ({ ...own, ...more });

/** Names of what is other than before; all secrets where those before cannot be opened any more. */
const changedIn = (account: Account, row: NonNullable<Declared['row']>, before: Declared['before']): string[] => {
  const { channel: _channel, id: _id, handle, apiUrl, ...secrets } = account;
  const [now, then] = [textsOf(secrets), before === undefined ? {} : textsOf(before.declared)];
  const names = [...new Set([...Object.keys(now), ...Object.keys(then)])];
  return [
    ...(handle === row.handle ? [] : ['handle']),
    ...(apiUrl === row.api_url ? [] : ['apiUrl']),
    ...names.filter((name) => (now[name] ?? '') !== (then[name] ?? '')),
  ];
};

/** undefined where nothing is other than before. */
export const actOf = ({ account, row, before }: Declared): AdministrativeAct | undefined => {
  const place = { channel: account.channel, accountId: account.id };
  if (row === undefined) return { type: 'AccountConnected', ...place };
  const changed = changedIn(account, row, before);
  return changed.length === 0 ? undefined : { type: 'AccountChanged', ...place, changed };
};
