// Ids of nineteen digits survive, and everything else is read as always.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseExact } from './exact-json.ts';

test('a whole number that would be rounded comes as its digits', () => {
  assert.deepEqual(parseExact('{"id":7385350567722402578,"list":[-9223372036854775808,0,1719535947]}'), {
    id: '7385350567722402578',
    list: ['-9223372036854775808', 0, 1_719_535_947],
  });
});

test('whatever fits is read as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = JSON.stringify(value);
      if (!/\d{16}/.test(text)) assert.deepEqual(parseExact(text), JSON.parse(text));
    }),
  );
  assert.throws(() => parseExact('{'), SyntaxError);
});
