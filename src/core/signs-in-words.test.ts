// How a list of words finds signs in what people write: folding, sentences, neighbours that make a sign or take it back, and its bounds.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { finderOf, type SignRow } from './signs-in-words.ts';

type Sign = 'fire' | 'tree' | 'wire';

const find = (rows: readonly SignRow<Sign>[], { before = 'tidak bukan', behind = 'padam kemarin' } = {}) =>
  finderOf<Sign>({ signs: ['fire', 'tree', 'wire'], rows, before, behind });

const fire = find([{ sign: 'fire', words: 'kebakaran api_besar' }]);
const yes = (text: string, finder = fire): void => assert.notDeepEqual(finder(text), [], text);
const no = (text: string, finder = fire): void => assert.deepEqual(finder(text), [], text);

suite('a word', () => {
  test('is found however it is written', () => {
    for (const text of ['kebakaran', 'KEBAKARAN!!', 'Kebákaran', 'kebakaraaaan', '🔥kebakaran🔥', 'ada\nkebakaran'])
      yes(text);
  });

  test('is found with what hangs on it, and not as a part of another', () => {
    for (const text of ['kebakarannya', 'kebakarane', 'kebakaranlah', 'kebakaran-nya']) yes(text);
    for (const text of ['prakebakaran', 'kebakaranmu', 'kebakar', '']) no(text);
  });

  test('of two words is found when they stand side by side in one sentence', () => {
    yes('api besar di pasar');
    yes('api besaaar');
    for (const text of ['api yang besar', 'besar api', 'ada api. Besar sekali', 'api\nbesar']) no(text);
    yes('ada api... besar', fire);
  });

  test('is told once, and signs in the order of the list, whatever came first', () => {
    const many = find([
      { sign: 'wire', words: 'kabel' },
      { sign: 'tree', words: 'pohon' },
      { sign: 'fire', words: 'api' },
      { sign: 'fire', words: 'asap' },
    ]);
    assert.deepEqual(many('kabel kabel, pohon, asap dan api'), ['fire', 'tree', 'wire']);
  });
});

suite('what takes a sign back', () => {
  test('a word before it, up to three words away, in the same sentence', () => {
    for (const text of ['tidak kebakaran', 'tidak ada kebakaran', 'tidak ada lagi kebakaran', 'TIDAAK ada kebakaran'])
      no(text);
    yes('tidak ada yang tahu kebakaran');
    yes('Tidak! kebakaran');
    yes('tidak ada air; kebakaran');
  });

  test('a word behind it, up to four words away, in the same sentence', () => {
    for (const text of ['kebakaran padam', 'kebakaran di pasar sudah padam', 'kebakaran kemarin']) no(text);
    yes('kebakaran di pasar dekat masjid padam');
    yes('kebakaran. kemarin juga');
  });

  test('takes back that place alone: another one later counts', () => {
    yes('bukan kebakaran kemarin. Sekarang kebakaran!');
    yes('kebakaran padam\nkebakaran baru di utara');
  });

  test('of two words, a phrase', () => {
    const drill = find([{ sign: 'fire', words: 'kebakaran' }], { before: 'simulasi_besar', behind: 'tahun_lalu' });
    no('simulasi besar kebakaran', drill);
    yes('simulasi kebakaran', drill);
    yes('besar simulasi kebakaran', drill);
    no('kebakaran itu tahun lalu', drill);
    yes('kebakaran itu lalu tahun', drill);
  });
});

suite('what makes a sign', () => {
  const tree = find([{ sign: 'tree', words: 'tumbang', with: 'pohon dahan', notAfter: 'hampir', notBefore: 'lagi' }]);

  test('is a word near it, on either side, with what hangs on it', () => {
    for (const text of [
      'pohon tumbang',
      'tumbang pohonnya',
      'dahane arep tumbang',
      'tumbang semua itu yang namanya pohon',
    ])
      yes(text, tree);
    for (const text of ['tumbang', 'tiang tumbang', 'pohon. Tumbang', 'tumbang satu dua tiga empat lima pohon'])
      no(text, tree);
  });

  test('and no word of the row’s own just before or just behind', () => {
    no('pohon hampir tumbang', tree);
    no('pohon tumbang lagi', tree);
    yes('hampir di pohon tumbang', tree);
    yes('pohon tumbang di jalan lagi', tree);
  });

  test('a row without conditions leaves the others theirs', () => {
    const two = find([
      { sign: 'tree', words: 'tumbang', with: 'pohon' },
      { sign: 'wire', words: 'tumbang' },
    ]);
    assert.deepEqual(two('tiang tumbang'), ['wire']);
    assert.deepEqual(two('pohon tumbang'), ['tree', 'wire']);
  });
});

suite('bounds', () => {
  test('a text of many words is read up to its thousandth', () => {
    const filler = (words: number): string => 'kata '.repeat(words);
    yes(`${filler(999)}kebakaran`);
    no(`${filler(1000)}kebakaran`);
  });

  test('no text breaks it', () => {
    for (const text of [
      '',
      '...',
      '\u0000',
      '\ud83d',
      'a'.repeat(100_000),
      'e\u0301'.repeat(50_000),
      '!?'.repeat(50_000),
    ])
      no(text);
    for (const row of ['tidak ', 'tidak kebakaran ', 'api ']) no(row.repeat(20_000));
  });

  test('an empty list finds nothing', () => no('kebakaran', find([])));
});
