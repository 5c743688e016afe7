// How one account is named: as a key on the page, and in the interface's address.
import type { AccountView } from './account.contract.ts';

type Key = Pick<AccountView, 'channel' | 'id'>;

/** Only for this page: nobody takes it apart again. */
export const keyOf = ({ channel, id }: Key): string => `${channel}/${id}`;

/** Both parts are encoded: a channel's id may hold slashes. */
export const accountPath = ({ channel, id }: Key): string =>
  `/api/v1/accounts/${encodeURIComponent(channel)}/${encodeURIComponent(id)}`;
