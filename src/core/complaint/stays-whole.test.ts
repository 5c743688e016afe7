// Why no matter of a message can be broken off: what stays whole for good is said before what may still change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyWhole } from './stays-whole.ts';

const can = { isChild: false, isOfRegister: false, channel: 'instagram', isKnown: true };

for (const [name, changed, expected] of [
  ['a case whose reporter is known, in a conversation', {}, undefined],
  ['a child, whose siblings stand beside it', { isChild: true }, 'stays'],
  ['a report of a register', { isOfRegister: true }, 'stays'],
  ['one that is answered on its own page', { channel: 'web' }, 'page'],
  ['a partner’s', { channel: 'open311' }, 'page'],
  ['one of whom nobody knows who reported it', { isKnown: false }, 'unknown'],
  ['a child of a page, by somebody unknown', { isChild: true, channel: 'web', isKnown: false }, 'stays'],
  ['one of a page, by somebody unknown', { channel: 'web', isKnown: false }, 'page'],
] as const)
  test(`${name}: ${expected ?? 'it can'}`, () => {
    assert.equal(whyWhole({ ...can, ...changed }), expected);
  });
