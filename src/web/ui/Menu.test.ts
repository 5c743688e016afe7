// A menu as it is drawn: closed, it is its button alone; a choice in it is told without colours. Keys: the gallery's test.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';

const id = await consoleIn('id');

suite('a menu', () => {
  test('is its button, which says that a menu opens under it and that it is closed', async () => {
    const shown = await id.show('web/ui/Menu.tsx', 'Menu', {
      props: { label: 'Tindakan lain', button: 'tanda', children: 'isi menu' },
    });
    const [button] = shown.all('button');
    assert.deepEqual(
      ['aria-label', 'aria-haspopup', 'aria-expanded'].map((name) => button?.attributes[name]),
      ['Tindakan lain', 'menu', 'false'],
    );
    assert.doesNotMatch(shown.words, /isi menu/);
  });

  test('has items that are buttons until the library is there', async () => {
    const shown = await id.show('web/ui/Menu.tsx', 'MenuItem', { props: { children: 'Tulis catatan' } });
    assert.deepEqual(shown.wordsOf('button.menu-item'), ['Tulis catatan']);
  });
});

suite('a choice within a menu', () => {
  test('is a pressed button until the library is there', async () => {
    for (const isChosen of [true, false]) {
      const shown = await id.show('web/ui/MenuChoice.tsx', 'MenuChoice', { props: { isChosen, children: 'Gelap' } });
      assert.equal(shown.all('button')[0]?.attributes['aria-pressed'], String(isChosen));
    }
  });

  test('stands with the others under what they are about, where the account’s menu has them', async () => {
    const shown = await id.show('web/shell/AccountItems.tsx', 'AccountItems', {
      props: { onFind: () => undefined, onGuide: () => undefined, onHelp: () => undefined },
    });
    const groups = shown.elements.filter(({ attributes }) => attributes['role'] === 'group');
    assert.deepEqual(
      groups.map(({ words }) => words.replace(/\s+/g, ' ')),
      ['Tampilan Otomatis Terang Gelap', 'Kerapatan daftar Lapang Rapat'],
    );
    assert.equal(shown.all('button.menu-choice').length, 6);
  });
});
