// Ids as Threads shapes them, which shares Instagram's numbers. Nothing is private there.
import { digits } from '../ids.ts';
import type { Ids } from '../stand-in.ts';

/** An answer is a post like any other, with a number of its own. */
export const threadsIds = {
  person: (key) => `33${digits(`th:${key}`, 15)}`,
  post: (_accountId, seq) => String(18_000_000_000_000_000n + BigInt(seq)),
  comment: (_postId, seq) => String(17_900_000_000_000_000n + BigInt(seq)),
} satisfies Ids;
