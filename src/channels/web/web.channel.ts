// Reports by the city's own form: nothing is sent to a platform, what the city answers stands on the report's own page.
import type { Account, Channel } from '#ports/channel.ts';
import { byHandChannel } from '../by-hand.ts';

/** What was answered counts as told: whoever holds number and code reads it there. */
export const web = (account: Account): Channel => ({
  ...byHandChannel('web', account),
  send: ({ key = '' }) => Promise.resolve({ result: { outcome: 'accepted', externalId: `page:${key}` } }),
});
