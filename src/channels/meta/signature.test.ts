// The proof that goes out with each call is made by the key that webhooks are checked with: it may never be the signature of a body.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSigned, proofOf } from './signature.ts';

const secret = 'rahasia-meta';

test('a token as Meta writes it is proved, and the proof signs nothing that could be read as a body', () => {
  for (const token of ['EAAG1ZCxyz0123', '123456|abc_DEF-9', 'IGQVJ.aa:bb~cc/dd+ee=']) {
    assert.match(proofOf(token, secret) ?? '', /^[0-9a-f]{64}$/);
    assert.throws(() => JSON.parse(token) as unknown);
  }
});

test('a token that is written as a body is proved to nobody', () => {
  for (const token of ['{"object":"page","entry":[]}', '[]', '"kata"', ' 1', '1\n', '{}'])
    assert.equal(proofOf(token, secret), undefined, token);
  assert.equal(isSigned(Buffer.from('{}'), { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }, secret), false);
});
