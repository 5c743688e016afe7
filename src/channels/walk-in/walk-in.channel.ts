// Visits to the city's counter: written down with a receipt, answered at the counter or by a call.
import type { Account, Channel } from '#ports/channel.ts';
import { byHandChannel } from '../by-hand.ts';

/** The account is the counter; nothing is sent through it. */
export const walkIn = (account: Account): Channel => byHandChannel('walk-in', account);
