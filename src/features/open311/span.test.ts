// The time and the page of a list: how a moment may be written, where a span begins and ends, and what is refused rather than guessed.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dayMs, hourMs } from '#core/time.ts';
import { at } from '#test/given/given.ts';
import { fieldsOf } from './form.ts';
import { spanOf, type Span } from './span.ts';

const now = at(0);
const asked = (fields: Record<string, string>) => spanOf(fieldsOf(Object.entries(fields)), now);
const span = (fields: Record<string, string>): Span => {
  const read = asked(fields);
  return read.ok ? read.span : assert.fail(JSON.stringify(read.answer));
};
const refusal = (fields: Record<string, string>): string => {
  const read = asked(fields);
  if (read.ok || read.answer.ok) assert.fail(`taken: ${JSON.stringify(fields)}`);
  assert.equal(read.answer.status, 400);
  return read.answer.faults.map(({ description }) => description).join(' ');
};
const iso = (ms: number): string => new Date(ms).toISOString();

suite('a moment', () => {
  for (const [written, instant] of [
    ['2026-03-02', '2026-03-01T17:00:00.000Z'],
    ['2026-03-02T08:00:00+07:00', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02T08:00:00', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02T08:00', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02 08:00:00', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02t08:00:00z', '2026-03-02T08:00:00.000Z'],
    ['2026-03-02T08:00:00Z', '2026-03-02T08:00:00.000Z'],
    ['2026-03-02T08:00:00 07:00', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02T08:00:00+0700', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02T08:00:00+07', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02T08:00:00-03:30', '2026-03-02T11:30:00.000Z'],
    ['2026-03-02T08:00:00.25Z', '2026-03-02T08:00:00.250Z'],
    ['2026-03-02T08:00:00,123456789Z', '2026-03-02T08:00:00.123Z'],
    ['2028-02-29', '2028-02-28T17:00:00.000Z'],
  ] as const)
    test(`may be written as ${written}`, () => assert.equal(iso(span({ start_date: written }).from), instant));

  for (const written of [
    'kemarin',
    '2026-02-30',
    '2026-13-01',
    '2026-3-2',
    '02-03-2026',
    '2026-03-02T24:00:00Z',
    '2026-03-02T08:60:00Z',
    '2026-03-02T08:00:61Z',
    '2026-03-02T08:00:00+25:00',
    '2026-03-02T08:00:00+07:99',
    '2026-03-02T08:00:00ZZ',
    '2026-03-02T',
    '1772413200',
  ])
    test(`is not ${written}`, () => {
      assert.match(refusal({ start_date: written }), /2026-03-02T08:00:00\+07:00/, 'and is told how it is written');
      assert.match(refusal({ end_date: written }), /start_date dan end_date/);
    });
});

suite('a span', () => {
  test('is the last ninety days where nothing is asked', () => {
    const { from, to } = span({});
    assert.deepEqual([to, to - from], [now, 90 * dayMs]);
  });

  test('with a start goes on for ninety days, and never beyond now', () => {
    const early = span({ start_date: '2025-06-01T00:00:00Z' });
    assert.equal(early.to - early.from, 90 * dayMs);
    assert.equal(span({ start_date: iso(now - dayMs) }).to, now);
  });

  test('with an end begins ninety days before it', () => {
    const { from, to } = span({ end_date: '2025-06-01T00:00:00.000Z' });
    assert.deepEqual([iso(to), to - from], ['2025-06-01T00:00:00.000Z', 90 * dayMs]);
  });

  test('ends with the whole day, or the whole second, that was named', () => {
    assert.equal(iso(span({ end_date: '2026-03-01' }).to), '2026-03-01T16:59:59.999Z');
    assert.equal(iso(span({ end_date: '2026-03-01T10:00:00Z' }).to), '2026-03-01T10:00:00.999Z');
    assert.equal(iso(span({ end_date: '2026-03-01T10:00:00.5Z' }).to), '2026-03-01T10:00:00.500Z');
  });

  test('of one day is that day, from its first instant to its last', () => {
    const { from, to } = span({ start_date: '2026-03-01', end_date: '2026-03-01' });
    assert.equal(to - from, dayMs - 1);
  });

  test('may be ninety whole days long, and not a second more', () => {
    const first = Date.parse('2025-10-01T00:00:00Z');
    const ninety = span({ start_date: '2025-10-01', end_date: '2025-12-30' });
    assert.ok(ninety.to - ninety.from < 91 * dayMs);
    assert.match(refusal({ start_date: '2025-10-01', end_date: '2025-12-31' }), /90 hari/);
    assert.match(refusal({ start_date: iso(first), end_date: iso(first + 91 * dayMs) }), /90 hari/);
    span({ start_date: iso(first), end_date: iso(first + 91 * dayMs - 1) });
  });

  test('that ends before it begins is told so', () => {
    assert.match(refusal({ start_date: '2026-03-02', end_date: '2026-03-01' }), /sebelum/);
  });

  test('that begins tomorrow holds nothing and is no fault', () => {
    const { from, to } = span({ start_date: iso(now + hourMs) });
    assert.ok(from > to);
  });
});

suite('a page', () => {
  test('is the first thousand where nothing is asked', () => {
    assert.deepEqual([span({}).limit, span({}).offset], [1000, 0]);
  });

  test('goes on where the one before ended', () => {
    const second = span({ page: '2', page_size: '50' });
    assert.deepEqual([second.limit, second.offset], [50, 50]);
    assert.equal(span({ page: '3' }).offset, 2000);
  });

  test('has at most a thousand rows, however many are asked for', () => {
    assert.deepEqual(
      [span({ page_size: '5000', page: '2' }).limit, span({ page_size: '5000', page: '2' }).offset],
      [1000, 1000],
    );
  });

  for (const wrong of ['0', '-1', '1.5', '01', 'x', '1e3', '9999999'])
    test(`is not ${wrong}`, () => {
      assert.match(refusal({ page: wrong }), /bilangan bulat/);
      assert.match(refusal({ page_size: wrong }), /bilangan bulat/);
    });

  test('that is empty counts as not asked for', () => {
    assert.deepEqual(span({ page: '', start_date: ' ' }), span({}));
  });
});
