// Holidays of a year as the file of lists names them, and every mistake with its place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holidaysOf } from './holidays.ts';

const read = (holidays: unknown) => {
  const mistakes: string[] = [];
  const years = holidaysOf({
    item: { holidays },
    place: '',
    note: (place, what) => mistakes.push(`${place}: ${what}`),
  });
  return { years, mistakes };
};

test('a year is a list of its dates, in order and each once', () => {
  assert.deepEqual(read({ 2028: ['2028-12-25', '2028-01-01', '2028-01-01'] }), {
    years: { 2028: ['2028-01-01', '2028-12-25'] },
    mistakes: [],
  });
  assert.deepEqual(read(undefined), { years: {}, mistakes: [] });
});

test('what is none is named by its place', () => {
  const places = (holidays: unknown) => read(holidays).mistakes.map((one) => one.split(':', 1)[0]);
  assert.deepEqual(places([]), ['holidays']);
  assert.deepEqual(places({ 2028: '2028-01-01', abc: [] }), ['holidays.2028', 'holidays.abc', 'holidays.abc']);
  assert.deepEqual(places({ 2028: ['2027-01-01', '2028-02-30', 5, '2028-01-01'] }), [
    'holidays.2028[0]',
    'holidays.2028[1]',
    'holidays.2028[2]',
  ]);
});
