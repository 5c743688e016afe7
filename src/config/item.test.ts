// How one object of the configuration file is read, field by field: what is taken, and what is said of the rest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  flagOf,
  isItem,
  keyText,
  listOf,
  mayText,
  noteSame,
  noteTwice,
  noteUnknown,
  oneOf,
  partOf,
  textOf,
  textsOf,
  type At,
  type Item,
} from './item.ts';

const reading = (item: Item, place = 'bagian[2]') => {
  const said: string[] = [];
  const at: At = { item, place, note: (where, what) => said.push(`${where}: ${what}`) };
  return { at, said };
};

/** What a reader makes of one value, and what it says of it. */
const of = <T>(read: (at: At, key: string) => T, value: unknown): [T, string[]] => {
  const { at, said } = reading(value === undefined ? {} : { kunci: value });
  return [read(at, 'kunci'), said.map((one) => one.replace('bagian[2].kunci: ', ''))];
};

const isText = 'harus berupa teks dalam tanda kutip';

test('a text that is needed is trimmed; a missing, an empty and a strange one are told apart', () => {
  assert.deepEqual(of(textOf, '  dua kata\n'), ['dua kata', []]);
  assert.deepEqual(of(textOf, undefined), ['', ['belum diisi']]);
  for (const empty of ['', ' ', '\n\t']) assert.deepEqual(of(textOf, empty), ['', ['kosong']]);
  for (const strange of [0, 17, true, null, [], ['x'], {}]) assert.deepEqual(of(textOf, strange), ['', [isText]]);
});

test('a text that may be missing may be empty too, and null counts as missing', () => {
  assert.deepEqual(of(mayText, ' x '), ['x', []]);
  for (const empty of [undefined, null, '', '  ']) assert.deepEqual(of(mayText, empty), ['', []]);
  for (const strange of [0, false, [], {}]) assert.deepEqual(of(mayText, strange), ['', [isText]]);
});

test('a flag is true or false and nothing that looks like it', () => {
  assert.deepEqual(of(flagOf, true), [true, []]);
  for (const off of [false, undefined, null]) assert.deepEqual(of(flagOf, off), [false, []]);
  for (const strange of ['true', 1, 0, 'yes', [], {}])
    assert.deepEqual(of(flagOf, strange), [false, ['harus true atau false']]);
});

test('a list of texts is one through and through', () => {
  assert.deepEqual(of(textsOf, ['a', 'b']), [['a', 'b'], []]);
  assert.deepEqual(of(textsOf, []), [[], []]);
  assert.deepEqual(of(textsOf, undefined), [undefined, []]);
  for (const strange of ['a', ['a', 1], [null], { 0: 'a' }, null])
    assert.deepEqual(of(textsOf, strange), [undefined, ['harus berupa daftar teks']]);
});

test('a choice is one of those that are named, letter for letter', () => {
  const choice = (at: At, key: string) => oneOf(at, key, ['json', 'xml']);
  assert.deepEqual(of(choice, ' xml '), ['xml', []]);
  assert.deepEqual(of(choice, undefined), [undefined, []]);
  for (const strange of ['XML', 'xmlx', 'json,xml'])
    assert.deepEqual(of(choice, strange), [undefined, ['tidak dikenal; pilihannya: json, xml']]);
  assert.deepEqual(of(choice, 5), [undefined, [isText]]);
});

test('an object is no list, no null and no text', () => {
  assert.equal(isItem({}), true);
  for (const other of [[], null, undefined, 'x', 1, true]) assert.equal(isItem(other), false);
});

test('what stands in an object or in a list is named by its whole place', () => {
  const { at, said } = reading({ dalam: { a: 1 }, daftar: [{ b: 2 }, 'x', { c: 3 }], salah: 'x', bukan: {} }, '');
  assert.equal(partOf(at, 'dalam')?.place, 'dalam');
  assert.equal(partOf(at, 'tiada'), undefined);
  assert.deepEqual(
    listOf(at, 'daftar').map(({ place, item }) => [place, item]),
    [
      ['daftar[0]', { b: 2 }],
      ['daftar[2]', { c: 3 }],
    ],
  );
  assert.deepEqual([partOf(at, 'salah'), listOf(at, 'bukan'), listOf(at, 'tiada')], [undefined, [], []]);
  assert.deepEqual(said, [
    'daftar[1]: harus berupa objek { … }',
    'salah: harus berupa objek { … }',
    'bukan: harus berupa daftar [ … ]',
  ]);
  const [first] = listOf({ ...at, place: 'luar' }, 'daftar');
  assert.equal(first?.place, 'luar.daftar[0]');
});

test('a field that nobody knows is told beside those that are known', () => {
  const { at, said } = reading({ nama: 'x', Nama: 'x', __proto__x: 1 });
  noteUnknown(at, ['nama', 'id']);
  assert.deepEqual(said, [
    'bagian[2].Nama: tidak dikenal; yang dikenal: nama, id',
    'bagian[2].__proto__x: tidak dikenal; yang dikenal: nama, id',
  ]);
});

test('of several that are the same each later one is told of the first', () => {
  const said: string[] = [];
  const note = (place: string, what: string): void => void said.push(`${place} ${what}`);
  noteTwice(
    ['a', 'b', 'a', 'a'].map((key, index) => ({ key, place: `x[${String(index)}]` })),
    note,
  );
  assert.deepEqual(said, ['x[2] sama dengan x[0]', 'x[3] sama dengan x[0]']);
});

test('entries are the same where their field reads the same: trimmed, and alike as the caller says', () => {
  const twice = (fields: readonly unknown[], alike?: (text: string) => string): string[] => {
    const said: string[] = [];
    const entries = fields.map((id, index) => ({
      item: { id },
      place: `e[${String(index)}]`,
      note: (place: string) => said.push(place),
    }));
    noteSame(entries, 'id', alike);
    return said;
  };
  assert.deepEqual(twice(['a', ' a ', 'A', 'b']), ['e[1].id']);
  assert.deepEqual(
    twice(['a', 'A', 'b'], (text) => text.toLowerCase()),
    ['e[1].id'],
  );
  assert.deepEqual(twice([]), []);
  assert.equal(keyText({ item: { id: 5 }, place: '', note: () => undefined }, 'id'), '');
});

test('whatever a value is, no reader throws, and none repeats it', () => {
  const secret = 'rahasia-yang-panjang';
  const strange = fc.oneof(fc.constant(secret), fc.jsonValue());
  const readers = [textOf, mayText, flagOf, textsOf, partOf, listOf, (at: At, key: string) => oneOf(at, key, ['a'])];
  fc.assert(
    fc.property(strange, (value) => {
      for (const read of readers) {
        const { at, said } = reading({ kunci: value });
        read(at, 'kunci');
        assert.equal(said.join('\n').includes(secret), false);
        assert.ok(said.every((one) => one.startsWith('bagian[2].kunci')));
      }
    }),
    { numRuns: 200 },
  );
});
