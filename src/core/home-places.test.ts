// Where a text tells somebody's home: with its house number, its neighbourhood, or word by word; a street alone is the matter's place.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { homePlaces } from './home-places.ts';

const toldIn = (home: string, text: string): string[] =>
  homePlaces(text, [home]).map(({ from, to }) => text.slice(from, to));

suite('the home of Jl. Kenari No. 7 RT 03 RW 12', () => {
  const home = 'Jl. Kenari No. 7 RT 03 RW 12';
  const rows: [text: string, told: string[]][] = [
    ['lampu di Jl. Kenari No. 7 mati', ['Kenari No. 7']],
    ['lampu di jalan kenari nomor 7 mati', ['kenari nomor 7']],
    ['Kenari 7 gelap', ['Kenari 7']],
    ['KENARI/7', ['KENARI/7']],
    ['di RT 03 RW 12 gelap', ['RT 03 RW 12']],
    ['RT03/RW12', ['RT03/RW12']],
    ['Jl. Kenari No. 7 RT 03 RW 12', ['Kenari No. 7 RT 03 RW 12']],
    ['jl kenari no 7, rt 3 rw 12 mas', ['kenari no 7, rt 3 rw 12']],
    ['Kenari 7 dan lagi Kenari 7', ['Kenari 7', 'Kenari 7']],
    // The matter's place, another house, another street.
    ['lampu di Jl. Kenari mati', []],
    ['Jl. Kenari No. 8', []],
    ['Jl. Merpati No. 7', []],
    ['nomor 7', []],
    ['RT 03', []],
    ['RW 12', []],
    ['', []],
  ];
  for (const [text, told] of rows)
    test(JSON.stringify(text), () => {
      assert.deepEqual(toldIn(home, text), told);
    });
});

suite('other homes', () => {
  test('an address without a number is told word by word only', () => {
    assert.deepEqual(toldIn('Perumahan Griya Asri', 'di griya asri gelap'), []);
    assert.deepEqual(toldIn('Griya Asri Indah', 'di griya asri indah gelap'), ['griya asri indah']);
    assert.deepEqual(toldIn('Griya Asri Indah', 'di griya asri gelap'), []);
  });

  test('nothing is told where no home is known, nor of an address of one word', () => {
    assert.deepEqual(homePlaces('Jl. Kenari No. 7', []), []);
    assert.deepEqual(toldIn('Umbulharjo', 'lampu di Umbulharjo'), []);
    assert.deepEqual(toldIn('', 'Jl. Kenari No. 7'), []);
  });

  test('each of several', () => {
    const text = 'Kenari 7 atau Merpati 9';
    const found = homePlaces(text, ['Jl. Kenari 7', 'Jl. Merpati 9']).map(({ from, to }) => text.slice(from, to));
    assert.deepEqual(found, ['Kenari 7', 'Merpati 9']);
  });

  test('words on the next line are another address', () => {
    assert.deepEqual(toldIn('Jl. Kenari 7', 'Kenari\n7'), []);
  });

  test('whatever is written, a place lies within the text and begins and ends with what was looked for', () => {
    const piece = fc.constantFrom('Kenari', 'kenari', '7', ' ', ', ', '\n', 'jl', 'no', 'RT', '03', 'rw 12', '🌻', 'x');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { from, to } of homePlaces(text, ['Jl. Kenari No. 7 RT 03 RW 12'])) {
          assert.ok(0 <= from && from < to && to <= text.length);
          assert.ok(!text.slice(from, to).includes('\n') && !/^\s|\s$/.test(text.slice(from, to)));
        }
      }),
      { seed: 20_261_129 },
    );
  });
});
