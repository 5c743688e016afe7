// What is sealed opens only where it belongs, and any change of a byte is noticed.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { deriveKey, makeSealing } from './sealing.ts';

const key = randomBytes(32);
const sealing = makeSealing(key);

test('what was sealed opens again', () => {
  for (const text of ['', 'Warga Demo 1', 'ꦱꦸꦒꦼꦁ • 081234567890'.repeat(50)]) {
    assert.equal(sealing.open('identity', 'row-1', sealing.seal('identity', 'row-1', text)), text);
  }
});

test('sealed bytes hold nothing of the text and never repeat', () => {
  const first = sealing.seal('identity', 'row-1', 'Warga Demo 1');
  assert.equal(first.includes('Warga'), false);
  assert.notDeepEqual(first, sealing.seal('identity', 'row-1', 'Warga Demo 1'));
});

test('every changed byte is noticed', () => {
  const sealed = sealing.seal('identity', 'row-1', 'Warga Demo 1');
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    assert.throws(() => sealing.open('identity', 'row-1', changed), `byte ${String(index)}`);
  }
});

test('a cut end is noticed at every length', () => {
  const sealed = sealing.seal('identity', 'row-1', 'Warga Demo 1');
  for (let length = 0; length < sealed.length; length += 1) {
    assert.throws(() => sealing.open('identity', 'row-1', sealed.subarray(0, length)));
  }
});

test('another row, purpose or key opens nothing', () => {
  const sealed = sealing.seal('identity', 'row-1', 'Warga Demo 1');
  assert.throws(() => sealing.open('identity', 'row-2', sealed));
  assert.throws(() => sealing.open('account', 'row-1', sealed));
  assert.throws(() => makeSealing(randomBytes(32)).open('identity', 'row-1', sealed), /another SECRET_KEY/);
});

test('after a change of keys the former key still opens, and its rows are known as stale', () => {
  const sealed = sealing.seal('account', 'instagram/1', 'secret');
  const next = makeSealing(randomBytes(32), [key]);
  assert.equal(next.open('account', 'instagram/1', sealed), 'secret');
  const isFresh = (bytes: Buffer): boolean => bytes.subarray(0, next.mark.length).equals(next.mark);
  assert.equal(isFresh(sealed), false);
  assert.equal(isFresh(next.seal('account', 'instagram/1', 'secret')), true);
  assert.deepEqual([next.knows(sealed), makeSealing(randomBytes(32)).knows(sealed)], [true, false]);
});

test('each purpose has a key of its own', () => {
  assert.notDeepEqual(deriveKey(key, 'identity'), deriveKey(key, 'account'));
  assert.deepEqual(deriveKey(key, 'identity'), deriveKey(key, 'identity'));
});

test('a key of another length is refused', () => {
  assert.throws(() => makeSealing(randomBytes(16)), /32 bytes/);
});
