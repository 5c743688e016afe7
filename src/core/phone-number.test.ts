// A telephone number is one however it was typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePhone } from './phone-number.ts';

test('blanks, dashes and the country’s code are no mistakes in a number', () => {
  for (const typed of ['081234567890', '0812 3456 7890', '0812-3456-7890', '+6281234567890', '62 812 3456 7890'])
    assert.equal(parsePhone(typed), '081234567890', typed);
  assert.equal(parsePhone('(0274) 515-865'), '0274515865');
  for (const typed of ['+62 (0)812-3456-7890', '0062 0812 3456 7890', '+62 081234567890'])
    assert.equal(parsePhone(typed), '081234567890', typed);
  assert.equal(parsePhone('+62 (0274) 515-865'), '0274515865');
  assert.equal(parsePhone('0620 123 456'), '0620123456', 'an area that begins like the country');
  for (const typed of ['', '12345', '8123456789', '0812345678901234', '0812x3456', '+1 202 555 0100'])
    assert.equal(parsePhone(typed), undefined, typed);
});
