// Ids as Facebook shapes them: people by page, comments without the page's id.
import { digits } from '../ids.ts';
import type { Ids } from '../stand-in.ts';

/** The same for a person and an account for ever. */
export const facebookThreadId = (accountId: string, person: string): string =>
  `t_${digits(`thread:${accountId}:${person}`, 17)}`;

/** A comment is `<post>_<comment>`, without the page. */
export const facebookIds = {
  person: (key) => `24${digits(`fb:${key}`, 14)}`,
  post: (accountId, seq) => `${accountId}_${String(122_100_000_000_000 + seq)}`,
  comment: (postId, seq) => `${postId.split('_').at(-1) ?? postId}_${String(700_000_000_000_000 + seq)}`,
  message: (accountId, seq) => `m_${Buffer.from(`m:${accountId}:${String(seq)}`).toString('base64url')}`,
} satisfies Ids;
