// Whether Meta signed a webhook: `X-Hub-Signature-256: sha256=<hex HMAC-SHA256 of the raw body, key = app secret>`.
// Must see the bytes as they came: a body that was parsed and written again has another signature.
// https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HeaderBag } from '#ports/channel.ts';

/** Constant time in what was sent. A header given twice, another algorithm or upper-case hex is not Meta's. */
export const isSigned = (raw: Buffer, headers: HeaderBag, appSecret: string): boolean => {
  const header = headers['x-hub-signature-256'];
  const given = typeof header === 'string' ? /^sha256=([0-9a-f]{64})$/.exec(header)?.[1] : undefined;
  // An account without a secret can verify nothing.
  if (given === undefined || appSecret === '') return false;
  const expected = createHmac('sha256', appSecret).update(raw).digest();
  return timingSafeEqual(expected, Buffer.from(given, 'hex'));
};

/** A token that could be a body would bring a signature for it out of the house: the same key proves both. */
const couldBeBody = (accessToken: string): boolean => /[^\w|.:~+/=-]/.test(accessToken);

/**
 * `appsecret_proof` shows that a call comes from who holds the app secret; undefined where the token is none of theirs.
 * https://developers.facebook.com/docs/graph-api/guides/secure-requests
 */
export const proofOf = (accessToken: string, appSecret: string): string | undefined =>
  couldBeBody(accessToken) ? undefined : createHmac('sha256', appSecret).update(accessToken).digest('hex');
