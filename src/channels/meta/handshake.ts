// Meta's question before it sends webhooks: whoever knows the token that we gave it is Meta.
// https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests
import type { Handshake } from '#ports/channel.ts';
import { isSameSecret } from '../same-secret.ts';

/** A number, by their documentation; whatever else comes is never said back. */
const challengePattern = /^[A-Za-z0-9_-]{1,200}$/;

/** Gives back the challenge as plain text, if it looks like one; the token is compared in constant time. */
export const metaHandshake =
  (verifyToken: string): Handshake =>
  (query) => {
    const fits = isSameSecret(query['hub.verify_token'] ?? '', verifyToken);
    const challenge = query['hub.challenge'] ?? '';
    if (!fits || query['hub.mode'] !== 'subscribe' || !challengePattern.test(challenge)) return undefined;
    return { type: 'text/plain', body: challenge };
  };
