// Ids as Telegram shapes them. A group is kept as a post of the world, and named as groups are.
import { digits } from '../ids.ts';
import type { Ids } from '../stand-in.ts';

/** A name of the stand-in's own: on Telegram a message is only a number inside its chat. */
const messageId = (seq: number): string => `tg-${String(seq)}`;

/** People and groups are numbers; a group's is below zero. */
export const telegramIds = {
  person: (key) => `70${digits(`tg:${key}`, 8)}`,
  post: (_accountId, seq) => `-100${String(2_000_000_000 + seq)}`,
  comment: (_postId, seq) => messageId(seq),
  message: (_accountId, seq) => messageId(seq),
} satisfies Ids;
