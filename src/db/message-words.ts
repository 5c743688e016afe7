// Words of citizens as they are stored, and what the log may hold of them. Must not store anything.
import type { MessageRef } from '#core/complaint/complaint.ts';
import { dangerIn } from '#core/danger/danger.ts';
import { maskReporterLinks } from '#core/masking.ts';
import { hideTokens } from './hidden-tokens.ts';
import type { Queryable } from './queryable.ts';
import { storable } from './rows.ts';
import { saltedDigest } from './salted-digest.ts';

/** Our own one-time address may come back in a quotation: whoever reads it there could answer in their name. */
export const kept = async (db: Queryable, text: string): Promise<string> =>
  maskReporterLinks(await hideTokens(db, storable(text)));

/** What the log holds of words; signs of danger stand in it by name alone. */
export const refOf = (messageId: string, { salt, text }: { salt: Buffer; text: string }): MessageRef => {
  const danger = dangerIn(text);
  return { messageId, digest: saltedDigest(salt, text), ...(danger.length === 0 ? {} : { danger }) };
};
