// Pictures that came with a message of a case. The bytes come first, so that no row names what is not there.
import type { KeptFile } from '#ports/cases.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import type { Tx } from '#ports/store.ts';

type Of = { messageId: string; complaintId: string };

/** Beside the message, in the order in which they came. */
export const keepPictures = async (
  objects: Pick<ObjectStore, 'put'>,
  tx: Tx,
  { messageId, complaintId }: Of,
  pictures: readonly KeptFile[],
): Promise<void> => {
  for (const picture of pictures) {
    await objects.put(picture.id, picture.bytes);
    await tx.cases.keepFile(messageId, complaintId, picture);
  }
};
