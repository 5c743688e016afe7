// A part of a file is handed out as it was asked for, and whatever is not understood gets the whole.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { partAsked, type BytePart } from './byte-range.ts';

suite('of ten bytes', () => {
  const cases: readonly [asked: string | undefined, part: BytePart | 'whole' | 'none'][] = [
    [undefined, 'whole'],
    ['', 'whole'],
    ['bytes=0-', { from: 0, to: 9 }],
    ['bytes=0-0', { from: 0, to: 0 }],
    ['bytes=3-5', { from: 3, to: 5 }],
    [' bytes=3-5 ', { from: 3, to: 5 }],
    ['Bytes=3-5', { from: 3, to: 5 }],
    ['bytes=9-9', { from: 9, to: 9 }],
    ['bytes=9-', { from: 9, to: 9 }],
    ['bytes=3-9', { from: 3, to: 9 }],
    ['bytes=3-10', { from: 3, to: 9 }],
    ['bytes=3-99999999999999999999999', { from: 3, to: 9 }],
    ['bytes=-1', { from: 9, to: 9 }],
    ['bytes=-10', { from: 0, to: 9 }],
    ['bytes=-11', { from: 0, to: 9 }],
    ['bytes=10-', 'none'],
    ['bytes=10-20', 'none'],
    ['bytes=99999999999999999999999-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=5-3', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=0-1,4-5', 'whole'],
    ['bytes=a-b', 'whole'],
    ['bytes=1.5-2', 'whole'],
    ['bytes=--3', 'whole'],
    ['seconds=0-1', 'whole'],
    ['0-1', 'whole'],
  ];
  for (const [asked, part] of cases)
    test(`${asked ?? 'nothing'} is ${JSON.stringify(part)}`, () => {
      assert.deepEqual(partAsked(asked, 10), part);
    });
});

test('of an empty file there is no part', () => {
  for (const asked of ['bytes=0-', 'bytes=0-0', 'bytes=-1', 'bytes=-0'])
    assert.equal(partAsked(asked, 0), 'none', asked);
  assert.equal(partAsked(undefined, 0), 'whole');
});

test('whatever is asked, a part lies within the file', () => {
  fc.assert(
    fc.property(
      fc.nat(50),
      fc.string({ unit: fc.constantFrom('0', '1', '7', '-', ','), maxLength: 8 }),
      (length, said) => {
        const part = partAsked(`bytes=${said}`, length);
        if (typeof part === 'string') return;
        assert.ok(part.from >= 0 && part.from <= part.to && part.to < length, JSON.stringify(part));
      },
    ),
  );
});
