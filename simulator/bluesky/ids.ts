// Ids as Bluesky shapes them.
import { digits } from '../ids.ts';
import type { Ids } from '../stand-in.ts';

/** What an address of a record ends with. */
const recordKey = (seq: number): string => String(115_000_000_000_000_000n + BigInt(seq));

/** A person is a DID of the directory's kind. */
export const blueskyIds = {
  person: (key) => `did:plc:${digits(`bs:${key}`, 24)}`,
  post: (_accountId, seq) => recordKey(seq),
  comment: (_postId, seq) => recordKey(seq),
  message: (_accountId, seq) => recordKey(seq),
} satisfies Ids;
