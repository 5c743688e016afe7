// Ids as Mastodon shapes them: all is a status, whoever may read it.
import { digits } from '../ids.ts';
import type { Ids } from '../stand-in.ts';

const statusId = (seq: number): string => String(115_000_000_000_000_000n + BigInt(seq));

/** Statuses are drawn from one row of numbers. */
export const mastodonIds = {
  person: (key) => `109${digits(`ma:${key}`, 15)}`,
  post: (_accountId, seq) => statusId(seq),
  comment: (_postId, seq) => statusId(seq),
  message: (_accountId, seq) => statusId(seq),
} satisfies Ids;
