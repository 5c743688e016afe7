// The city's areas by their official codes: as the ministry lists them, found by code alone, and a kemantren read as its kelurahan.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allKelurahan, codesIn, findKelurahan, kemantren } from './kelurahan.ts';

/** First and last of each kemantren, by another list of the same codes. */
const ends: readonly [kemantren: string, code: string, first: string, last: string, count: number][] = [
  ['Tegalrejo', '34.71.01', 'Kricak', 'Bener', 4],
  ['Jetis', '34.71.02', 'Bumijo', 'Gowongan', 3],
  ['Gondokusuman', '34.71.03', 'Demangan', 'Terban', 5],
  ['Danurejan', '34.71.04', 'Suryatmajan', 'Bausasran', 3],
  ['Gedongtengen', '34.71.05', 'Sosromenduran', 'Pringgokusuman', 2],
  ['Ngampilan', '34.71.06', 'Ngampilan', 'Notoprajan', 2],
  ['Wirobrajan', '34.71.07', 'Pakuncen', 'Patangpuluhan', 3],
  ['Mantrijeron', '34.71.08', 'Gedongkiwo', 'Mantrijeron', 3],
  ['Kraton', '34.71.09', 'Patehan', 'Kadipaten', 3],
  ['Gondomanan', '34.71.10', 'Ngupasan', 'Prawirodirjan', 2],
  ['Pakualaman', '34.71.11', 'Purwokinanti', 'Gunungketur', 2],
  ['Mergangsan', '34.71.12', 'Keparakan', 'Brontokusuman', 3],
  ['Umbulharjo', '34.71.13', 'Semaki', 'Giwangan', 7],
  ['Kotagede', '34.71.14', 'Rejowinangun', 'Purbayan', 3],
];

test('fourteen kemantren hold their kelurahan, in the order of their codes', () => {
  assert.deepEqual(
    kemantren.map(({ name, code, kelurahan }) => [
      ...[name, code, kelurahan[0]?.name, kelurahan.at(-1)?.name],
      kelurahan.length,
    ]),
    ends,
  );
});

test('forty-five kelurahan have a code of their own, below that of their kemantren', () => {
  assert.equal(allKelurahan.length, 45);
  assert.equal(new Set(allKelurahan.map(({ code }) => code)).size, 45);
  for (const one of allKelurahan) {
    assert.match(one.code, /^34\.71\.\d\d\.10\d\d$/);
    assert.equal(kemantren.find(({ code }) => one.code.startsWith(`${code}.`))?.name, one.kemantren);
  }
});

test('a kelurahan is found by its code alone', () => {
  assert.deepEqual(findKelurahan('34.71.02.1003'), { code: '34.71.02.1003', name: 'Gowongan', kemantren: 'Jetis' });
  assert.equal(findKelurahan('34.71.13.1002')?.name, 'Muja Muju');
  for (const none of [undefined, '', 'Gowongan', '34.71.02', '34.71.02.1004', '34.04.01.2002', 'toString', '__proto__'])
    assert.equal(findKelurahan(none), undefined, none);
});

test('an area is one kelurahan or all of a kemantren, and nothing is an area that the city has not', () => {
  assert.deepEqual(codesIn('34.71.02.1003'), ['34.71.02.1003']);
  assert.deepEqual(codesIn('34.71.02'), ['34.71.02.1001', '34.71.02.1002', '34.71.02.1003']);
  assert.equal(codesIn('34.71.13').length, 7);
  assert.deepEqual(
    kemantren.flatMap(({ code }) => codesIn(code)),
    allKelurahan.map(({ code }) => code),
  );
  for (const none of ['', '34.71', '34.71.15', '34.71.1', 'Jetis', '34.71.02.', '34.71.02.1009'])
    assert.deepEqual(codesIn(none), [], none);
});
