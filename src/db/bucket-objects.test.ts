// A bucket keeps what a folder keeps, every call signed as the store's own maker signs, and what passes by is tried again.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { v7 } from 'uuid';
import { outFetch } from '#channels/way-out.ts';
import { bucketStandIn, type BucketStandIn } from '#test/beds/bucket-stand-in.ts';
import { bucketObjects, BucketRefused, objectsOver, type Bucket } from './bucket-objects.ts';
import { fileObjects } from './file-objects.ts';

const now = (): number => Date.parse('2026-03-02T01:00:00Z');

const givenBucket = async (t: TestContext, other: Partial<Bucket> = {}) => {
  const standIn = await bucketStandIn(t);
  const waited: number[] = [];
  const wait = (ms: number): Promise<void> => {
    waited.push(ms);
    return Promise.resolve();
  };
  const bucket = { url: standIn.url, region: 'ap-southeast-3', ...standIn.keys, ...other };
  return { standIn, waited, objects: bucketObjects(bucket, { fetch: outFetch, now, wait }) };
};

const refusal = (code: string) => (error: unknown) => error instanceof BucketRefused && error.code === code;
const pathsIn = ({ held }: BucketStandIn): string[] => [...held.keys()];

test('bytes come back as they went in; a second put takes the first one’s place; what is removed is gone', async (t) => {
  const { objects, standIn } = await givenBucket(t);
  const key = v7();
  assert.equal(await objects.get(key), undefined);
  await objects.put(key, Buffer.from([0, 255, 10]));
  assert.deepEqual(await objects.get(key), Buffer.from([0, 255, 10]));
  await objects.put(key, Buffer.alloc(300_000, 'é'));
  assert.deepEqual(await objects.get(key), Buffer.alloc(300_000, 'é'));
  assert.deepEqual(pathsIn(standIn), [`/lampiran/${key}`]);
  await objects.put(key, Buffer.alloc(0));
  assert.deepEqual(await objects.get(key), Buffer.alloc(0));
  await objects.remove(key);
  await objects.remove(key);
  assert.equal(await objects.get(key), undefined);
});

test('a wrong secret and a bucket that is not there are errors, and not an empty place', async (t) => {
  const wrong = await givenBucket(t, { secretAccessKey: 'lain' });
  await assert.rejects(wrong.objects.get(v7()), refusal('SignatureDoesNotMatch'));
  await assert.rejects(wrong.objects.put(v7(), Buffer.from('x')), refusal('SignatureDoesNotMatch'));
  const { standIn, objects } = await givenBucket(t);
  const elsewhere = { url: standIn.url.replace('lampiran', 'lain'), region: 'x', ...standIn.keys };
  const lost = bucketObjects(elsewhere, { fetch: outFetch, now });
  for (const call of [() => lost.get(v7()), () => lost.put(v7(), Buffer.from('x')), () => lost.remove(v7())])
    await assert.rejects(call, refusal('NoSuchBucket'));
  standIn.next.push([301, 'PermanentRedirect']);
  await assert.rejects(objects.get(v7()), refusal('PermanentRedirect'));
  standIn.next.push([403, '']);
  await assert.rejects(objects.get(v7()), refusal('403'));
  // As a server answers that is no store: nothing was removed there.
  for (const call of [() => objects.get(v7()), () => objects.remove(v7())]) {
    standIn.next.push([404, '']);
    await assert.rejects(call, refusal('404'));
  }
});

test('what passes by at the store is tried again twice, with pauses; what it refuses is not', async (t) => {
  const { objects, standIn, waited } = await givenBucket(t);
  const key = v7();
  standIn.next.push([503, 'SlowDown'], [429, '']);
  await objects.put(key, Buffer.from('x'));
  assert.deepEqual([standIn.asked.length, waited], [3, [200, 1000]]);
  standIn.next.push([500, 'InternalError'], [500, 'InternalError'], [503, 'SlowDown']);
  await assert.rejects(objects.get(key), refusal('SlowDown'));
  standIn.next.push([403, 'AccessDenied']);
  await assert.rejects(objects.get(key), refusal('AccessDenied'));
  assert.equal(standIn.asked.length, 7);
});

test('a key that we never made becomes no address', async (t) => {
  const { objects, standIn } = await givenBucket(t);
  for (const key of ['../x', '', 'x', `${v7()}/../..`, v7().toUpperCase()]) {
    await assert.rejects(objects.get(key), /never made/);
    await assert.rejects(objects.put(key, Buffer.from('x')), /never made/);
    await assert.rejects(objects.remove(key), /never made/);
  }
  assert.deepEqual(standIn.asked, []);
});

test('what the folder held before is found, and removed in both places; everything new goes to the bucket', async (t) => {
  const { objects, standIn } = await givenBucket(t);
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-objects-'));
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const files = fileObjects(folder);
  const both = objectsOver(objects, files);
  const [old, fresh] = [v7(), v7()];
  await files.put(old, Buffer.from('lama'));
  await both.put(fresh, Buffer.from('baru'));
  assert.deepEqual([String(await both.get(old)), String(await both.get(fresh))], ['lama', 'baru']);
  assert.deepEqual(pathsIn(standIn), [`/lampiran/${fresh}`]);
  for (const key of [old, fresh]) {
    await both.remove(key);
    assert.equal(await both.get(key), undefined);
  }
});
