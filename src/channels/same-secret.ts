// Compares secrets so that the time taken tells nothing of how much was right.
import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Nothing is the same as an empty secret: an account without one lets nobody in. */
export const isSameSecret = (given: string, secret: string): boolean =>
  secret !== '' && timingSafeEqual(digest(given), digest(secret));
