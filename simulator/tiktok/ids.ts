// Ids as TikTok shapes them. Nothing is private there.
import { createHash } from 'node:crypto';
import type { Ids } from '../stand-in.ts';

/** Nineteen digits, more than a number holds. */
const tiktokId = (seq: number): string => String(7_400_000_000_000_000_003n + 10n * BigInt(seq));

/** Videos and comments share their numbers. */
export const tiktokIds = {
  person: (key) => createHash('sha384').update(`tt:${key}`).digest('base64'),
  post: (_accountId, seq) => tiktokId(seq),
  comment: (_postId, seq) => tiktokId(seq),
} satisfies Ids;
