// The list that opens under a text: under its headings, with what should be known before a line is taken, and a second press where one is asked for.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { Choice } from './text-asked.ts';

const id = await consoleIn('id');
const choices: Choice[] = [
  { id: 't', name: 'Diteruskan', meta: 'Terima kasih.', group: 'Templat' },
  { id: 'a', name: 'Jam buka?', meta: 'Pukul 08.00.', aside: 'Sumber: Perwal 1/2026', group: 'Pengetahuan' },
  { id: 'b', name: 'Biaya?', group: 'Pengetahuan', warning: 'Kedaluwarsa: periksa dahulu', again: 'Sekali lagi.' },
];
const show = (shown: readonly Choice[], chosen = 0, pressed?: string) =>
  id.show('web/acts/ChoiceList.tsx', 'ChoiceList', {
    props: { id: 'l', label: 'Pilihan', shown, chosen, pressed, onPick: () => undefined },
  });

suite('the list', () => {
  test('stands under headings, its lines counted through', async () => {
    const shown = await show(choices, 1);
    assert.deepEqual(
      shown.all('div').flatMap(({ attributes }) => (attributes['role'] === 'group' ? attributes['aria-label'] : [])),
      ['Templat', 'Pengetahuan'],
    );
    assert.deepEqual(
      shown.all('button').map(({ attributes }) => [attributes['id'], attributes['aria-selected']]),
      [
        ['l-0', 'false'],
        ['l-1', 'true'],
        ['l-2', 'false'],
      ],
    );
    assert.match(shown.words, /Jam buka\? ?Pukul 08\.00\. ?Sumber: Perwal 1\/2026/);
  });

  test('without headings is lines alone', async () => {
    const plain = await show([{ id: 'x', name: 'Sari' }]);
    assert.doesNotMatch(plain.html, /role="group"/);
    assert.deepEqual(plain.buttons, ['Sari']);
  });

  test('warns before a line is taken, and says aloud what its second press does', async () => {
    const [before, after] = [await show(choices, 2), await show(choices, 2, 'b')];
    assert.match(before.words, /Kedaluwarsa: periksa dahulu/);
    assert.doesNotMatch(before.words, /Sekali lagi/);
    assert.equal(after.words.match(/Sekali lagi\./g)?.length, 2, 'in the line, and for whoever listens');
    assert.doesNotMatch((await show(choices, 0, 't')).words, /Sekali lagi/);
  });
});

test('a text that began with an article says which, that it expired, and offers its source once', async () => {
  const article = {
    ...{ id: 'a', question: 'Jam buka?', answer: 'x', source: 'Perwal 1/2026', validUntil: '2026-11-02' },
    validity: 'expired' as const,
  };
  const props = { article, value: 'Pukul 08.00.', onChange: () => undefined };
  const shown = await id.show('web/acts/FromArticle.tsx', 'FromArticle', { props });
  assert.match(shown.words, /Dari pengetahuan: Jam buka\?/);
  assert.match(shown.words, /Kedaluwarsa sejak 3 Nov 2026: periksa dahulu/);
  assert.deepEqual(shown.buttons, ['Tambahkan sumber ke jawaban']);
  const said = { ...props, value: 'Pukul 08.00.\n\nSumber: Perwal 1/2026' };
  assert.deepEqual((await id.show('web/acts/FromArticle.tsx', 'FromArticle', { props: said })).buttons, []);
});

test('of what was found before other words were typed, only what holds those as well is offered meanwhile', async () => {
  type Fitting = { stillFitting: (articles: readonly object[], typed: string) => readonly { id: string }[] };
  const { stillFitting } = await id.load<Fitting>('web/acts/offered-articles.ts');
  const articles = [
    { id: 'a', question: 'Jam buka loket?', answer: 'Pukul 08.00.' },
    { id: 'b', question: 'Biaya loket?', answer: 'Gratis.' },
  ];
  const found = (typed: string): string[] => stillFitting(articles, typed).map((one) => one.id);
  assert.deepEqual([found(''), found('LOKET gra'), found('uwuh')], [['a', 'b'], ['b'], []]);
});
