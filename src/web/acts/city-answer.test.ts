// What officers type in the way of the country reaches the city in the way of Open311, and comes back as it was typed.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerTold, momentKept } from './city-answer.ts';

const told = (datatype: string, given: string): string | undefined => answerTold({ datatype }, given);

test('a day and a time of day are told with their zone, and shown again without it', () => {
  assert.equal(told('datetime', '2026-11-25T08:00'), '2026-11-25T08:00:00+07:00');
  assert.equal(momentKept('2026-11-25T08:00:00+07:00'), '2026-11-25T08:00');
  assert.equal(momentKept('2026-11-25T01:00:00Z'), '2026-11-25T08:00');
});

test('what is not yet a day and a time stays as it was typed, and is told to nobody', () => {
  for (const typed of ['2026-11-25T', 'kemarT8', '2026-11-25T25.00', '5T8']) {
    assert.equal(momentKept(typed), typed);
    assert.equal(told('datetime', typed), undefined);
  }
});

test('a number may be written with a comma; words are none', () => {
  assert.equal(told('number', ' 2,5 '), '2.5');
  assert.equal(told('number', '-7'), '-7');
  for (const typed of ['lima', '1.000,5', '3 buah', '1e3']) assert.equal(told('number', typed), undefined);
});

test('what is a thousand in one country and one in another is asked again, not guessed', () => {
  for (const typed of ['1.000', '12.500', '-1.000', ' 100.000 ']) assert.equal(told('number', typed), undefined, typed);
  for (const [typed, number] of [
    ['1000', '1000'],
    ['1,000', '1.000'],
    ['1.5', '1.5'],
    ['0.25', '0.25'],
    ['1000.250', '1000.250'],
  ] as const)
    assert.equal(told('number', typed), number);
});

test('words and nothing at all are told as they are', () => {
  assert.equal(told('string', 'tiang 12'), 'tiang 12');
  assert.equal(told('datetime', ''), '');
  assert.equal(told('number', ' '), ' ');
});
