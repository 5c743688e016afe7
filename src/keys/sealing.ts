// AES-256-GCM with a key of its own for each purpose (HKDF from SECRET_KEY) and the row bound in as additional data.
// Layout: 1 byte version, 4 bytes key id, 12 bytes nonce, 16 bytes tag, ciphertext. Must never log or return a key.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { SealedPurpose, Sealing } from '#ports/sealing.ts';

const version = 1;
const keyIdAt = 1;
const nonceAt = 5;
const tagAt = 17;
const textAt = 33;

/** A key for one purpose; the same purpose always gives the same key. */
export const deriveKey = (secretKey: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secretKey, Buffer.alloc(0), `tanggap/v1/${purpose}`, 32));

/** Four bytes that tell keys apart and tell nothing of them. */
const keyIdOf = (secretKey: Buffer): Buffer =>
  createHash('sha256').update(deriveKey(secretKey, 'key-id')).digest().subarray(0, 4);

/** `deriveKey`, each key made once. */
const derivedKeys = (): ((secretKey: Buffer, purpose: SealedPurpose) => Buffer) => {
  const made = new Map<Buffer, Map<SealedPurpose, Buffer>>();
  return (secretKey, purpose) => {
    const ofKey = made.get(secretKey) ?? new Map<SealedPurpose, Buffer>();
    const key = ofKey.get(purpose) ?? deriveKey(secretKey, purpose);
    made.set(secretKey, ofKey.set(purpose, key));
    return key;
  };
};

const boundTo = (purpose: SealedPurpose, rowId: string): Buffer => Buffer.from(`${purpose}\0${rowId}`, 'utf8');

/** Seals under `secretKey`; opens also what a former key sealed, so that keys can be changed without a pause. */
export const makeSealing = (secretKey: Buffer, formerKeys: readonly Buffer[] = []): Sealing => {
  if (secretKey.length !== 32) throw new Error('a secret key has 32 bytes');
  const keys = new Map([...formerKeys, secretKey].map((key) => [keyIdOf(key).toString('hex'), key]));
  const currentId = keyIdOf(secretKey);
  const keyFor = derivedKeys();
  return {
    seal: (purpose, rowId, plain) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyFor(secretKey, purpose), nonce);
      cipher.setAAD(boundTo(purpose, rowId));
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(version), currentId, nonce, cipher.getAuthTag(), text]);
    },
    open: (purpose, rowId, sealed) => {
      if (sealed.length < textAt || sealed[0] !== version) throw new Error('not sealed by this version');
      const key = keys.get(sealed.subarray(keyIdAt, nonceAt).toString('hex'));
      if (key === undefined) throw new Error('sealed under another SECRET_KEY');
      const nonce = sealed.subarray(nonceAt, tagAt);
      const decipher = createDecipheriv('aes-256-gcm', keyFor(key, purpose), nonce, { authTagLength: 16 });
      decipher.setAAD(boundTo(purpose, rowId));
      decipher.setAuthTag(sealed.subarray(tagAt, textAt));
      return Buffer.concat([decipher.update(sealed.subarray(textAt)), decipher.final()]).toString('utf8');
    },
    mark: Buffer.concat([Buffer.of(version), currentId]),
    formerMarks: formerKeys
      .map(keyIdOf)
      .filter((id) => !id.equals(currentId))
      .map((id) => Buffer.concat([Buffer.of(version), id])),
    knows: (sealed) => keys.has(sealed.subarray(keyIdAt, nonceAt).toString('hex')),
  };
};
