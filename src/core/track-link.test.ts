import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withTrackCode } from './track-link.ts';

const number = 'ADU-2026-000123-K7';
const coded = (text: string): string => withTrackCode(text, number, '731204');

test('every address of the case’s page gets the code, whatever stands after it', () => {
  assert.equal(
    coded(`Lihat https://a.example/lacak/${number}. Atau https://a.example/lacak/${number}\nTerima kasih`),
    `Lihat https://a.example/lacak/${number}?kode=731204. Atau https://a.example/lacak/${number}?kode=731204\nTerima kasih`,
  );
});

test('another case’s page, a longer number and an address that has a query stay as they are', () => {
  for (const text of [
    'https://a.example/lacak/ADU-2026-000124-K8',
    `https://a.example/lacak/${number}9`,
    `https://a.example/lacak/${number}-2`,
    `https://a.example/lacak/${number}?kode=000000`,
    `Nomor ${number}`,
    'https://a.example/lacak',
  ])
    assert.equal(coded(text), text);
});
