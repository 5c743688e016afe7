// Pictures of a case as they go out: read from where they are kept, and without what cameras write beside them.
import type { Pool } from 'pg';
import type { JobDeps } from '#jobs/job.ts';
import { findPhotos } from '#db/uploads.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import { withoutMetadata } from '#src/files/without-metadata.ts';

type Kept = { pool: Pool; objects: Pick<ObjectStore, 'get'> };

/** What is not there any more, or cannot be cleaned, is missing among them. Throws when what is kept cannot be asked. */
export const outgoingPhotos =
  ({ pool, objects }: Kept, find: typeof findPhotos = findPhotos): JobDeps['photosOf'] =>
  async (complaintId, attachmentIds) => {
    const files = await find(pool, complaintId, attachmentIds);
    const photos = files.map(async ({ objectKey, contentType }) => {
      const kept = await objects.get(objectKey);
      const bytes = kept === undefined ? undefined : withoutMetadata(kept, contentType);
      return bytes === undefined ? [] : [{ contentType, bytes }];
    });
    return (await Promise.all(photos)).flat();
  };
