import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { caseNumber, parseCaseNumber } from './case-number.ts';

const numbers = fc.tuple(fc.integer({ min: 2000, max: 2999 }), fc.integer({ min: 1, max: 999_999 }));

test('a number looks as people know it', () =>
  assert.match(caseNumber(2026, 123), /^ADU-2026-000123-[2-9A-HJ-NP-Z]{2}$/));

test('what was printed is read back, however it was typed', () => {
  fc.assert(
    fc.property(numbers, ([year, sequence]) => {
      const number = caseNumber(year, sequence);
      for (const typed of [
        number,
        number.toLowerCase(),
        number.replaceAll('-', ' '),
        ` ${number.replaceAll('-', '')} `,
        number.slice(4),
      ])
        assert.deepEqual(parseCaseNumber(typed), { ok: true, number });
    }),
  );
});

test('one wrong digit is told', () => {
  fc.assert(
    fc.property(numbers, fc.nat(9), fc.nat(9), ([year, sequence], place, digit) => {
      const number = caseNumber(year, sequence);
      const digits = number.slice(4, 8) + number.slice(9, 15);
      fc.pre(digits[place] !== String(digit));
      const wrong = digits.slice(0, place) + String(digit) + digits.slice(place + 1);
      assert.deepEqual(parseCaseNumber(`ADU${wrong}${number.slice(-2)}`), { ok: false, problem: 'typo' });
    }),
  );
});

test('two digits changed for each other are told', () => {
  fc.assert(
    fc.property(numbers, fc.nat(9), fc.nat(9), ([year, sequence], one, other) => {
      const number = caseNumber(year, sequence);
      const digits = [...(number.slice(4, 8) + number.slice(9, 15))];
      fc.pre(digits[one] !== digits[other]);
      [digits[one], digits[other]] = [digits[other] ?? '', digits[one] ?? ''];
      assert.deepEqual(parseCaseNumber(`ADU${digits.join('')}${number.slice(-2)}`), { ok: false, problem: 'typo' });
    }),
  );
});

test('anything else is no number', () => {
  for (const typed of ['', 'ADU', 'halo', 'ADU-26-1-K7', '2026000123', '<script>'])
    assert.deepEqual(parseCaseNumber(typed), { ok: false, problem: 'not-a-number' });
});
