// What is typed is found in what was written: in any order, in other forms of a word, with a slip, and numbers in every writing.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { caseNumber } from '../case-number.ts';
import { isOneFault, neighbourhood } from './fault.ts';
import { signsOfCase, signsOfNumber, signsOfText, type Findable } from './lexemes.ts';
import { excerptOf, holding, placesIn, sourceOf } from './match.ts';
import { parseQuery } from './query.ts';
import { threesOf, tokensOf } from './tokens.ts';

const year = 2026;
const held = (typed: string, ...texts: string[]): string => {
  const query = parseQuery(typed, year);
  return holding(
    query,
    texts.flatMap((text) => placesIn(query, sourceOf(text))),
  );
};

suite('words', () => {
  test('in any order, over all that was written, whatever their case and signs', () => {
    for (const typed of ['lampu mati', 'mati lampu', 'LAMPU', ' mati,  jalan ', 'Lampu-Mati'])
      assert.equal(held(typed, 'Lampu jalan', 'sudah mati min'), 'exact', typed);
    assert.equal(held('lampu padam', 'Lampu jalan', 'sudah mati'), 'none');
    for (const nothing of ['', ' \t ', '_%', "';--", '\u0000']) assert.equal(held(nothing, 'Lampu'), 'none', nothing);
  });

  test('in other forms, and as they are typed in haste', () => {
    for (const [typed, written] of [
      ['lampu tidak menyala', 'lampune gak nyala min'],
      ['tdk nyala', 'Lampu jln nggak dinyalakan'],
      ['jalan berlubang', 'jl Kenari bnyk lubangnya'],
      ['perbaikan trotoar', 'trotoar blm diperbaiki'],
      ['jalan', 'DALANE rusak'],
      ['jum’at', 'libur jumat'],
      ['banget', 'parahhhh bgttt, bangeeettt'],
      ['café', 'dekat cafe'],
      ['rt 3', 'RT03/RW12'],
    ] as const)
      assert.equal(held(typed, written), 'exact', `${typed} in ${written}`);
  });

  test('what everybody writes is looked for only where nothing else is', () => {
    assert.equal(held('lampu yang di jalan', 'Lampu jalan'), 'exact');
    assert.equal(held('yang', 'yg rusak'), 'exact');
    assert.equal(held('yang', 'rusak'), 'none');
  });

  test('a last word that has only been begun loses nothing that was found, and is not told to be there', () => {
    assert.equal(held('lampu m', 'Lampu mati'), 'near');
    assert.equal(held('lampu rt', 'Lampu mati'), 'near');
    assert.equal(held('lampu rt', 'Lampu di RT 3'), 'exact');
    for (const typed of ['m lampu', 'lampu 3']) assert.equal(held(typed, 'Lampu mati'), 'none', typed);
  });

  test('one slip is forgiven, two are not, and short words are only themselves', () => {
    for (const typed of ['lamu', 'lampuu', 'lmapu', 'lanpu', 'ampu', 'lamp', 'lampuh'])
      assert.equal(held(typed, 'Lampu mati'), 'near', typed);
    for (const typed of ['lmapuu', 'laup', 'rw', 'xampi']) assert.equal(held(typed, 'Lampu mati rt'), 'none', typed);
    assert.equal(held('lmapu mati', 'Lampu mati'), 'near');
    assert.equal(held('lam', 'Lampu'), 'near');
  });

  test('no more words than a person types are looked for', () => {
    assert.equal(parseQuery('satu dua tiga empat lima enam tujuh delapan sembilan sepuluh', year).terms.length, 8);
  });
});

suite('numbers', () => {
  test('a telephone number is one, whatever stands between its digits and before them', () => {
    for (const typed of [
      '081234567890',
      '0812 3456 7890',
      '0812-3456-7890',
      '+62 812 3456 7890',
      '6281234567890',
      '(0812) 3456.7890',
      '0062 81234567890',
      '81234567890',
      '812-3456-7890',
    ])
      for (const written of [
        'hub 081234567890',
        '0812 3456 7890 ya',
        'wa: +62812-3456-7890',
        '62 812.3456.7890',
        'nol delapan satu dua 34567890',
      ])
        assert.notEqual(held(typed, written), 'none', `${typed} in ${written}`);
    assert.equal(held('081234567890', '081234567891', '0812345 dan 67890x'), 'none');
    assert.equal(held('budi 0812-3456-7890', 'Pak Budi', '+6281234567890'), 'exact');
  });

  test('a part of one is found as a part, a short one as itself', () => {
    assert.equal(held('345678', 'hub 081234567890'), 'near');
    assert.equal(held('7890', 'hub 0812-3456-7890'), 'exact');
    assert.equal(held('567890', 'hub 0812-3456-7890'), 'near');
    assert.equal(held('rw 12', 'RT 08 RW 12'), 'exact');
    assert.equal(held('12', 'no 123'), 'none');
  });

  test('of a case: with or without its check characters, its year, dashes and blanks', () => {
    const number = caseNumber(2026, 123);
    const end = number.slice(-2);
    for (const typed of [
      number,
      number.toLowerCase(),
      number.replaceAll('-', ''),
      'ADU-2026-000123',
      'adu 2026 000123',
      '2026000123',
      `000123-${end}`,
      '000123',
      '123',
      'ADU000123',
      `ADU-2026-000123-${end === 'ZZ' ? 'YY' : 'ZZ'}`,
    ])
      assert.ok(parseQuery(typed, year).caseNumbers.includes(number), typed);
    // While it is typed, and as it is read out.
    for (const typed of [
      `ADU-2026-000123-${end.slice(0, 1)}`,
      'ADU-2026-000123-',
      'ADU-2026-123',
      `adu 2026 123 ${end}`,
    ])
      assert.ok(parseQuery(typed, 2031).caseNumbers.includes(number), typed);
    assert.ok(!parseQuery('2026-1-23', year).caseNumbers.includes(caseNumber(2026, 1)), 'a day');
    assert.ok(parseQuery('000123', 2031).caseNumbers.includes(number));
    assert.deepEqual(parseQuery('lampu', year).caseNumbers, []);
    assert.equal(parseQuery(number, year).isWholeNumber, true);
    assert.ok(signsOfNumber(number).includes('123') && signsOfNumber(number).includes('#012'));
  });

  test('of UPIK: as the database compares them', () => {
    assert.equal(parseQuery(' UPIK-2026/00.7 ', year).upikKey, 'upik2026007');
    assert.equal(parseQuery('lampu', year).upikKey, undefined);
  });
});

suite('what the index holds', () => {
  const found: Findable = {
    ...{ number: caseNumber(2026, 7), at: 0, agencyIds: ['dlh'] },
    ...{ read: ['Lampu mati, hubungi •••'], written: ['Lampu mati, hubungi Rini 081234567890'] },
    ...{ names: ['rini_jgj'], digests: ['caller:x'] },
  };

  test('what agencies may not read is apart from what they may', () => {
    const { everybody, person } = signsOfCase(found);
    for (const sign of ['lampu', 'mati', '!agency:dlh', '7']) assert.ok(everybody.has(sign), sign);
    for (const sign of ['rini', '%rin', '#812', '#=81234567890', '=caller:x']) {
      assert.ok(person.has(sign), sign);
      assert.ok(!everybody.has(sign), sign);
    }
    assert.ok(!person.has('lampu'));
  });

  test('every word that a text holds as it is typed leads to it', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(), (words, at) => {
        const typed = words[at % words.length] ?? '';
        const [term] = parseQuery(typed, year).terms;
        assert.ok(term);
        const signs = signsOfText(words.join(' '));
        assert.ok(
          (term.kind === 'word' ? term.stems : [term.digits]).every((stem) => signs.includes(stem)),
          typed,
        );
        assert.equal(held(typed, words.join(' ')), 'exact');
      }),
    );
  });

  test('two words one slip apart share a neighbour, and only such are one slip apart', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-d]{3,7}$/), fc.stringMatching(/^[a-d]{3,7}$/), (one, other) => {
        const share = neighbourhood(one).some((form) => neighbourhood(other).includes(form));
        if (isOneFault(one, other)) assert.ok(share, `${one} ${other}`);
        assert.equal(isOneFault(one, other), isOneFault(other, one));
      }),
    );
    for (const [one, other] of [
      ['lampu', 'lmapu'],
      ['lampu', 'lamp'],
      ['lampu', 'lampus'],
      ['lampu', 'lambu'],
    ] as const)
      assert.ok(isOneFault(one, other));
    for (const [one, other] of [
      ['lampu', 'lmaup'],
      ['mati', 'hatu'],
      ['abcd', 'badc'],
    ] as const)
      assert.ok(!isOneFault(one, other));
  });

  test('three signs side by side are those of a part as well', () => {
    assert.deepEqual(threesOf('rini'), ['rin', 'ini']);
    assert.deepEqual(threesOf('ab'), []);
    assert.deepEqual(
      tokensOf('RT03 no.7').map(({ word }) => word),
      ['rt', '3', 'no', '7'],
    );
  });
});

suite('what is shown of it', () => {
  const shown = (typed: string, text: string): string => {
    const { text: excerpt, marks } = excerptOf(text, placesIn(parseQuery(typed, year), sourceOf(text)));
    return marks
      .toReversed()
      .reduce((all, { from, to }) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, excerpt);
  };

  test('the words that were looked for are marked where they stand', () => {
    assert.equal(
      shown('mati lampu', 'Lampu jalan sudah mati, lampunya padam'),
      '[Lampu] jalan sudah [mati], [lampunya] padam',
    );
    assert.equal(shown('08123456', 'hub 0812-3456-7890 ya'), 'hub 0[812-3456]-7890 ya');
  });

  test('of a long message the piece that holds them, from a word on', () => {
    const far = `${'kata pengantar yang panjang sekali '.repeat(9)}lampu mati`;
    const excerpt = shown('lampu mati', far);
    assert.match(excerpt, /^… .*\[lampu\] \[mati\]$/);
    assert.ok(excerpt.length < 190);
    for (const mark of excerptOf(far, placesIn(parseQuery('lampu', year), sourceOf(far))).marks)
      assert.ok(mark.from >= 0);
  });
});
