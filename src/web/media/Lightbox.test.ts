// A picture over the page: which of how many, whose, and what can be done with it, in words too.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { Picture } from './picture.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

const pictures: readonly Picture[] = [
  { id: 'a', url: '/lampiran/a', from: 'Warga Contoh, Sen, 2 Mar 08.14 WIB' },
  { id: 'b', url: '/lampiran/b', from: 'Pemerintah Kota, Sen, 2 Mar 09.00 WIB', beside: 'ini foto kiriman pelapor.' },
  { id: 'c', url: '/lampiran/c', from: 'Foto dari lapangan' },
];
const none = () => undefined;

const show = (at: number, language = id, all = pictures) =>
  language.show('web/media/Lightbox.tsx', 'Lightbox', {
    props: { pictures: all, picture: all[at], onShow: none, onClose: none },
  });

test('its head says which of how many it is, and its words whose', async () => {
  const shown = await show(1);
  assert.deepEqual(shown.wordsOf('h2'), ['Foto 2 dari 3']);
  const [image] = shown.all('img');
  assert.deepEqual(
    [image?.attributes['src'], image?.attributes['alt']],
    ['/lampiran/b', 'Foto 2 dari 3. Pemerintah Kota, Sen, 2 Mar 09.00 WIB'],
  );
  const [told] = shown.all('p').filter(({ attributes }) => attributes['role'] === 'status');
  assert.equal(told?.words, 'Foto 2 dari 3. Pemerintah Kota, Sen, 2 Mar 09.00 WIB');
  assert.match(shown.words, /ini foto kiriman pelapor\./);
});

test('everything that a key does a button does, and each says its key', async () => {
  assert.deepEqual((await show(0)).buttons, [
    'Perkecil (-)',
    'Perbesar (+)',
    'Tampilkan utuh (0)',
    'Tutup',
    'Foto sebelumnya (panah kiri)',
    'Foto berikutnya (panah kanan)',
  ]);
  assert.deepEqual((await show(0, en)).buttons, [
    'Zoom out (-)',
    'Zoom in (+)',
    'Show all of it (0)',
    'Close',
    'Previous photo (left arrow)',
    'Next photo (right arrow)',
  ]);
});

test('it begins whole: there is nothing to make smaller', async () => {
  const shown = await show(0);
  assert.deepEqual(shown.wordsOf('output'), ['100%']);
  const dead = shown.all('button').filter(({ attributes }) => attributes['aria-disabled'] === 'true');
  assert.deepEqual(
    dead.map(({ attributes }) => attributes['aria-label']),
    ['Perkecil (-)', 'Tampilkan utuh (0)'],
  );
});

test('it is taken along under our own address, by a name that says which', async () => {
  const [link] = (await show(2)).all('a');
  assert.deepEqual(
    [link?.attributes['href'], link?.attributes['download'], link?.attributes['aria-label']],
    ['/lampiran/c', '', 'Unduh Foto 3 dari 3'],
  );
});

test('what is alone has nothing before and nothing after it', async () => {
  const shown = await show(0, id, pictures.slice(0, 1));
  assert.deepEqual(shown.wordsOf('h2'), ['Foto']);
  assert.ok(!shown.buttons.some((label) => /sebelumnya|berikutnya/.test(label)));
});

suite('a gallery', () => {
  const asked = 'Buka lampiran 1';

  test('opens nothing by itself, and its pictures say that they open a box', async () => {
    const { show: draw } = id;
    const { givenAnswer, givenMessage } = await import('#test/given/case-answer.ts');
    const image = { id: 'a', kind: 'image', status: 'stored', url: '/lampiran/a' };
    const shown = await draw('features/case/Thread.tsx', 'Thread', {
      props: { answer: givenAnswer({ messages: [givenMessage({ attachments: [image] })] }) },
    });
    assert.deepEqual(shown.all('dialog'), []);
    const link = shown.all('a').find(({ attributes }) => attributes['href'] === '/lampiran/a');
    assert.equal(link?.attributes['aria-haspopup'], 'dialog');
    assert.equal(link.inside[0]?.attributes['alt'], asked);
  });
});
