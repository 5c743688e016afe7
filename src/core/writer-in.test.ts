// Who wrote what nobody understood is told where the part names one person, in whatever shape, and not guessed among several.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writerIn } from './writer-in.ts';

test('a person is told by id, with the names beside it', () => {
  assert.deepEqual(writerIn({ from: { id: 5, first_name: 'Umi', last_name: 'Uji', username: 'umi' } }), {
    id: '5',
    name: 'Umi Uji',
    handle: 'umi',
  });
  assert.deepEqual(writerIn({ field: 'feed', value: { sender_id: '7', sender_name: 'Warga' } }), {
    id: '7',
    name: 'Warga',
  });
  assert.deepEqual(writerIn({ from: '62800', text: {} }), { id: '62800' });
});

test('of several, nobody is named; and any JSON at all is read', () => {
  assert.equal(writerIn({ a: { from: '1' }, b: { from: '2' } }), undefined);
  fc.assert(fc.property(fc.jsonValue(), (part) => void writerIn(part)));
});
