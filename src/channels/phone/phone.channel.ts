// Calls to the city's number: written down while talking, called back by an officer.
import type { Account, Channel } from '#ports/channel.ts';
import { byHandChannel } from '../by-hand.ts';

/** The account is the number that people call; nothing is sent through it. */
export const phone = (account: Account): Channel => byHandChannel('phone', account);
