// What is pasted into a form is a picture only where it is meant as one.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { carriesFiles, picturesPasted } from './picture-files.ts';

const file = (name: string, type: string): File => new File(['x'], name, { type });
const pasted = (words: string, ...files: File[]) => ({
  files,
  getData: (kind: string) => (kind === 'text/plain' ? words : ''),
});
const names = (data: Parameters<typeof picturesPasted>[0]): string[] => picturesPasted(data).map(({ name }) => name);

suite('pasted', () => {
  test('pictures without words are taken, in order', () => {
    assert.deepEqual(names(pasted('', file('a.png', 'image/png'), file('b.heic', 'image/heic'))), ['a.png', 'b.heic']);
  });

  test('words are words, also where a picture of them comes along', () => {
    assert.deepEqual(names(pasted('Jalan\tKotabaru', file('tabel.png', 'image/png'))), []);
    assert.deepEqual(names(pasted('halo')), []);
  });

  test('other files are left to where they were pasted', () => {
    assert.deepEqual(names(pasted('', file('a.pdf', 'application/pdf'), file('b', ''), file('c.jpg', 'image/jpeg'))), [
      'c.jpg',
    ]);
  });

  test('nothing is nothing', () => {
    assert.deepEqual([names(null), names(pasted(''))], [[], []]);
  });
});

test('carried over a form: files among anything, and no words or links alone', () => {
  assert.equal(carriesFiles({ types: ['text/uri-list', 'Files'] }), true);
  assert.equal(carriesFiles({ types: ['text/plain', 'text/uri-list'] }), false);
  assert.equal(carriesFiles({ types: [] }), false);
  assert.equal(carriesFiles(null), false);
});
