// Bytes come back as they went in, whole or not at all, and no key leads out of the folder.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { fileObjects } from './file-objects.ts';

const givenFolder = (t: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-objects-'));
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

test('bytes come back as they went in; a second put takes the first one’s place; what is removed is gone', async (t) => {
  const objects = fileObjects(join(givenFolder(t), 'attachments'));
  const key = v7();
  assert.equal(await objects.get(key), undefined);
  await objects.put(key, Buffer.from([0, 255, 10]));
  assert.deepEqual(await objects.get(key), Buffer.from([0, 255, 10]));
  await objects.put(key, Buffer.from('second'));
  assert.equal(String(await objects.get(key)), 'second');
  await objects.remove(key);
  await objects.remove(key);
  assert.equal(await objects.get(key), undefined);
});

test('only the program’s own user may read them', async (t) => {
  const folder = join(givenFolder(t), 'attachments');
  const key = v7();
  await fileObjects(folder).put(key, Buffer.from('x'));
  const shard = join(folder, key.slice(-2));
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  assert.equal(statSync(shard).mode & 0o777, 0o700);
  assert.equal(statSync(join(shard, key)).mode & 0o777, 0o600);
});

test('keys of one moment are spread over many folders', async (t) => {
  const folder = givenFolder(t);
  const objects = fileObjects(folder);
  await Promise.all(Array.from({ length: 100 }, () => objects.put(v7(), Buffer.from('x'))));
  assert.ok(readdirSync(folder).length > 30);
});

test('what fails leaves no piece behind and what stood there before untouched', async (t) => {
  const folder = givenFolder(t);
  const objects = fileObjects(folder);
  const key = randomUUID();
  await objects.put(key, Buffer.from('before'));
  const broken = new Proxy(Buffer.from('after'), {
    get: () => {
      throw new Error('no bytes');
    },
  });
  await assert.rejects(objects.put(key, broken));
  assert.deepEqual(filesIn(folder), [key]);
  assert.equal(String(await objects.get(key)), 'before');
});

test('two puts of one key at once leave one of them whole', async (t) => {
  const folder = givenFolder(t);
  const objects = fileObjects(folder);
  const key = v7();
  const [a, b] = [Buffer.alloc(300_000, 'a'), Buffer.alloc(200_000, 'b')];
  await Promise.all([objects.put(key, a), objects.put(key, b), objects.put(key, a)]);
  const kept = await objects.get(key);
  assert.ok(kept?.equals(a) === true || kept?.equals(b) === true);
  assert.deepEqual(filesIn(folder), [key]);
});

test('no key but our own shape becomes a path, whatever is tried', async (t) => {
  const folder = givenFolder(t);
  writeFileSync(join(folder, 'secret'), 'outside');
  const objects = fileObjects(join(folder, 'attachments'));
  const key = randomUUID();
  const hostile = ['', '.', '..', '../secret', `../${key}`, `${key}/../../secret`, `${key}\0`, `${key}\n`, ` ${key}`];
  const others = [key.toUpperCase(), `${key}.part`, key.replace('-', '_'), `\u200b${key}`, key.slice(1), `${key}0`];
  for (const one of [...hostile, ...others]) await refusesAll(one);
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), refusesAll), { numRuns: 2000 });
  assert.deepEqual(filesIn(folder), ['secret']);

  async function refusesAll(one: string): Promise<void> {
    await assert.rejects(objects.get(one), /never made/);
    await assert.rejects(objects.put(one, Buffer.from('x')), /never made/);
    await assert.rejects(objects.remove(one), /never made/);
  }
});
