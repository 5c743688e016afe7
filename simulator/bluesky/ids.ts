// Ids as Bluesky shapes them.
import { createHash } from 'node:crypto';
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

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
};

/** A hash as records bear it: version 1, of DAG-CBOR, by SHA-256. https://github.com/multiformats/cid */
export const cidOf = (id: string): string =>
  `b${base32(Buffer.concat([Buffer.from([0x01, 0x71, 0x12, 0x20]), createHash('sha256').update(id).digest()]))}`;
