// A file that an officer adds to a case: the bytes come first, so that a row never names what is not there.
import type { ObjectStore } from '#ports/object-store.ts';

/** Judged by its bytes already. `id`: under which the bytes lie. */
export type NewUpload = {
  id: string;
  complaintId: string;
  uploadedBy: string;
  kind: string;
  contentType: string;
  bytes: Buffer;
};

export type UploadPorts = {
  objects: Pick<ObjectStore, 'put'>;
  keepUpload: (upload: NewUpload & { objectKey: string }) => Promise<void>;
};

export const addUpload = async ({ objects, keepUpload }: UploadPorts, upload: NewUpload): Promise<void> => {
  const { id, bytes } = upload;
  await objects.put(id, bytes);
  await keepUpload({ ...upload, objectKey: id });
};
