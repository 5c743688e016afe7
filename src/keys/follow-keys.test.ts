// A subscriber's link opens their own page and no other, and an address is known again without standing anywhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followKeys } from './follow-keys.ts';

const keys = followKeys(Buffer.alloc(32, 1));
const id = '0198a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

test('a token leads to the subscriber of whom it was made', () => {
  assert.equal(keys.idOf(keys.tokenOf(id)), id);
});

test('a token that was changed, cut or made under another key leads to nobody', () => {
  const token = keys.tokenOf(id);
  const other = followKeys(Buffer.alloc(32, 2)).tokenOf(id);
  for (const wrong of ['', id, token.slice(1), `${token}a`, `0${token.slice(1, -1)}_`, token.toUpperCase(), other])
    assert.equal(wrong === token ? undefined : keys.idOf(wrong), undefined, wrong);
});

test('the same address gives the same sign, and another one another', () => {
  assert.deepEqual(keys.hashOf('warga@contoh.example'), keys.hashOf('warga@contoh.example'));
  assert.notDeepEqual(keys.hashOf('warga@contoh.example'), keys.hashOf('tetangga@contoh.example'));
});
