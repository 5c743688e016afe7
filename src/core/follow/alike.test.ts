// What may have been reported already: one kind at one place, or the same words; never at another place, and never by what is not public.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { alikeOf, likestOf, matterOf, mostAlike, type Known, type Reporting } from './alike.ts';

const lamp: Known = {
  serviceCode: 'lampu',
  kelurahan: 'Kricak',
  summary: 'Lampu penerangan jalan padam di Jalan Magelang',
};
const typed: Reporting = { words: 'lampu jalannya mati', serviceCodes: ['lampu'], kelurahan: 'Kricak' };
const isAlike = (reporting: Partial<Reporting>, known: Partial<Known> = {}): boolean =>
  alikeOf({ ...typed, ...reporting }, [{ ...lamp, ...known }]).length === 1;

suite('a case is alike', () => {
  test('of one kind at one place, whatever was written', () => {
    assert.ok(isAlike({ words: 'gelap sekali' }, { summary: '' }));
  });

  test('of one kind where nobody says the place, if a word is shared', () => {
    assert.ok(isAlike({ kelurahan: undefined }));
    assert.ok(isAlike({}, { kelurahan: undefined }));
    assert.ok(!isAlike({ kelurahan: undefined, words: 'gelap sekali' }));
  });

  test('of another kind at one place by two words, and without a place by three', () => {
    const other = { serviceCodes: ['jalan'] };
    assert.ok(isAlike({ ...other, words: 'penerangan padam' }));
    assert.ok(!isAlike({ ...other, words: 'padam semua' }));
    assert.ok(isAlike({ ...other, kelurahan: undefined, words: 'penerangan padam, magelang' }));
    assert.ok(!isAlike({ ...other, kelurahan: undefined, words: 'penerangan padam' }));
  });

  test('by the roots of words', () => {
    assert.ok(isAlike({ serviceCodes: [], words: 'dipadamkan, diterangi' }, { summary: 'padam, penerangan' }));
  });

  test('at no other place', () => {
    assert.ok(!isAlike({ kelurahan: 'Gowongan' }));
  });

  test('by no word that joins sentences', () => {
    assert.ok(!isAlike({ serviceCodes: [], words: 'di ke itu ada' }, { summary: 'di ke itu ada' }));
  });
});

test('the likest stand first, and no more than three', () => {
  const all: (Known & { nth: number })[] = [
    { ...lamp, nth: 1, kelurahan: undefined },
    { ...lamp, nth: 2, summary: '' },
    { ...lamp, nth: 3 },
    { ...lamp, nth: 4, summary: '' },
    { ...lamp, nth: 5, kelurahan: 'Gowongan' },
  ];
  const found = alikeOf(typed, all);
  assert.equal(found.length, mostAlike);
  assert.deepEqual(
    found.map(({ nth }) => nth),
    [3, 2, 4],
  );
});

suite('why it is alike', () => {
  const why = (reporting: Partial<Reporting>, known: Partial<Known> = {}) =>
    likestOf({ ...typed, ...reporting }, [{ ...lamp, ...known }], { most: 1 })[0]?.likeness;

  test('is told by kind, by place, and by the words that the other one has, as it writes them', () => {
    assert.deepEqual(why({}), { words: ['lampu', 'jalan'], ofKind: true, atPlace: true });
    assert.equal(why({ words: 'diterangi, dipadamkan', serviceCodes: [], kelurahan: undefined }), undefined);
    assert.deepEqual(why({ words: 'diterangi, dipadamkan', serviceCodes: [] }), {
      ...{ words: ['penerangan', 'padam'], ofKind: false, atPlace: true },
    });
  });

  test('a word that comes again is told once', () => {
    assert.deepEqual(why({ words: 'lampu lampu' }, { summary: 'Lampu, lampu, LAMPUNYA' })?.words, ['lampu']);
  });
});

test('as many are given as are wanted, the likest first', () => {
  const all = Array.from({ length: 9 }, (_, nth) => ({ ...lamp, nth, summary: nth === 8 ? lamp.summary : '' }));
  const found = likestOf(typed, all, { most: 5 }).map(({ known: { nth } }) => nth);
  assert.deepEqual(found, [8, 0, 1, 2, 3]);
});

test('nothing typed is like nothing but its kind and place', () => {
  assert.deepEqual(alikeOf({ words: '', serviceCodes: [] }, [lamp]), []);
});

suite('a summary', () => {
  test('however long is compared by what it begins with', () => {
    const words = Array.from(
      { length: 400 },
      (_, index) => `kata${'abcdefghij'[index % 10] ?? ''}x${String(index)}`,
    ).join(' ');
    assert.ok(matterOf(words).length < 100);
    const begun = `${lamp.summary} ${'x '.repeat(2000)}`;
    assert.deepEqual(matterOf(begun), matterOf(lamp.summary));
  });
});
