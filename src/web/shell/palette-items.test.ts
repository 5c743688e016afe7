// What the palette shows of what it offers.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { keysShown, narrowed, stepped, type Group } from './palette-items.ts';

const run = (): void => undefined;
const item = (label: string, found?: true) => ({ key: label, label, run, ...(found === undefined ? {} : { found }) });
const groups: readonly Group[] = [
  { name: 'acts', items: [item('Tanya identitas'), item('Teruskan ke dinas')] },
  { name: 'places', items: [item('Kotak masuk'), item('Papan waktu')] },
  { name: 'cases', items: [item('Bu Contoh: lampu mati', true)] },
];
const labels = (typed: string): string[] =>
  narrowed(groups, typed).flatMap(({ items }) => items.map(({ label }) => label));

suite('narrowed', () => {
  test('by nothing all stands there, in its order', () => {
    assert.deepEqual(narrowed(groups, '  '), groups);
  });

  for (const [typed, expected] of [
    ['teru', ['Teruskan ke dinas']],
    ['DINAS teruskan', ['Teruskan ke dinas']],
    ['ta', ['Tanya identitas', 'Kotak masuk']],
    ['Tányá', ['Tanya identitas']],
    ['dinas papan', []],
    ['(.*', []],
  ] as const)
    test(`by "${typed}" to ${String(expected.length)}, beside what the server found`, () => {
      assert.deepEqual(labels(typed), [...expected, 'Bu Contoh: lampu mati']);
    });

  test('a group without anything has no name over it', () => {
    assert.deepEqual(
      narrowed(groups, 'papan').map(({ name }) => name),
      ['places', 'cases'],
    );
  });
});

test('steps lead round, and nowhere where there is nothing', () => {
  assert.deepEqual([stepped(0, 1, 3), stepped(2, 1, 3), stepped(0, -1, 3), stepped(1, -1, 3)], [1, 0, 2, 0]);
  assert.deepEqual([stepped(0, 1, 0), stepped(0, -1, 0), stepped(0, 1, 1)], [0, 0, 0]);
});

test('keys are shown as they stand on a keyboard', () => {
  assert.equal(keysShown('g m'), 'G M');
  assert.equal(keysShown('?'), '?');
});
