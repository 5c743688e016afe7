// Untrusted JSON is read by name and place: what is not as expected says where, and never what it was.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ParseError } from '#ports/channel.ts';
import {
  at,
  findId,
  findInstant,
  findItems,
  findText,
  isAbsent,
  itemsOf,
  keysOf,
  needId,
  needInstant,
  needObject,
  payloadField,
  type Field,
} from './payload-field.ts';

const field = (value: unknown, place = 'entry[0].id'): Field => ({ value, place });

/** What it gives, or the words with which it refuses. */
const read = (reads: (one: Field) => unknown, value: unknown): unknown => {
  try {
    return reads(field(value));
  } catch (error) {
    assert.ok(error instanceof ParseError, String(error));
    return error.message.replace('entry[0].id: ', '! ');
  }
};

const table: readonly [
  name: string,
  reads: (one: Field) => unknown,
  cases: readonly [value: unknown, told: unknown][],
][] = [
  [
    'text',
    findText,
    [
      [undefined, undefined],
      [null, undefined],
      ['', ''],
      [' rahasia ', ' rahasia '],
      [7, '! text expected, number found'],
      [false, '! text expected, boolean found'],
      [{}, '! text expected, object found'],
      [['a'], '! text expected, a list found'],
    ],
  ],
  [
    'an id',
    findId,
    [
      [undefined, undefined],
      [null, undefined],
      ['17900', '17900'],
      [17_900, '17900'],
      [0, '0'],
      [-100, '-100'],
      [Number.MAX_SAFE_INTEGER, '9007199254740991'],
      // It was rounded on the way: another comment may bear the number that is left.
      [Number.MAX_SAFE_INTEGER + 1, '! an id expected, number found'],
      [1.5, '! an id expected, number found'],
      ['', '! an id expected, string found'],
      [true, '! an id expected, boolean found'],
      [{ id: '1' }, '! an id expected, object found'],
      [['1'], '! an id expected, a list found'],
    ],
  ],
  [
    'an id that must be there',
    needId,
    [
      [undefined, '! an id expected, nothing found'],
      [null, '! an id expected, nothing found'],
      ['', '! an id expected, string found'],
      ['a', 'a'],
    ],
  ],
  [
    'a time',
    findInstant,
    [
      [undefined, undefined],
      [null, undefined],
      [1_700_000_000, 1_700_000_000_000],
      ['1700000000', 1_700_000_000_000],
      [1_700_000_000_123, 1_700_000_000_123],
      ['1700000000123', 1_700_000_000_123],
      [1_700_000_000.25, 1_700_000_000_250],
      [1, 1000],
      [10_000_000_000, 10_000_000_000_000],
      [10_000_000_001, '! a time expected, number found'],
      // From here on it is milliseconds: seconds would be in the year 5138.
      [100_000_000_000, 100_000_000_000],
      [10_000_000_000_000, 10_000_000_000_000],
      [10_000_000_000_001, '! a time expected, number found'],
      [0, '! a time expected, number found'],
      [-1, '! a time expected, number found'],
      [Number.NaN, '! a time expected, number found'],
      [Number.POSITIVE_INFINITY, '! a time expected, number found'],
      ['', '! a time expected, string found'],
      ['2026-11-24T01:00:00Z', '! a time expected, string found'],
      ['-1', '! a time expected, string found'],
      ['12345678901234567', '! a time expected, string found'],
    ],
  ],
  [
    'a time that must be there',
    needInstant,
    [
      [undefined, '! a time expected, nothing found'],
      [1_700_000_000, 1_700_000_000_000],
    ],
  ],
  [
    'an object',
    (one) => needObject(one).value,
    [
      [undefined, '! an object expected, nothing found'],
      [null, '! an object expected, nothing found'],
      [[], '! an object expected, a list found'],
      ['{}', '! an object expected, string found'],
    ],
  ],
  [
    'a list',
    (one) => itemsOf(one).map(({ place }) => place),
    [
      [undefined, '! a list expected, nothing found'],
      [{ 0: 'a', length: 1 }, '! a list expected, object found'],
      ['ab', '! a list expected, string found'],
      [[], []],
      [
        ['a', null],
        ['entry[0].id[0]', 'entry[0].id[1]'],
      ],
    ],
  ],
  [
    'a list that may be absent',
    (one) => findItems(one).length,
    [
      [undefined, 0],
      [null, 0],
      [[1, 2], 2],
      ['', '! a list expected, string found'],
      [0, '! a list expected, number found'],
    ],
  ],
];
for (const [name, reads, cases] of table)
  for (const [value, told] of cases)
    test(`${name}: ${typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing')} is read as ${JSON.stringify(told) ?? 'nothing'}`, () => {
      assert.deepEqual(read(reads, value), told);
    });

test('a place is told as it would be written in code, from the root on', () => {
  const root = payloadField({ entry: [{ changes: [{ value: 7 }] }] });
  const [entry] = itemsOf(at(root, 'entry'));
  assert.ok(entry);
  const [change] = itemsOf(at(entry, 'changes'));
  assert.ok(change);
  assert.equal(at(change, 'value').place, 'entry[0].changes[0].value');
  assert.throws(
    () => needObject(at(change, 'value')),
    /^ParseError: entry\[0\]\.changes\[0\]\.value: an object expected, number found$/,
  );
  assert.throws(() => needObject(payloadField('teks')), /^ParseError: payload: an object expected, string found$/);
});

test('below what is no object everything is absent, and nothing is inherited', () => {
  for (const value of [undefined, null, 7, 'teks', ['a'], Object.create({ id: 'warisan' })])
    assert.equal(isAbsent(at(field(value), 'id')), true);
  for (const key of ['constructor', 'toString', '__proto__', 'length'])
    assert.equal(isAbsent(at(field({}), key)), true, key);
  assert.equal(isAbsent(at(field(['a']), '0')), true);
  assert.equal(isAbsent(at(field({ id: false }), 'id')), false);
});

test('keys are told of an object alone', () => {
  assert.deepEqual(keysOf(field({ b: 1, a: undefined })), ['b', 'a']);
  for (const value of [undefined, null, 'teks', ['a']]) assert.deepEqual(keysOf(field(value)), []);
});

test('no refusal tells what a citizen wrote', () => {
  const reads = [findText, findId, needId, findInstant, needInstant, needObject, itemsOf, findItems];
  const secret = 'kata-warga-yang-rahasia';
  fc.assert(
    fc.property(
      fc.constantFrom(...reads),
      fc.constantFrom({ [secret]: secret }, [secret], `${secret} `),
      (one, value) => {
        assert.ok(!String(read(one, value)).startsWith('!') || !String(read(one, value)).includes(secret));
      },
    ),
  );
});

test('an instant that was read is read again as itself, and seconds and milliseconds agree', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100_000_000, max: 9_999_999_999 }), (seconds) => {
      const instant = findInstant(field(seconds));
      assert.equal(instant, seconds * 1000);
      assert.equal(findInstant(field(instant)), instant);
      assert.equal(findInstant(field(String(seconds))), instant);
    }),
  );
});
