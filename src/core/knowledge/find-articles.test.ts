// Articles are found by the words of people, not by those of the office alone.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { articlesFor } from './find-articles.ts';

const articles = [
  {
    question: 'Bagaimana memperbaiki data di kartu keluarga?',
    alsoCalled: 'KK, benerin KK, ngurus kartu keluarga',
    answer: 'Datang ke kelurahan dengan akta dan KTP.',
  },
  {
    question: 'Jam berapa loket kelurahan buka?',
    alsoCalled: 'jam layanan, bukak, tutup',
    answer: 'Senin sampai Jumat pukul 08.00 sampai 14.00.',
  },
  {
    question: 'Kapan sampah diambil?',
    alsoCalled: 'truk sampah, uwuh',
    answer: 'Setiap pagi. Loket bank sampah buka sampai siang.',
  },
];
const found = (typed: string): string[] => articlesFor(typed, articles).map(({ question }) => question);
const [card, hours, waste] = articles.map(({ question }) => question);

suite('an article is found', () => {
  test('by any form of a word, and by its beginning', () => {
    assert.deepEqual(found('perbaikan data'), [card]);
    assert.deepEqual(found('diperbaiki'), [card]);
    assert.deepEqual(found('pengambilan sampah'), [waste]);
    assert.deepEqual(found('kelu'), [card, hours]);
  });

  test('by what people call it, and with one letter that slipped', () => {
    assert.deepEqual(found('uwuh'), [waste]);
    assert.deepEqual(found('benerin kk'), [card]);
    assert.deepEqual(found('smapah'), [waste]);
  });

  test('by its answer, after those that ask just that', () => {
    assert.deepEqual(found('loket'), [hours, waste]);
    assert.deepEqual(found('akta'), [card]);
  });

  test('only where it holds every word', () => {
    assert.deepEqual(found('loket uwuh'), [waste]);
    assert.deepEqual(found('loket puskesmas'), []);
  });
});

test('with nothing typed all are there, as they come; of signs alone there is none', () => {
  assert.deepEqual(found(' '), [card, hours, waste]);
  assert.deepEqual(found('???'), []);
});

test('the same list is looked through as fast again, and whatever is typed does no harm', () => {
  const many = Array.from({ length: 6_000 }, (_one, at) => ({
    question: `Soal ${String(at)}`,
    alsoCalled: '',
    answer: '',
  }));
  assert.equal(articlesFor('soal 5999', many).length, 1);
  assert.deepEqual(articlesFor('('.repeat(200), many), []);
});
