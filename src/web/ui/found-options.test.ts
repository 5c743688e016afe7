// Whoever types a part of a name finds it; what is typed chooses nothing by itself unless it names one alone.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { foundOptions, meantValue, namedOption } from './found-options.ts';

const options = [
  { value: 'dlh', label: 'DLH: Dinas Lingkungan Hidup', short: 'DLH' },
  { value: 'dpupkp', label: 'DPUPKP: Dinas Pekerjaan Umum, Perumahan, dan Kawasan Permukiman' },
  { value: 'dishub', label: 'Dishub: Dinas Perhubungan' },
  { value: 'cafe', label: 'Café: Dinas Contoh' },
];
const found = (typed: string): string[] => foundOptions(options, typed).map(({ value }) => value);

suite('a list that is searched', () => {
  test('is whole while nothing is typed but spaces and signs', () => {
    for (const typed of ['', '  ', ' : ']) assert.equal(found(typed).length, options.length, typed);
  });

  test('is found in by the short name and by any words of the long one, in whatever order', () => {
    assert.deepEqual(found('pupkp'), ['dpupkp']);
    assert.deepEqual(found('hidup ling'), ['dlh']);
    assert.deepEqual(found('perumahan kawasan'), ['dpupkp']);
    assert.deepEqual(found('hidup perhubungan'), []);
  });

  test('asks for no capitals and no accents', () => {
    assert.deepEqual(found('LINGKUNGAN'), ['dlh']);
    assert.deepEqual(found('cafe'), ['cafe']);
  });

  test('has those first that begin as was typed, and keeps its order else', () => {
    assert.deepEqual(found('di'), ['dishub', 'dlh', 'dpupkp', 'cafe']);
  });

  test('takes signs for what they are', () => {
    assert.equal(found('.*').length, options.length);
    assert.deepEqual(found('(hidup)'), ['dlh']);
  });
});

suite('what was typed and left', () => {
  test('chooses what it names whole, by the short name or the whole line', () => {
    for (const typed of ['dlh', ' DLH ', 'dlh: dinas lingkungan hidup'])
      assert.equal(namedOption(options, typed)?.value, 'dlh', typed);
  });

  test('chooses nothing else', () => {
    for (const typed of ['', ' ', 'dl', 'dinas', 'dlh:', 'dishub'])
      assert.equal(namedOption(options, typed), undefined, typed);
  });

  test('chooses nothing where two are called so', () => {
    const twice = [
      { value: 'a', label: 'Sekar' },
      { value: 'b', label: 'Sekar' },
    ];
    assert.equal(namedOption(twice, 'sekar'), undefined);
    const short = twice.map(({ value }) => ({ value, label: `S: ${value}`, short: 'S' }));
    assert.equal(namedOption(short, 's'), undefined);
  });

  test('is a whole line before it is a short name, and never what a line only begins with', () => {
    const streets = [
      { value: 'street', label: 'Jalan' },
      { value: 'hole', label: 'Jalan: Lubang', short: 'Jalan' },
      { value: 'dark', label: 'Lampu: Mati' },
    ];
    assert.equal(namedOption(streets, 'jalan')?.value, 'street');
    assert.equal(namedOption(streets, 'lampu'), undefined);
  });

  test('chooses nothing at all where the field was emptied, and changes nothing where nothing was typed', () => {
    assert.equal(meantValue(options, ' '), '');
    assert.equal(meantValue(options, 'DLH'), 'dlh');
    assert.equal(meantValue(options, 'dl'), undefined);
    assert.equal(meantValue(options, undefined), undefined);
  });
});
