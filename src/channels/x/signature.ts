// How X proves that a webhook is its own, and asks whether the address is ours: both with the consumer secret.
// So nothing may be answered to that question which could be a body: whoever asks would hold our signature under it.
// https://docs.x.com/x-api/webhooks/introduction
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Handshake, HeaderBag } from '#ports/channel.ts';

const hashOf = (signed: Buffer | string, secret: string): Buffer =>
  createHmac('sha256', secret).update(signed).digest();

/** What X asks with: no JSON of use to anybody is written in these letters alone. */
const tokenPattern = /^[A-Za-z0-9_-]{1,200}$/;

/** What is answered to anybody who asks with it is no proof of where a body comes from. */
const couldBeToken = (raw: Buffer): boolean => raw.length <= 200 && tokenPattern.test(raw.toString('latin1'));

/** `x-twitter-webhooks-signature: sha256=<base64>` over the raw body. Constant time in what was sent. */
export const isSigned = (raw: Buffer, headers: HeaderBag, secret: string): boolean => {
  const header = headers['x-twitter-webhooks-signature'];
  const given = typeof header === 'string' ? /^sha256=([A-Za-z0-9+/]{43}=)$/.exec(header)?.[1] : undefined;
  // An account without a secret can verify nothing.
  if (given === undefined || secret === '' || couldBeToken(raw)) return false;
  return timingSafeEqual(hashOf(raw, secret), Buffer.from(given, 'base64'));
};

/** Challenge-response check, asked at registration and hourly. Without a secret nobody is answered. */
export const crcHandshake =
  (secret: string): Handshake =>
  (query) => {
    const token = query['crc_token'] ?? '';
    if (!tokenPattern.test(token) || secret === '') return undefined;
    const answer = { response_token: `sha256=${hashOf(token, secret).toString('base64')}` };
    return { type: 'application/json', body: JSON.stringify(answer) };
  };
