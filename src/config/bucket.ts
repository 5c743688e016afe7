// Where attachments lie instead of `DATA_DIR`, as the operator wrote it. Connects to nothing, and repeats no secret.
import { operator } from '#words/operator.ts';

/** One bucket of an S3-compatible store; what opens it is secret. */
export type BucketSetting = {
  /** Of the bucket, or of a folder in it; without a slash at its end. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

type Ask = (name: string) => string | undefined;

// What most stores that know no regions want to see signed.
const usualRegion = 'us-east-1';
const plainName = /^[a-z0-9-]{1,40}$/;

/** Its bucket stands in the path or, as the largest providers have it, before the host. */
const bucketUrl = (text: string): URL | undefined => {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const isBare = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return isBare ? url : undefined;
};

/** All or nothing: without `S3_URL` the others are a mistake that somebody will look for. `isClearAllowed`: whether words may go to that host without TLS. */
export const bucketIn = (
  ask: Ask,
  isClearAllowed: (host: string) => boolean,
  note: (mistake: string) => void,
): { bucket?: BucketSetting } => {
  const words = operator.settings.bucket;
  const [address, accessKeyId, secretAccessKey] = ['S3_URL', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'].map(ask);
  const region = ask('S3_REGION') ?? usualRegion;
  if (address === undefined) {
    if (accessKeyId !== undefined || secretAccessKey !== undefined) note(words.urlMissing);
    return {};
  }
  const url = bucketUrl(address);
  if (url === undefined) note(words.url);
  else if (url.protocol === 'http:' && !isClearAllowed(url.hostname)) note(words.inClear);
  if (!plainName.test(region)) note(words.region);
  if (accessKeyId === undefined) note(words.keyMissing('S3_ACCESS_KEY_ID'));
  if (secretAccessKey === undefined) note(words.keyMissing('S3_SECRET_ACCESS_KEY'));
  if (url === undefined || accessKeyId === undefined || secretAccessKey === undefined) return {};
  return { bucket: { url: url.href.replace(/\/+$/, ''), region, accessKeyId, secretAccessKey } };
};
