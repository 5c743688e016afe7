// The key that makes a form one act: an id as the server takes it, never the same twice.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { newKey } from './form-key.ts';

test('is written as ids are, in small letters', () => {
  for (let time = 0; time < 50; time += 1)
    assert.match(newKey(), /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
});

test('keeps the noughts in front of small bytes', () => {
  mock.method(crypto, 'getRandomValues', (bytes: Uint8Array) => bytes.map((_none, at) => at));
  assert.equal(newKey(), '00010203-0405-0607-0809-0a0b0c0d0e0f');
  mock.restoreAll();
});

test('is another for every form', () => {
  assert.equal(new Set(Array.from({ length: 1000 }, newKey)).size, 1000);
});
