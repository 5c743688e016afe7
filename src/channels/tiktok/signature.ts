// Whether TikTok signed a webhook: `TikTok-Signature: t=<seconds>,s=<hex HMAC-SHA256 of "t.body", key = app secret>`.
// Must see the bytes as they came. https://developers.tiktok.com/doc/webhooks-verification
import { createHmac, timingSafeEqual } from 'node:crypto';
import { hourMs, minuteMs, type Instant } from '#core/time.ts';
import type { HeaderBag } from '#ports/channel.ts';

/** A delivery that fails is repeated for 72 hours, and nobody says that it is signed anew; what comes twice does no harm. */
const oldestMs = 73 * hourMs;
const slackMs = 10 * minuteMs;

/** Constant time in what was sent. */
export const isSigned = (raw: Buffer, headers: HeaderBag, appSecret: string, now: Instant): boolean => {
  const header = headers['tiktok-signature'];
  const found = typeof header === 'string' ? /^t=(\d{1,12}),s=([0-9a-f]{64})$/.exec(header) : null;
  // An account without a secret can verify nothing.
  if (found === null || appSecret === '') return false;
  const [, seconds = '', given = ''] = found;
  const expected = createHmac('sha256', appSecret).update(`${seconds}.`).update(raw).digest();
  const age = now - Number(seconds) * 1000;
  return timingSafeEqual(expected, Buffer.from(given, 'hex')) && age <= oldestMs && age >= -slackMs;
};
