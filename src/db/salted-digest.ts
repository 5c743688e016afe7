// What the log holds of words that stand beside it: a digest with a salt of its own, so that short words cannot be guessed from it.
// The salt stands with the words and goes with them.
import { createHash, randomBytes } from 'node:crypto';

/** For one text alone. */
export const newSalt = (): Buffer => randomBytes(16);

/** SHA-256 over the salt and the text as it is stored, in hex. */
export const saltedDigest = (salt: Buffer, text: string): string =>
  createHash('sha256').update(salt).update(text).digest('hex');
