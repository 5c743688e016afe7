// Meta's question before it sends webhooks: whoever knows the token that we gave it is Meta.
// https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests
import type { Handshake } from '#ports/channel.ts';
import { isSameSecret } from '../same-secret.ts';

const longestChallenge = 200;

export const metaHandshake =
  (verifyToken: string): Handshake =>
  (query) => {
    const fits = isSameSecret(query['hub.verify_token'] ?? '', verifyToken);
    if (!fits || query['hub.mode'] !== 'subscribe') return undefined;
    return { type: 'text/plain', body: (query['hub.challenge'] ?? '').slice(0, longestChallenge) };
  };
