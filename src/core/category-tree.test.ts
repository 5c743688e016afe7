// A list of categories is a tree of two levels, in which no service code stands twice.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { branchesOf, questionsIn, treeTroublesOf, type Category } from './category-tree.ts';

const category = (id: string, parentId = '', serviceCode = ''): Category => ({
  ...{ id, parentId, name: id, nameEn: '', agencyId: '', level: 'normal', words: '', questions: '' },
  ...{ serviceCode, state: 'offered' },
});

const parent = (id: string) => ({ id, field: 'parentId', why: 'category-parent' }) as const;

suite('a list of categories', () => {
  const lists: readonly [string, Category[], ReturnType<typeof treeTroublesOf>][] = [
    ['without any', [], []],
    ['of one', [category('a')], []],
    ['with some below another', [category('a'), category('b', 'a'), category('c', 'a')], []],
    ['in any order', [category('b', 'a'), category('a')], []],
    ['below one that is not there', [category('b', 'x')], [parent('b')]],
    ['below itself', [category('a', 'a')], [parent('a')]],
    ['below each other', [category('a', 'b'), category('b', 'a')], [parent('a'), parent('b')]],
    ['of three levels', [category('a'), category('b', 'a'), category('c', 'b')], [parent('c')]],
    ['without service codes', [category('a'), category('b')], []],
    ['with a service code each', [category('a', '', 'satu'), category('b', 'a', 'dua')], []],
    [
      'with the same service code twice',
      [category('a', '', 'satu'), category('b', 'a', 'satu')],
      [{ id: 'b', field: 'serviceCode', why: 'service-code-taken' }],
    ],
    ['with codes that differ in their letters’ size', [category('a', '', 'Satu'), category('b', 'a', 'satu')], []],
  ];
  for (const [name, list, trouble] of lists)
    test(name, () => {
      assert.deepEqual(treeTroublesOf(list), trouble);
    });
});

test('a tree stands branch by branch, each in the order of the list', () => {
  const list = [category('c', 'b'), category('a'), category('b'), category('d', 'a'), category('e', 'b')];
  assert.deepEqual(
    branchesOf(list).map(({ top, below }) => [top.id, ...below.map(({ id }) => id)]),
    [
      ['a', 'd'],
      ['b', 'c', 'e'],
    ],
  );
  assert.deepEqual(branchesOf([]), []);
});

suite('what reporters are asked', () => {
  test('is a line each, without blanks around and without empty lines', () => {
    assert.deepEqual(questionsIn('Nomor tiang?\n\n  Sejak   kapan? \r\n'), ['Nomor tiang?', 'Sejak kapan?']);
    for (const nothing of ['', '  ', '\n\n \t\n']) assert.deepEqual(questionsIn(nothing), []);
  });

  test('is read from what it was written as, whatever its words hold', () => {
    const lines = ['<b>Apa?</b>', "O'ne; drop", 'ꦲ 🙏 ?', '$1 %s', 'a'.repeat(900)];
    assert.deepEqual(questionsIn(lines.join('\n')), lines);
  });
});
