// By which signs a text, a name and a number are found, and which words forgive a slip: each kind apart from the others.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { forgives, isOneFault, neighbourhood } from './fault.ts';
import { signs, signsOfCase, signsOfName, signsOfNumber, signsOfText, typedWordsOf, weekOf } from './lexemes.ts';
import { excerptOf, holding, placesIn, sourceOf } from './match.ts';
import { parseQuery } from './query.ts';
import { squash, threesOf, tokensOf } from './tokens.ts';

const sorted = (some: readonly string[]): string[] => [...new Set(some)].toSorted();

suite('the signs', () => {
  test('of a text: words by their roots, numbers as words, longer ones as a whole and by three digits', () => {
    assert.deepEqual(sorted(signsOfText('Lampunya dimatikan, RT 03')), sorted(['lampu', 'mati', 'matik', 'rt', '3']));
    const numbers = signsOfText('WA 0812-3456');
    for (const sign of ['#=8123456', '#812', '#123', '#234', '#345', '#456']) assert.ok(numbers.includes(sign), sign);
    assert.ok(!signsOfText('no 123').some((sign) => sign.startsWith('#')), 'three digits are a word alone');
  });

  test('of a name: its words, and every three signs of it, over the dash as well', () => {
    assert.deepEqual(sorted(signsOfName('Rini-Jgj')), sorted(['rini', 'jgj', '%rin', '%ini', '%nij', '%ijg', '%jgj']));
    assert.ok(signsOfName('ab').every((sign) => !sign.startsWith('%')));
  });

  test('of a case’s number: its sequence as it is read out, and by three digits as it is written', () => {
    assert.deepEqual(signsOfNumber('ADU-2026-000123-K7'), ['123', '#000', '#001', '#012', '#123']);
    assert.deepEqual(signsOfNumber('ADU-2026-1234567-K7').slice(0, 2), ['1234567', '#123']);
    assert.deepEqual(signsOfNumber('ADU-2026-000000-22')[0], '0');
  });

  test('of each kind are told apart from every other', () => {
    const all = [
      signs.word('812'),
      signs.phone('812'),
      signs.digits('812'),
      signs.part('812'),
      signs.digest('812'),
      signs.agency('812'),
      signs.week(812),
    ];
    assert.equal(new Set(all).size, all.length);
  });

  test('weeks follow one another', () => {
    assert.deepEqual([-1, 0, 604_799_999, 604_800_000].map(weekOf), [-1, 0, 0, 1]);
  });

  test('of UPIK’s number are everybody’s, and of an agency that has the case', () => {
    const { everybody, person } = signsOfCase({
      ...{ number: 'ADU-2026-000001-XX', upikNumber: 'JSS-77/2026', at: 0, agencyIds: ['dlh', 'dishub'] },
      ...{ read: ['sampah'], written: ['sampah Bu Rini'], names: ['Rini'], digests: ['x'] },
    });
    for (const sign of ['jss', '77', '2026', '%jss', '!agency:dlh', '!agency:dishub', 'sampah'])
      assert.ok(everybody.has(sign), sign);
    assert.deepEqual([...person].toSorted(), ['%ini', '%rin', '=x', 'bu', 'rini']);
  });
});

test('words as they were typed, and their roots: no numbers, nothing of one or two letters', () => {
  assert.deepEqual(typedWordsOf('Lampunya mati 3 kali di Kenanga 😀 ab'), [
    'lampunya',
    'lampu',
    'mati',
    'kali',
    'kenanga',
  ]);
  assert.deepEqual(typedWordsOf(`${'a'.repeat(30)} ${'abcdef'.repeat(5)}`), [], 'nor an endless one');
});

suite('a text in pieces', () => {
  test('letters and digits part, joiners and accents do not, and each piece knows its place', () => {
    assert.deepEqual(tokensOf('RT03 Café'), [
      { word: 'rt', from: 0, to: 2 },
      { word: '3', from: 2, to: 4 },
      { word: 'cafe', from: 5, to: 9 },
    ]);
    assert.deepEqual(
      tokensOf('lampu\u200bmati').map(({ word }) => word),
      ['lampumati'],
    );
    assert.deepEqual(
      tokensOf('😀🚧').map(({ from, to }) => [from, to]),
      [
        [0, 2],
        [2, 4],
      ],
    );
    assert.deepEqual(
      tokensOf('ＬＡＭＰＵ').map(({ word }) => word),
      ['lampu'],
    );
  });

  test('signs alone, three by three, by whole characters', () => {
    assert.equal(squash(' @Rini_Jgj! 7 '), 'rinijgj7');
    assert.deepEqual(threesOf('ꦗꦭꦤꦗꦭꦤ').length, 3);
    assert.deepEqual(threesOf('aaaa'), ['aaa']);
  });
});

suite('a slip', () => {
  test('is forgiven of letters alone, from four to twenty', () => {
    const forgiven = ['abc', 'abcd', 'x'.repeat(20), 'x'.repeat(21), 'a1bc', 'a-bc', 'ñandu'].filter(forgives);
    assert.deepEqual(forgiven, ['abcd', 'x'.repeat(20), 'ñandu']);
  });

  test('of each kind, at each place of a word, is one, and two are not', () => {
    const word = 'lampu';
    for (let at = 0; at < word.length; at += 1) {
      const without = word.slice(0, at) + word.slice(at + 1);
      const other = `${word.slice(0, at)}z${word.slice(at + 1)}`;
      assert.ok(isOneFault(word, without) && isOneFault(without, word), without);
      assert.ok(isOneFault(word, other), other);
      assert.ok(isOneFault(word, `${word.slice(0, at)}z${word.slice(at)}`));
      assert.ok(!isOneFault(word, `zz${word.slice(0, at)}${word.slice(at)}`));
      assert.ok(neighbourhood(word).includes(without));
    }
    assert.ok(isOneFault(word, word));
    assert.equal(neighbourhood('aab').length, 3, 'each form once');
  });
});

suite('what was found', () => {
  const of = (typed: string, text: string, name = false): string => {
    const query = parseQuery(typed, 2026);
    return holding(query, placesIn(query, sourceOf(text, name)));
  };

  test('a piece from within is enough of a name, and of a text it is not', () => {
    for (const [typed, inName, inText] of [
      ['rini', 'exact', 'exact'],
      ['ini_j', 'near', 'none'],
      ['nijg', 'near', 'none'],
      ['ri', 'none', 'none'],
      ['rinni', 'near', 'near'],
      ['xyz', 'none', 'none'],
    ] as const) {
      assert.equal(of(typed, 'rini_jgj', true), inName, typed);
      assert.equal(of(typed, 'rini_jgj'), inText, typed);
    }
  });

  const shown = (typed: string, text: string): string => {
    const { text: excerpt, marks } = excerptOf(text, placesIn(parseQuery(typed, 2026), sourceOf(text)));
    return marks
      .toReversed()
      .reduce((all, { from, to }) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, excerpt);
  };

  test('stands in a piece that begins at a word, so near before it that both are seen', () => {
    assert.equal(shown('lampu', `${'x '.repeat(12)}lampu`), `${'x '.repeat(12)}[lampu]`);
    assert.equal(shown('lampu', `${'x '.repeat(13)}lampu mati`), `… ${'x '.repeat(11)}[lampu] mati`);
    assert.equal(shown('lampu', `${'x'.repeat(40)}-lampu`), '… [lampu]', 'where no blank stands before it');
    assert.equal(shown('lampu', 'tidak ada'), 'tidak ada');
    assert.equal(shown('rt 3', 'di RT03 RW 3'), 'di [RT][03] RW [3]');
  });

  test('is cut after so many signs, never within a mark and never within a character', () => {
    const many = shown('lampu', 'lampu '.repeat(60));
    assert.equal(many.match(/\[lampu\]/g)?.length, 26);
    assert.ok(many.endsWith('lamp'), 'the last one is half there, and not marked');
    assert.ok(excerptOf(`x${'😀'.repeat(100)}`, []).text.isWellFormed());
  });
});
