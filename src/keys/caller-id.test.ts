// A caller is known again by their number, and the number by nobody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callerCoder } from './caller-id.ts';

test('the same number is the same caller, in one installation only, and does not show', () => {
  const of = callerCoder(Buffer.alloc(32, 1));
  assert.equal(of('081200000001'), of('081200000001'));
  assert.notEqual(of('081200000001'), of('081200000002'));
  assert.notEqual(of('081200000001'), callerCoder(Buffer.alloc(32, 2))('081200000001'));
  assert.doesNotMatch(of('081200000001'), /0812/);
});
