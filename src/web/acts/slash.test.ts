// Templates by a slash: only where a line begins with one, by the words of their names, and in place of what was typed to find them.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { slashAt, templatesNamed, withSlash, withTemplate } from './slash.ts';

/** The text with a bar where the caret stands. */
const at = (marked: string): [text: string, caret: number] => [marked.replace('|', ''), marked.indexOf('|')];

suite('a slash asks for templates', () => {
  const asked: readonly [string, string | undefined][] = [
    ['/|', ''],
    ['/tanya|', 'tanya'],
    ['/tanya id |', 'tanya id'],
    ['Halo\n/ta|', 'ta'],
    ['Halo\n/ta|\nlagi', 'ta'],
    ['/ta|nya', 'ta'],
    ['|', undefined],
    ['|/', undefined],
    ['Halo /ta|', undefined],
    [' /ta|', undefined],
    ['RT 04/RW 02|', undefined],
    ['/jalan/gang|', undefined],
    ['https://kota.example|', undefined],
    ['//|', undefined],
    ['/ta\n|', undefined],
    [`/${'a'.repeat(39)}|`, 'a'.repeat(39)],
    [`/${'a'.repeat(40)}|`, undefined],
  ];
  for (const [marked, query] of asked)
    test(JSON.stringify(marked), () => assert.equal(slashAt(...at(marked))?.query, query));

  test('and what it was typed for takes its place, and no other', () => {
    const [text, caret] = at('Halo\n/ta|\nSalam 😀');
    const slash = slashAt(text, caret);
    assert.ok(slash);
    assert.equal(withTemplate(text, slash, 'Isi {tautan} $&'), 'Halo\nIsi {tautan} $&\nSalam 😀');
  });
});

test('asked for by a key, the slash stands in a line of its own', () => {
  for (const [marked, text, caret] of [
    ['|', '/', 1],
    ['Halo|', 'Halo\n/', 6],
    ['Halo\n|', 'Halo\n/', 6],
    ['Ha|lo', 'Ha\n/lo', 4],
  ] as const) {
    const asked = withSlash(...at(marked));
    assert.deepEqual(asked, { text, caret }, marked);
    assert.equal(slashAt(asked.text, asked.caret)?.query, '', marked);
  }
});

test('a name is found by any of its words, in any order and case', () => {
  const templates = ['Tanya identitas: sopan', 'Tanya lewat tautan', 'Jawaban umum'].map((name) => ({
    ...{ id: name, purpose: 'x', name, body: '' },
  }));
  const found = (query: string) => templatesNamed(templates, query).map(({ name }) => name);
  assert.deepEqual(found(''), [...templates.map(({ name }) => name)]);
  assert.deepEqual(found('tanya'), ['Tanya identitas: sopan', 'Tanya lewat tautan']);
  assert.deepEqual(found('  TAUT tany '), ['Tanya lewat tautan']);
  assert.deepEqual(found('tidak ada'), []);
});
