// Whether a webhook body was signed with the app's secret: HMAC-SHA256 over the raw bytes, as Meta's platforms send it.
// https://developers.facebook.com/docs/messenger-platform/webhooks#validate-payloads
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HeaderBag } from '#ports/channel.ts';

const header = 'x-hub-signature-256';
const shape = /^sha256=([0-9a-f]{64})$/;

/** Constant time in the signature. An account without a secret accepts nothing. */
export const isSigned = (raw: Buffer, headers: HeaderBag, appSecret: string): boolean => {
  const value = headers[header];
  const hex = typeof value === 'string' ? shape.exec(value)?.[1] : undefined;
  if (hex === undefined || appSecret === '') return false;
  const expected = createHmac('sha256', appSecret).update(raw).digest();
  return timingSafeEqual(expected, Buffer.from(hex, 'hex'));
};

/** Proves that a call knows the app's secret too. */
export const proofOf = (accessToken: string, appSecret: string): string =>
  createHmac('sha256', appSecret).update(accessToken).digest('hex');
