// Ids as X shapes them.
import { digits } from '../ids.ts';
import type { Ids } from '../stand-in.ts';

/** Posts and messages share their numbers, which grow; there is room after each for its later version. */
const xId = (seq: number): string => String(1_900_000_000_000_000_000n + 10n * BigInt(seq));

/** A post that was changed is another one. */
export const editedId = (id: string): string => String(BigInt(id) + 1n);

/** More digits than a number holds. */
export const xIds = {
  person: (key) => `16${digits(`x:${key}`, 17)}`,
  post: (_accountId, seq) => xId(seq),
  comment: (_postId, seq) => xId(seq),
  message: (_accountId, seq) => xId(seq),
} satisfies Ids;
