// Numbers by which people are reached or known, among numbers that are none.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { longNumberPlaces } from './long-numbers.ts';

const foundIn = (text: string): string[] => longNumberPlaces(text).map(({ from, to }) => text.slice(from, to));

suite('long numbers of people', () => {
  for (const [text, found] of [
    ['HP 081234567890 nggih', ['081234567890']],
    ['+62 812 3456 7890', ['+62 812 3456 7890']],
    ['NIK 3471-0123-4567-8901', ['3471-0123-4567-8901']],
    ['dua: 081234567890 dan 089876543210', ['081234567890', '089876543210']],
  ] as const)
    test(text, () => {
      assert.deepEqual(foundIn(text), found);
    });
});

suite('numbers that are nobody’s', () => {
  for (const text of [
    'ADU-2026-000123-K7',
    'ADU-2026-1000123-K7',
    '2026-11-29 14.30',
    '29-11-2026 14.30',
    'Rp 1.250.000.000',
    '-7.797068, 110.370529',
    'RT 05 RW 12',
    '123456789',
  ])
    test(text, () => {
      assert.deepEqual(foundIn(text), []);
    });
});

test('what is harmless hides nothing beside it', () => {
  assert.deepEqual(foundIn('ADU-2026-000123-K7 081234567890'), ['081234567890']);
  assert.deepEqual(foundIn('29-11-2026 14.30 telp 0274 123 4567'), ['0274 123 4567']);
});
