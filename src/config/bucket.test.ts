// A store of attachments is named whole or not at all, and no citizen's picture goes to it in clear.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operator } from '#words/operator.ts';
import { bucketIn } from './bucket.ts';

const words = operator.settings.bucket;
const keys = { S3_ACCESS_KEY_ID: 'KUNCI', S3_SECRET_ACCESS_KEY: 'rahasia' };
const isInside = (host: string): boolean => host === 'simpan.internal';

const read = (env: Record<string, string>) => {
  const mistakes: string[] = [];
  const { bucket } = bucketIn(
    (name) => env[name],
    isInside,
    (mistake) => mistakes.push(mistake),
  );
  return { bucket, mistakes };
};

test('nothing said is the data folder', () => {
  assert.deepEqual(read({}), { bucket: undefined, mistakes: [] });
});

test('a bucket has its address, its region and what opens it', () => {
  const { bucket, mistakes } = read({
    ...keys,
    S3_URL: 'https://s3.contoh.go.id/lampiran/',
    S3_REGION: 'ap-southeast-3',
  });
  assert.deepEqual(mistakes, []);
  assert.deepEqual(bucket, {
    ...{ url: 'https://s3.contoh.go.id/lampiran', region: 'ap-southeast-3' },
    ...{ accessKeyId: 'KUNCI', secretAccessKey: 'rahasia' },
  });
  assert.equal(read({ ...keys, S3_URL: 'https://lampiran.s3.contoh.go.id' }).bucket?.region, 'us-east-1');
});

test('inside the own walls it may be reached without TLS, outside it may not', () => {
  assert.deepEqual(read({ ...keys, S3_URL: 'http://simpan.internal:9000/lampiran' }).mistakes, []);
  assert.deepEqual(read({ ...keys, S3_URL: 'http://s3.contoh.go.id/lampiran' }).mistakes, [words.inClear]);
});

const wrong: readonly [string, Record<string, string>, readonly string[]][] = [
  ['no address', { ...keys, S3_URL: 'lampiran' }, [words.url]],
  ['another protocol', { ...keys, S3_URL: 's3://lampiran' }, [words.url]],
  ['a password in it', { ...keys, S3_URL: 'https://nama:sandi@s3.contoh.go.id/lampiran' }, [words.url]],
  ['a question in it', { ...keys, S3_URL: 'https://s3.contoh.go.id/lampiran?x=1' }, [words.url]],
  ['keys without an address', keys, [words.urlMissing]],
  [
    'an address without keys',
    { S3_URL: 'https://s3.contoh.go.id/lampiran' },
    [words.keyMissing('S3_ACCESS_KEY_ID'), words.keyMissing('S3_SECRET_ACCESS_KEY')],
  ],
  ['a region that is none', { ...keys, S3_URL: 'https://s3.contoh.go.id/l', S3_REGION: 'Jakarta 1' }, [words.region]],
];
for (const [name, env, expected] of wrong)
  test(`a mistake is named: ${name}`, () => {
    const { mistakes } = read(env);
    assert.deepEqual(mistakes, expected);
    assert.doesNotMatch(mistakes.join(), /rahasia|sandi@/);
  });
