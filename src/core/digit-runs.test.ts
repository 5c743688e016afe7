// Numbers as people write them: what belongs together, what a number is without what stands before it, where one is told.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { bareDigits, digitRunsIn, numberPlaces } from './digit-runs.ts';

const digitsIn = (text: string): string[] => digitRunsIn(text).map(({ digits }) => digits);

const grouped: readonly [text: string, runs: readonly string[]][] = [
  ['0812-3456-7890', ['081234567890']],
  ['+62 (812) 3456.7890', ['6281234567890']],
  ['nol delapan satu dua', ['0812']],
  ['kosong lapan SATU', ['081']],
  ['٠٨١٢', ['0812']],
  ['zero eight one', ['081']],
  ['12 rumah, 34 lampu', ['12', '34']],
  ['1 — — — 2', ['1', '2']],
  ['satuan tiga', ['3']],
  ['', []],
];

suite('digits with few signs between them are one number', () => {
  for (const [text, runs] of grouped)
    test(JSON.stringify(text), () => {
      assert.deepEqual(digitsIn(text), runs);
    });

  test('each digit knows where it stands', () => {
    const [run] = digitRunsIn('no: tiga-7');
    assert.deepEqual(run?.places, [
      { from: 4, to: 8 },
      { from: 9, to: 10 },
    ]);
  });
});

const dialled: readonly [written: string, bare: string][] = [
  ['0812 3456 7890', '81234567890'],
  ['+62 812-3456-7890', '81234567890'],
  ['0062 812 3456 7890', '81234567890'],
  ['62812', '62812'],
  ['3471012345678901', '3471012345678901'],
  ['bukan nomor', ''],
];

suite('a number as it is dialled', () => {
  for (const [written, bare] of dialled)
    test(written, () => {
      assert.equal(bareDigits(written), bare);
    });
});

suite('where a text tells a known number', () => {
  const toldIn = (text: string, known = ['81234567890']): string[] =>
    digitRunsIn(text)
      .flatMap((run) => numberPlaces(run, known))
      .map(({ from, to }) => text.slice(from, to));

  test('whole, with what stands before it', () => {
    assert.deepEqual(toldIn('WA +62 812 3456 7890 ya'), ['62 812 3456 7890']);
    assert.deepEqual(toldIn('WA 0812 3456 7890 ya'), ['0812 3456 7890']);
  });

  test('six digits of it in a row are enough, five are not', () => {
    assert.deepEqual(toldIn('ekornya 567890'), ['567890']);
    assert.deepEqual(toldIn('ekornya 67890'), []);
  });

  test('another number is left alone, and so is everything where none is known', () => {
    assert.deepEqual(toldIn('ADU 2026 000123'), []);
    assert.deepEqual(toldIn('0812 3456 7890', []), []);
    assert.deepEqual(toldIn('0812 3456 7890', ['123']), []);
  });

  test('two tellings of it in one run are both found', () => {
    assert.equal(toldIn('0812345678900812345678 90').length > 0, true);
  });
});
