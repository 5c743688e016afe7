// How Meta writes and signs a webhook body.
// Must sign the bytes that are sent: receivers check before they parse.
import { createHmac } from 'node:crypto';

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON in plain ASCII: everything else as lower-case `\uXXXX`, slashes as `\/`. */
export const metaJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replaceAll(/[\u007f-\uffff]/g, escapeUnit);

/** The header `X-Hub-Signature-256`, over the body's very bytes. */
export const signature = (body: string, appSecret: string): string =>
  `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;

/** The older header `X-Hub-Signature`, which Meta still sends beside it. */
export const legacySignature = (body: string, appSecret: string): string =>
  `sha1=${createHmac('sha1', appSecret).update(body).digest('hex')}`;

/** `appsecret_proof` of a call: HMAC-SHA256 in hexadecimal. */
export const proofOf = (accessToken: string, appSecret: string): string =>
  createHmac('sha256', appSecret).update(accessToken).digest('hex');

/** What Meta sends along with a body of its own. */
export const metaHeaders = ({ appSecret }: { appSecret: string }, body: string): Record<string, string> => ({
  'user-agent': 'facebookexternalua',
  'x-hub-signature': legacySignature(body, appSecret),
  'x-hub-signature-256': signature(body, appSecret),
});
