// Whether what somebody shows is the secret, compared in constant time.
import { timingSafeEqual } from 'node:crypto';

export const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
