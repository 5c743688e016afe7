// Who guesses: a visitor's address as a digest that names nobody. One household's IPv6 addresses count as one.
import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';

const networkOf = (ip: string): string => {
  if (!ipaddr.isValid(ip)) return 'unknown';
  const address = ipaddr.process(ip);
  return address instanceof ipaddr.IPv6 ? address.parts.slice(0, 4).join(':') : address.toString();
};

export const visitorOf = (key: Buffer, ip: string): string =>
  createHmac('sha256', key)
    .update(`visitor ${networkOf(ip)}`)
    .digest('base64url')
    .slice(0, 22);
