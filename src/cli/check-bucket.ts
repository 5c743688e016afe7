// Whether attachments can be put, read back and removed where the operator wants them, as the doctor asks it.
// Leaves nothing behind.
import { randomBytes, randomUUID } from 'node:crypto';
import { allowInner, outFetch } from '#channels/way-out.ts';
import type { Config } from '#config/config.ts';
import { BucketRefused, bucketObjects } from '#db/bucket-objects.ts';
import { operator } from '#words/operator.ts';
import type { Finding } from './check-machine.ts';

/** None where they lie in the data folder. `now`: what the calls are signed with. */
export const checkBucket = async (
  { bucket, allowInner: inner }: Pick<Config, 'bucket' | 'allowInner'>,
  now: () => number,
): Promise<Finding[]> => {
  if (bucket === undefined) return [];
  const { about, bucket: words } = operator.doctor;
  const say = (state: Finding['state'], says: string): Finding[] => [{ about: about.bucket, state, says }];
  allowInner(inner);
  const objects = bucketObjects(bucket, { fetch: outFetch, now });
  const [key, bytes] = [randomUUID(), randomBytes(32)];
  try {
    await objects.put(key, bytes);
    const kept = await objects.get(key);
    await objects.remove(key);
    const gone = (await objects.get(key)) === undefined;
    return kept?.equals(bytes) === true && gone ? say('well', words.well) : say('wrong', words.otherBytes);
  } catch (error) {
    if (error instanceof BucketRefused) return say('wrong', words.refused(error.code));
    return say('wrong', words.unreachable(error instanceof Error ? error.message : String(error)));
  }
};
