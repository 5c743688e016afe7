// Files that are words: what a one-time link opens is masked in them before they are kept, as it is in messages and payloads.
import { hideLinkedCodes } from '#core/identity-token.ts';
import type { Inspected } from '#ports/media.ts';
import { hideTokens } from './hidden-tokens.ts';
import type { Queryable } from './queryable.ts';

/** Plain text, and the form of a letter as it is shown. */
const words = ['text/plain', 'text/html'];

/** Of files that carry text: secrets of reporters in them are replaced before they are stored. */
export const hideInFile = async (db: Queryable, bytes: Buffer, inspected: Inspected): Promise<Inspected> => {
  if (!inspected.ok || !words.includes(inspected.file.contentType)) return inspected;
  const text = (inspected.bytes ?? bytes).toString('utf8');
  const hidden = hideLinkedCodes(await hideTokens(db, text));
  return hidden === text ? inspected : { ...inspected, bytes: Buffer.from(hidden) };
};
