// What a configuration says of somebody else's JSON is found in it and put into it, and nothing else.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { fillShape, namesIn, valueAt } from './json-shape.ts';

suite('a value is found by its path', () => {
  const body = { data: { tickets: [{ id: 7, note: null }, { id: 8 }] }, '': 'empty' };

  test('through objects and lists', () => {
    assert.equal(valueAt(body, 'data.tickets.1.id'), 8);
    assert.equal(valueAt(body, 'data.tickets.0.note'), null);
    assert.deepEqual(valueAt(body, 'data.tickets'), body.data.tickets);
    assert.equal(valueAt(['a', 'b'], '1'), 'b');
  });

  test('the empty path is the whole', () => {
    assert.equal(valueAt(body, ''), body);
    assert.equal(valueAt('text', ''), 'text');
  });

  test('nothing where the path leads nowhere, nor what every object brings along', () => {
    for (const path of ['data.none', 'data.tickets.2.id', 'data.tickets.0.id.deep', 'data.tickets.0.note.deep', '.'])
      assert.equal(valueAt(body, path), undefined, path);
    for (const path of ['constructor', 'data.__proto__', 'data.tickets.map', 'toString.name'])
      assert.equal(valueAt(body, path), undefined, path);
    assert.equal(valueAt(undefined, 'id'), undefined);
    assert.equal(valueAt('text', 'length'), undefined);
  });
});

suite('a template is filled', () => {
  test('at any depth, keys and what is no text untouched', () => {
    const shape = { '{title}': 1, report: { title: '{title}', list: ['No. {number}', true, null, 4] } };
    assert.deepEqual(fillShape(shape, { title: 'Lampu', number: 'A-1' }), {
      '{title}': 1,
      report: { title: 'Lampu', list: ['No. A-1', true, null, 4] },
    });
  });

  test('a name alone without a value leaves its key out; within a text it leaves nothing', () => {
    const shape = { place: '{place}', text: 'Lokasi: {place}.', list: ['{place}', 'x'], deep: { place: '{place}' } };
    assert.deepEqual(fillShape(shape, {}), { text: 'Lokasi: .', list: ['x'], deep: {} });
    assert.equal(fillShape('{place}', {}), undefined);
    assert.deepEqual(fillShape({ place: '{place}' }, { place: '' }), { place: '' });
    assert.deepEqual(fillShape({ name: '{constructor}', said: 'x{toString}' }, {}), { said: 'x' });
  });

  test('what was filled in is not filled again, and no sign of it is special', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('{b}', '$&', '$1 {a}')), (text) => {
        assert.deepEqual(fillShape({ one: '{a}', two: '[{a}]' }, { a: text, b: 'no' }), {
          one: text,
          two: `[${text}]`,
        });
      }),
    );
  });
});

test('a template tells each name that it asks for once', () => {
  assert.deepEqual(namesIn({ a: '{x} {y}', b: [{ c: '{y}' }, 4, null], '{key}': '{z}' }), ['x', 'y', 'z']);
  assert.deepEqual(namesIn('without'), []);
});
