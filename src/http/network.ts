// Whom an address stands for: one household's IPv6 addresses count as one.
import ipaddr from 'ipaddr.js';

/** An IPv6 address by its /64, an IPv4 address by itself however it is written; what is no address counts as one, `unknown`. */
export const networkOf = (ip: string): string => {
  if (!ipaddr.isValid(ip)) return 'unknown';
  const address = ipaddr.process(ip);
  return address instanceof ipaddr.IPv6 ? address.parts.slice(0, 4).join(':') : address.toString();
};
