// How one account is named: as a key on the page, and in the interface's address.
import type { AccountView } from './account.contract.ts';

type Key = Pick<AccountView, 'channel' | 'id'>;

export const keyOf = ({ channel, id }: Key): string => `${channel}/${id}`;

export const accountPath = ({ channel, id }: Key): string =>
  `/api/v1/accounts/${encodeURIComponent(channel)}/${encodeURIComponent(id)}`;
