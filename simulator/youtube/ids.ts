// Ids as YouTube shapes them. Nothing is private there.
import { createHash } from 'node:crypto';
import type { Ids } from '../stand-in.ts';

/** A reply's id goes on where that of the comment above it ends. */
export const youtubeIds = {
  person: (key) => `UC${createHash('sha256').update(`yt:${key}`).digest('base64url').slice(0, 22)}`,
  post: (_accountId, seq) => `lth${String(seq).padStart(8, '0')}`,
  comment: (_postId, seq, above) =>
    above === undefined ? `Ugz${String(seq).padStart(17, '0')}4AaABAg` : `${above}.9${String(seq).padStart(21, '0')}`,
} satisfies Ids;
