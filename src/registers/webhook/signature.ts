// How a receiver knows that it is us, and now: an HMAC over the time and the very bytes of the body.
import { createHmac } from 'node:crypto';
import type { Instant } from '#core/time.ts';

/** `t=<seconds>,v1=<hex HMAC-SHA256 over "<t>.<body>">`. */
export const signatureOf = (secret: string, body: string, now: Instant): string => {
  const t = String(Math.floor(now / 1000));
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
};
