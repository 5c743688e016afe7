// A report as it is filled in: which page its faults belong to, what goes along to the next page, and what makes two reports the same.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { pointsIn } from '#core/place/said-place.ts';
import {
  draftIn,
  faultsOn,
  firstAtFault,
  keyIn,
  messageOf,
  pageIn,
  placeOf,
  reportPages,
  typedOn,
  wantedIn,
  type ReportPage,
} from './report.form.ts';

const key = '0199c7a0-2222-7000-8000-000000000001';
const filled = {
  ...{ kunci: key, apa: 'Lampu jalan mati tiga malam.', lokasi: 'depan  Pasar Contoh', lokasi_kelurahan: 'Kricak' },
  ...{ keterbukaan: 'public', nama: 'Warga Contoh', telepon: '0812-0000-0001', alamat: '', kelurahan: 'Kricak' },
};
const draft = (sent: object = {}) => draftIn({ ...filled, ...sent }, key);
const faults = (page: ReportPage, sent: object): string[] =>
  Object.entries(faultsOn(page, { ...filled, ...sent }, draft(sent), 'id'))
    .filter(([, fault]) => fault !== undefined)
    .map(([name]) => name);
const first = (sent: object): ReportPage | undefined => firstAtFault({ ...filled, ...sent }, draft(sent), 'id');

suite('the pages', () => {
  const wanted: readonly [langkah: unknown, ke: unknown, at: ReportPage, to: ReportPage | undefined][] = [
    ['apa', 'lanjut', 'apa', undefined],
    ['apa', 'kembali', 'apa', 'apa'],
    ['mana', 'kembali', 'mana', 'apa'],
    ['periksa', 'kembali', 'periksa', 'siapa'],
    ['periksa', 'mana', 'periksa', 'mana'],
    ['periksa', 'lanjut', 'periksa', undefined],
    ['siapa', '', 'siapa', undefined],
    ['siapa', 'kembali', 'siapa', 'foto'],
    ['foto', 'foto', 'foto', 'foto'],
    ['kirim', 'terima', 'apa', undefined],
    [['siapa', 'apa'], ['apa'], 'siapa', 'apa'],
    [undefined, undefined, 'apa', undefined],
  ];
  for (const [langkah, ke, at, to] of wanted)
    test(`${String(langkah)} and ${String(ke)} stand at ${at} and lead to ${to ?? 'what follows'}`, () => {
      assert.deepEqual([pageIn({ langkah, ke }), wantedIn({ langkah, ke })], [at, to]);
    });

  test('each tell what is wrong on them alone, and a whole form is wrong nowhere', () => {
    for (const page of reportPages) assert.deepEqual(faults(page, {}), [], page);
    assert.equal(first({}), undefined);
    const wrong = { apa: 'Lampu', lokasi_kelurahan: 'Atlantis', nama: '', telepon: '12' };
    assert.deepEqual(
      reportPages.map((page) => faults(page, wrong)),
      [['apa'], ['lokasi_kelurahan'], [], ['nama', 'telepon'], []],
    );
    assert.equal(first(wrong), 'apa');
    assert.equal(first({ nama: '' }), 'siapa');
    assert.equal(first({ lokasi: 'x'.repeat(301) }), 'mana');
  });

  test('ask for 10 letters at least and 2,000 at most, counted as a person counts', () => {
    for (const [apa, isFault] of [
      ['x'.repeat(9), true],
      ['x'.repeat(10), false],
      [`   ${'x'.repeat(9)}   `, true],
      ['\u200b'.repeat(50), true],
      [`${'x'.repeat(9)}\u3164\u202e`, true],
      ['😡'.repeat(10), false],
      ['😡'.repeat(2000), false],
      ['x'.repeat(2001), true],
    ] as const)
      assert.equal(faults('apa', { apa }).length > 0, isFault, String(apa.length));
    assert.equal(faultsOn('apa', {}, draft({ apa: 'x'.repeat(2001) }), 'id')['apa'], 'Tulis paling banyak 2.000 huruf');
    assert.equal(faultsOn('apa', {}, draft({ apa: 'x'.repeat(2001) }), 'en')['apa'], 'Write at most 2,000 letters');
  });

  test('ask nothing about a person who stays unnamed, and no place of anybody', () => {
    const unnamed = {
      keterbukaan: 'anonymous',
      nama: '',
      telepon: '',
      kelurahan: '',
      lokasi: '',
      lokasi_kelurahan: '',
    };
    assert.equal(first(unnamed), undefined);
    assert.equal(first({ ...unnamed, keterbukaan: 'secret' }), 'siapa');
    assert.equal(first({ ...unnamed, keterbukaan: 'tidak-ada' }), 'siapa');
  });
});

suite('what is kept', () => {
  const before = { apa: 'Lampu mati tiga malam.', nama: 'Warga Contoh', telepon: '1', kelurahan: 'Kricak' };

  test('is what this page says and what was typed on others, whatever else was sent', () => {
    assert.deepEqual(typedOn('mana', { lokasi: ' pasar ', nama: 'Lain', role: 'x' }, before), {
      ...before,
      ...{ lokasi: 'pasar', lokasi_kelurahan: '' },
    });
    assert.deepEqual(typedOn('foto', { apa: 'lain' }, before), before);
    for (const page of reportPages) assert.equal(typedOn(page, undefined, {})['kunci'], undefined);
  });

  test('is nothing of a person who stays unnamed, and what was typed of them goes', () => {
    const unnamed = typedOn('siapa', { keterbukaan: 'anonymous', nama: 'Tetap', telepon: '0812' }, before);
    assert.deepEqual(unnamed, { apa: before.apa, keterbukaan: 'anonymous' });
  });

  test('has a key of ours: any other counts as none', () => {
    assert.equal(keyIn(filled), key);
    for (const kunci of ['', '1', 'x'.repeat(36), `${key}0`, key.toUpperCase(), undefined])
      assert.equal(keyIn({ kunci }), undefined, String(kunci));
  });
});

suite('the report', () => {
  test('says where it is in a line of its own, where a place was given', () => {
    const lines: readonly [sent: object, place: string][] = [
      [{}, 'depan Pasar Contoh, Kelurahan Kricak'],
      [{ lokasi: '' }, 'Kelurahan Kricak'],
      [{ lokasi_kelurahan: '' }, 'depan Pasar Contoh'],
      [{ lokasi: '', lokasi_kelurahan: '' }, ''],
    ];
    for (const [sent, place] of lines) {
      assert.equal(placeOf(draft(sent)), place);
      const where = place === '' ? '' : `\nLokasi: ${place}`;
      assert.equal(messageOf(draft(sent)), `Lampu jalan mati tiga malam.${where}`);
    }
    assert.equal(messageOf(draft({ apa: 'satu\r\ndua tiga', lokasi: '', lokasi_kelurahan: '' })), 'satu\ndua tiga');
  });

  test('says a point in a line of its own, as the desk reads it in every report', () => {
    const point = 'Titik: -7.782900, 110.367070';
    const said: readonly [lokasi: string, kelurahan: string, lines: string[]][] = [
      [`depan pasar; ${point}`, 'Kricak', ['Lokasi: depan pasar, Kelurahan Kricak', point]],
      [point, '', [point]],
      [`${point} dekat pasar`, '', ['Lokasi: dekat pasar', point]],
      ['Titik Nol Kilometer', '', ['Lokasi: Titik Nol Kilometer']],
    ];
    for (const [lokasi, lokasi_kelurahan, lines] of said) {
      const text = messageOf(draft({ lokasi, lokasi_kelurahan }));
      assert.deepEqual(text.split('\n').slice(1), lines, lokasi);
      assert.equal(pointsIn(text).length, lines.includes(point) ? 1 : 0, lokasi);
    }
  });
});
