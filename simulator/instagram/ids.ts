// Ids as Instagram shapes them: numbers for what is public, opaque words for what is private.
import { digits } from '../ids.ts';
import type { Ids } from '../stand-in.ts';

/** The same for a person and an account for ever. */
export const instagramThreadId = (accountId: string, person: string): string =>
  `aWdfdGhyZWFk${digits(`thread:${accountId}:${person}`, 24)}`;

/** People are named by account. */
export const instagramIds = {
  person: (key) => `10${digits(`ig:${key}`, 13)}`,
  post: (_accountId, seq) => String(18_000_000_000_000_000n + BigInt(seq)),
  comment: (_postId, seq) => String(17_900_000_000_000_000n + BigInt(seq)),
  message: (accountId, seq) => `aWdf${Buffer.from(`ig_dm:${accountId}:${String(seq)}`).toString('base64url')}`,
} satisfies Ids;
