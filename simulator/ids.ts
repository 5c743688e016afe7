// What the networks' own ids are made with.
import { createHash } from 'node:crypto';

/** So many digits, the same for the same text for ever: conversations hang on it. */
export const digits = (text: string, length: number): string =>
  BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    .toString()
    .slice(0, length);
