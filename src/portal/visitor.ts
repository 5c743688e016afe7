// Who guesses: a visitor's address as a digest that names nobody.
import { createHmac } from 'node:crypto';
import { networkOf } from '#http/network.ts';

/** The same visitor gives the same digest; one household's IPv6 addresses count as one, and without the key none can be traced back. */
export const visitorOf = (key: Buffer, ip: string): string =>
  createHmac('sha256', key)
    .update(`visitor ${networkOf(ip)}`)
    .digest('base64url')
    .slice(0, 22);
