// The installation's key for what it hands out as evidence: Ed25519, from a kept seed, so that it outlives a new SECRET_KEY.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { signBundle } from '#db/signed-bundle.ts';
import type { Evidence } from '#ports/evidence.ts';

/** What stands before the seed in PKCS 8 (RFC 8410). */
const before = Buffer.from('302e020100300506032b657004220420', 'hex');

/** `seed`: 32 bytes; the same seed is the same key. */
export const evidenceFrom = (seed: Buffer): Evidence => {
  const key = createPrivateKey({ key: Buffer.concat([before, seed]), format: 'der', type: 'pkcs8' });
  const { x: publicKey } = createPublicKey(key).export({ format: 'jwk' });
  if (publicKey === undefined) throw new Error('a key of Ed25519 has a public part');
  return { publicKey, signed: (bundle) => signBundle(bundle, publicKey, (bytes) => sign(null, bytes, key)) };
};
