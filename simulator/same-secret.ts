// Whether what somebody shows is the secret, compared in constant time.
import { timingSafeEqual } from 'node:crypto';

/** False for texts of different length, which are not compared further. */
export const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
