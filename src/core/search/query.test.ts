// What somebody types into the search box is read once: as which words, which digits, whose number.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { caseNumber } from '../case-number.ts';
import { isBegun, parseQuery, type Query, type Term } from './query.ts';

const year = 2026;
const shown = (term: Term): string => (term.kind === 'digits' ? `#${term.digits}` : term.word);
const termsOf = (typed: string): string => parseQuery(typed, year).terms.map(shown).join(' ');

suite('words and digits', () => {
  const rows: Record<string, string> = {
    'lampu mati di jalan': 'lampu mati jalan',
    'LAMPU!!  mati??': 'lampu mati',
    'mati mati mati': 'mati',
    // What stands in every other text is looked for where nothing else is typed.
    'yang di': 'yang di',
    'tolong min': 'tolong min',
    'yang rusak': 'rusak',
    'bangeeeettt parahhh': 'banget parah',
    'jum’at legi': 'jumat legi',
    'rt 03 rw 12': 'rt 3 rw 12',
    'RT03/RW012': 'rt 3 rw 12',
    'no 14A': 'no 14 a',
    '@rini.jgj': 'rini jgj',
    'ꦗꦭꦤ꧀ rusak': 'ꦗꦭꦤ꧀ rusak',
    '🚧': '🚧',
    // Of three digits on a number may be a part of a longer one.
    12: '12',
    123: '#123',
    '007': '#007',
    '0812 3456 7890': '#81234567890',
    '+62 812-3456-7890': '#81234567890',
    '(0274) 515151': '#274515151',
    'budi 0812-3456-7890': 'budi #81234567890',
    'Rp 50.000': 'rp #50000',
    '12 maret 2026': '12 maret #2026',
    'satu dua tiga empat lima enam tujuh delapan sembilan': 'satu dua tiga empat lima enam tujuh delapan',
    '': '',
    '  \t ': '',
    '_%"\'--;': '',
  };
  for (const [typed, terms] of Object.entries(rows))
    test(JSON.stringify(typed), () => {
      assert.equal(termsOf(typed), terms);
    });
});

test('the last word of a letter or two beside others may be one that is still being typed', () => {
  const begunIn = (typed: string): string => parseQuery(typed, year).terms.filter(isBegun).map(shown).join(' ');
  for (const typed of ['lampu m', 'lampu ma', 'lampu RT', 'yang di'])
    assert.equal(begunIn(typed), typed.split(' ')[1]?.toLowerCase(), typed);
  for (const typed of ['m', 'ma', 'm lampu', 'lampu mat', 'lampu di', 'rw 12', 'lampu 🚧', 'gang II ya', ''])
    assert.equal(begunIn(typed), '', typed);
});

const meant = (typed: string, { caseNumbers, isLikelyNumber, isWholeNumber }: Query): string =>
  `${typed}: ${String(caseNumbers.length)}${isLikelyNumber ? ' likely' : ''}${isWholeNumber ? ' whole' : ''}`;

test('what may be a case’s number, how surely, and of how many years', () => {
  const number = caseNumber(year, 123);
  const check = number.slice(-2);
  const rows: [string, number, string][] = [
    [number, 1, ' likely whole'],
    [number.toLowerCase().replaceAll('-', ' '), 1, ' likely whole'],
    ['ADU-2026-000123', 1, ' likely'],
    ['2026000123', 1, ' likely'],
    [`000123${check}`, 1, ' likely'],
    ['adu 2026 123', 1, ''],
    // Without its year it may be of this year, or of one of the ten before.
    ['123', 11, ''],
    ['ADU123', 11, ''],
    ['12345678', 0, ''],
    ['lampu 123', 0, ''],
    ['', 0, ''],
    ['K7', 0, ''],
  ];
  for (const [typed, count, how] of rows)
    assert.equal(meant(typed, parseQuery(typed, year)), `${typed}: ${String(count)}${how}`);
  assert.deepEqual(parseQuery('ADU-2026-000123', 2031).caseNumbers, [number], 'its year is its own');
});

test('whose telephone it may be: as it is dialled, also where the zero was left out', () => {
  const rows: Record<string, string | undefined> = {
    '081234567890': '081234567890',
    '81234567890': '081234567890',
    '(812) 3456-7890': '081234567890',
    '+62 (0)812 3456 7890': '081234567890',
    '0274 515151': '0274515151',
    '0812': undefined,
    '3404015507900002': undefined,
    lampu: undefined,
  };
  for (const [typed, phone] of Object.entries(rows)) assert.equal(parseQuery(typed, year).phone, phone, typed);
});

test('the key of another register has a digit, or is none', () => {
  assert.equal(parseQuery('JSS/2026-77', year).upikKey, 'jss202677');
  assert.equal(parseQuery('jss', year).upikKey, undefined);
  assert.equal(parseQuery('—', year).upikKey, undefined);
});

test('the same is looked for in whatever order it was typed', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{5,9}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, (some) => {
      const once = parseQuery(some.join(' '), year).terms.map(shown);
      const turned = parseQuery(some.toReversed().join('  '), year).terms.map(shown);
      assert.deepEqual(turned.toSorted(), once.toSorted());
    }),
    { numRuns: 100 },
  );
});

test('whatever is typed is read, in eight terms at most, and the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
      const query = parseQuery(typed, year);
      assert.ok(query.terms.length <= 8);
      assert.deepEqual(parseQuery(typed, year), query);
      assert.deepEqual(parseQuery(`  ${typed}  `, year).terms, query.terms, 'blanks around it are nothing');
    }),
    { numRuns: 200 },
  );
});
