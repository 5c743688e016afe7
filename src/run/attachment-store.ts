// Where attachments lie: in the data folder, or in a bucket with what the folder held before.
import { join } from 'node:path';
import { outFetch } from '#channels/way-out.ts';
import type { BucketSetting } from '#config/bucket.ts';
import { bucketObjects, objectsOver } from '#db/bucket-objects.ts';
import { fileObjects } from '#db/file-objects.ts';
import type { Clock } from '#ports/clock.ts';
import type { ObjectStore } from '#ports/object-store.ts';

type Where = { dataDir: string; bucket?: BucketSetting };

/** Opens no connection before the first file. */
export const attachmentStore = ({ dataDir, bucket }: Where, now: Clock['now']): ObjectStore => {
  const folder = fileObjects(join(dataDir, 'attachments'));
  return bucket === undefined ? folder : objectsOver(bucketObjects(bucket, { fetch: outFetch, now }), folder);
};
