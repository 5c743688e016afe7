// Small pictures for the paper of a case's evidence, of those that its page shows. Each stands beside its digest, by which the whole one is known.
import type { FeatureDeps } from '#http/feature-deps.ts';
import { smallPicture } from '#src/files/small-picture.ts';
import { findBundledPictures } from './bundle.query.ts';
import type { CaseAnswer } from './case.contract.ts';

/** More would make the paper long and the office wait; those that follow stand there by their digests. */
const mostPictures = 40;

/** PNG by the ids of attachments; what cannot be read or is not kept any more is missing. */
export const smallPictures = async (
  { database, objects }: Pick<FeatureDeps, 'database' | 'objects'>,
  caseId: string,
  page: CaseAnswer,
): Promise<Map<string, Uint8Array>> => {
  const shown = [...page.messages.flatMap(({ attachments }) => attachments), ...page.photos]
    .filter(({ url, contentType }) => url !== undefined && contentType === 'image/jpeg')
    .map(({ id }) => id)
    .slice(0, mostPictures);
  const small = new Map<string, Uint8Array>();
  for (const { id, objectKey } of await findBundledPictures(database.kysely, caseId, shown)) {
    const kept = await objects.get(objectKey);
    const bytes = kept === undefined ? undefined : await smallPicture(kept);
    if (bytes !== undefined) small.set(id, bytes);
  }
  return small;
};
