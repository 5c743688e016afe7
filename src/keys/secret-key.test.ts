// In training the key is made once and only its owner may read it; in production it is never made.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { readSecretKey } from './secret-key.ts';

const folder = (t: TestContext): string => {
  const path = mkdtempSync(join(tmpdir(), 'tanggap-key-'));
  t.after(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return path;
};

test('training makes a key once, for its owner only', (t) => {
  const dataDir = join(folder(t), 'data');
  const first = readSecretKey({ training: true, dataDir });
  assert.equal(first.length, 32);
  assert.deepEqual(readSecretKey({ training: true, dataDir }), first);
  assert.equal(statSync(join(dataDir, 'secret-key')).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(dataDir), ['secret-key']);
});

test('a damaged key file is named and not replaced', (t) => {
  const dataDir = folder(t);
  writeFileSync(join(dataDir, 'secret-key'), 'short');
  assert.throws(() => readSecretKey({ training: true, dataDir }), /secret-key does not hold 32 bytes/);
});

test('production makes no key, and a given key is used as it is', (t) => {
  const dataDir = folder(t);
  assert.throws(() => readSecretKey({ training: false, dataDir }), /SECRET_KEY/);
  const secretKey = Buffer.alloc(32, 7);
  assert.equal(readSecretKey({ training: false, dataDir, secretKey }), secretKey);
  assert.deepEqual(readdirSync(dataDir), []);
});
