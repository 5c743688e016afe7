// What is a draft of a form, what is none, and what of an older form's still fits.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { officerCommands } from './act-table.ts';
import { isDraftable, isSame, isTyped, resumed, type Typed } from './draft.ts';

suite('forms of which drafts are kept', () => {
  test('are all but the one that names a person', () => {
    assert.deepEqual(
      officerCommands.filter((act) => !isDraftable(act)),
      ['ProvideIdentity'],
    );
  });
});

suite('what was typed', () => {
  test('is words, choices and lists of chosen ids, of as many fields as a form has', () => {
    for (const typed of [
      {},
      { text: '' },
      { text: 'Terima kasih 🙏\nMatur nuwun.', withNote: true, attachmentIds: ['a', 'b'], reason: '' },
      { text: 'a'.repeat(20_000) },
      { attachmentIds: Array.from({ length: 50 }, () => 'a'.repeat(64)) },
      Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`f${String(at)}`, 'x'])),
    ])
      assert.equal(isTyped(typed), true, JSON.stringify(typed).slice(0, 80));
  });

  test('is nothing else, and no more than that', () => {
    const tooMany = Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`f${String(at)}`, 'x']));
    for (const other of [
      ...[undefined, null, 'text', 7, true, [], ['text']],
      ...[{ text: 7 }, { text: null }, { text: { words: 'x' } }, { ids: [7] }, { ids: [['a']] }, { ids: [null] }],
      ...[{ text: 'a'.repeat(20_001) }, { ids: ['a'.repeat(65)] }, { ids: Array.from({ length: 51 }, () => 'a') }],
      ...[tooMany, { ['n'.repeat(65)]: 'x' }],
    ])
      assert.equal(isTyped(other), false, JSON.stringify(other)?.slice(0, 80));
  });
});

suite('a form that is opened again', () => {
  const started = { text: 'Templat', withNote: false, ids: [] as string[], outcome: '' };

  test('has what was typed over what it starts from', () => {
    assert.deepEqual(resumed(started, { text: '', withNote: true, ids: ['a'], outcome: 'done' }), {
      ...{ text: '', withNote: true, ids: ['a'], outcome: 'done' },
    });
    assert.deepEqual(resumed(started, {}), started);
  });

  test('takes nothing of a version that held something else there', () => {
    assert.deepEqual(resumed(started, { text: ['a'], withNote: 'yes', ids: 'a', former: 'x' }), started);
    assert.deepEqual(resumed(started, { text: 'Baru', former: 'x' }), { ...started, text: 'Baru' });
  });

  test('takes no name that every object has', () => {
    const hostile = JSON.parse('{"__proto__":"x","constructor":"y","toString":"z"}') as Typed;
    assert.deepEqual(Object.keys(resumed(started, hostile)), Object.keys(started));
  });
});

suite('two drafts', () => {
  test('are the same whatever order their fields came in', () => {
    assert.equal(isSame({ a: 'x', b: ['1', '2'], c: true }, { c: true, b: ['1', '2'], a: 'x' }), true);
    assert.equal(isSame({}, {}), true);
  });

  test('differ by a letter, a blank, a field, a kind, or the order of what was chosen', () => {
    const one: Typed = { a: 'x', b: ['1', '2'] };
    for (const other of [
      { a: 'X', b: ['1', '2'] },
      { a: 'x ', b: ['1', '2'] },
      { a: 'x' },
      { a: 'x', b: ['1', '2'], c: '' },
      { a: 'x', b: '1,2' },
      { a: 'x', b: ['2', '1'] },
    ] satisfies Typed[])
      assert.equal(isSame(one, other), false, JSON.stringify(other));
  });
});
