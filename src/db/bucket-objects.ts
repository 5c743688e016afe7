// Attachments' bytes in a bucket of an S3-compatible store, under names that only we make, each call signed (AWS signature version 4).
// Must follow no redirect: a signature is for one address.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import type { Instant } from '#core/time.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import { isObjectKey } from './file-objects.ts';

/** One bucket, or a folder in it; `url` without a slash at its end. */
export type Bucket = { url: string; region: string; accessKeyId: string; secretAccessKey: string };

/** How it is reached: `wait` is handed milliseconds. */
export type BucketMeans = {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  now: () => Instant;
  wait?: (ms: number) => Promise<unknown>;
};

/** The store said no; `code` is its own, as `AccessDenied` or `NoSuchBucket`, else the status. */
export class BucketRefused extends Error {
  override name = 'BucketRefused';
  readonly code: string;
  constructor(code: string) {
    super(`the store of attachments refused: ${code}`);
    this.code = code;
  }
}

type Asked = { method: 'PUT' | 'GET' | 'DELETE'; key: string; bytes?: Buffer };
type Answer = { status: number; bytes: Buffer };

const longestMs = 60_000;
const pausesMs = [200, 1000];

// 2026-03-02T01:00:00.000Z → 20260302T010000Z
const stampOf = (now: Instant): string => new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** Each whole: the body is signed with the call, so nothing on the way can change it. */
const signed = async (bucket: Bucket, { method, key, bytes }: Asked, now: Instant): Promise<[string, RequestInit]> => {
  const { region, accessKeyId, secretAccessKey } = bucket;
  const sha256 = createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
  const signer = new AwsV4Signer({
    ...{ method, url: `${bucket.url}/${key}`, service: 's3', region, accessKeyId, secretAccessKey },
    headers: { 'x-amz-content-sha256': sha256 },
    datetime: stampOf(now),
  });
  const { url, headers } = await signer.sign();
  return [url.href, { method, headers, ...(bytes === undefined ? {} : { body: new Uint8Array(bytes) }) }];
};

const codeOf = ({ status, bytes }: Answer): string =>
  /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(bytes.toString('utf8'))?.[1] ?? String(status);

/** 429 and what lies at the store itself pass by; what it refuses it would refuse again. */
const isPassing = (status: number): boolean => status === 429 || status >= 500;

/** `wait` apart, nothing of a failed call is kept: putting, getting and removing may each be done twice. */
const calling =
  (bucket: Bucket, { fetch, now, wait = sleep }: BucketMeans) =>
  async (asked: Asked): Promise<Answer> => {
    const once = async (): Promise<Answer> => {
      const [address, init] = await signed(bucket, asked, now());
      const response = await fetch(address, { ...init, signal: AbortSignal.timeout(longestMs) });
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
    };
    for (const pauseMs of pausesMs) {
      const answer = await once().catch(() => undefined);
      if (answer !== undefined && !isPassing(answer.status)) return answer;
      await wait(pauseMs);
    }
    return once();
  };

const isDone = ({ status }: Answer): boolean => status >= 200 && status < 300;
/** By the store's own word: a 404 of whatever else stands at that address must not pass for an object that was removed. */
const isMissing = (answer: Answer): boolean => answer.status === 404 && codeOf(answer) === 'NoSuchKey';

/** Keys are lower-case UUIDs; anything else throws before an address is made of it. Throws BucketRefused, or what the connection threw at last. */
export const bucketObjects = (bucket: Bucket, means: BucketMeans): ObjectStore => {
  const call = calling(bucket, means);
  const ask = async (asked: Asked): Promise<Answer | undefined> => {
    if (!isObjectKey(asked.key)) throw new Error('an object key that we never made');
    const answer = await call(asked);
    if (isDone(answer)) return answer;
    if (asked.method !== 'PUT' && isMissing(answer)) return undefined;
    throw new BucketRefused(codeOf(answer));
  };
  return {
    put: async (key, bytes) => {
      await ask({ method: 'PUT', key, bytes });
    },
    get: async (key) => (await ask({ method: 'GET', key }))?.bytes,
    remove: async (key) => {
      await ask({ method: 'DELETE', key });
    },
  };
};

/** What was kept in `older` before stays there and is found; everything new goes to `store`. */
export const objectsOver = (store: ObjectStore, older: ObjectStore): ObjectStore => ({
  put: store.put,
  get: async (key) => (await older.get(key)) ?? (await store.get(key)),
  remove: async (key) => {
    await store.remove(key);
    await older.remove(key);
  },
});
