import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUpikNumber, longestUpikNumber, upikKey } from './upik-number.ts';

test('numbers as registers give them are taken', () => {
  for (const number of ['1', 'JSS-2026-001', ' UPIK/12/XI/2026 ', '2026.11.25_7', '9'.repeat(longestUpikNumber)])
    assert.equal(isUpikNumber(number), true, number);
});

test('words, formulas and whole pages are not', () => {
  const wrong = [
    '',
    ' ',
    '-',
    'sudah dicatat',
    '=1+1',
    '-7',
    '1\n2',
    '1\u00002',
    '7\u202e',
    '9'.repeat(longestUpikNumber + 1),
  ];
  for (const number of wrong) assert.equal(isUpikNumber(number), false, JSON.stringify(number));
});

test('one number is the same with other capitals, blanks and dashes', () => {
  for (const number of ['JSS-2026-001', ' jss 2026 001', 'Jss/2026.001']) assert.equal(upikKey(number), 'jss2026001');
});
