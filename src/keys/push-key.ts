// The pair of keys by which push services know the installation (RFC 8292): made from a kept seed, so that browsers stay subscribed.
import { createECDH } from 'node:crypto';

/** Both in base64url: the public one as an uncompressed point, as browsers want it. */
export const pushKeyPair = (seed: Buffer): { publicKey: string; privateKey: string } => {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(seed);
  return { publicKey: pair.getPublicKey('base64url'), privateKey: seed.toString('base64url') };
};
