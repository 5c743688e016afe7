import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { caseNumber } from './case-number.ts';
import { statementFor, type Asker } from './issue-words.ts';

const anybody = { public: 'Kak', private: 'Bapak/Ibu' };
const asker = (changed: Partial<Asker> = {}): Asker => ({
  number: caseNumber(2026, 1),
  visibility: 'public',
  unnamed: false,
  ...changed,
});
const called = (changed: Partial<Asker>): string => statementFor(['{sapaan}'], asker(changed), anybody);

suite('how whoever asked is called', () => {
  test('in public by their account, in private by the name that they write under', () => {
    const both = { name: 'Warga Contoh', handle: 'warga.contoh' };
    assert.equal(called({ ...both, visibility: 'public' }), '@warga.contoh');
    assert.equal(called({ ...both, handle: '@warga.contoh' }), '@warga.contoh');
    assert.equal(called({ ...both, visibility: 'private' }), 'Warga Contoh');
  });

  test('never by a name in public, nor by an account in private', () => {
    assert.equal(called({ name: 'Warga Contoh' }), 'Kak');
    assert.equal(called({ visibility: 'private', handle: 'warga.contoh' }), 'Bapak/Ibu');
  });

  test('as anybody where there is no name, an empty one, or where none may be said', () => {
    for (const visibility of ['public', 'private'] as const)
      for (const changed of [{}, { name: '', handle: '' }, { name: 'Warga', handle: 'warga', unnamed: true }])
        assert.equal(called({ visibility, ...changed }), anybody[visibility]);
  });
});

suite('a title before the name', () => {
  const wordings = ['Kak {sapaan}, pohon sudah dipotong. Terima kasih Bapak/Ibu {sapaan}.'];
  const read = (changed: Partial<Asker>): string => statementFor(wordings, asker(changed), anybody);

  test('stands beside the name of whoever has one', () => {
    const named = { name: 'Warga Contoh', handle: 'warga.contoh' };
    assert.equal(read(named), 'Kak @warga.contoh, pohon sudah dipotong. Terima kasih Bapak/Ibu @warga.contoh.');
    assert.match(read({ ...named, visibility: 'private' }), /^Kak Warga Contoh, .* Bapak\/Ibu Warga Contoh\.$/);
  });

  test('is enough for anybody else: nobody is called twice', () => {
    const once = 'Kak, pohon sudah dipotong. Terima kasih Bapak/Ibu.';
    for (const visibility of ['public', 'private'] as const)
      for (const changed of [{}, { name: '', handle: '' }, { name: 'Warga', handle: 'warga', unnamed: true }])
        assert.equal(read({ visibility, ...changed }), once);
  });
});

suite('which wording', () => {
  const three = ['satu', 'dua', 'tiga'];
  const ofSequence = (sequence: number): string =>
    statementFor(three, asker({ number: caseNumber(2026, sequence) }), anybody);

  test('neighbours in number get different ones, and the same case always the same', () => {
    assert.deepEqual([1, 2, 3, 4].map(ofSequence), ['dua', 'tiga', 'satu', 'dua']);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (sequence) => {
        assert.notEqual(ofSequence(sequence), ofSequence(sequence + 1));
        assert.equal(ofSequence(sequence), three[sequence % 3]);
      }),
    );
  });

  test('a single one goes to everybody, and none says nothing', () => {
    assert.equal(statementFor(['hanya ini'], asker({ number: caseNumber(2026, 77) }), anybody), 'hanya ini');
    assert.equal(statementFor([], asker(), anybody), '');
  });
});

suite('what stands in braces', () => {
  test('is filled wherever it stands; what nobody knows stays as it was written', () => {
    const { number } = asker();
    assert.equal(
      statementFor(['{sapaan}, {nomor}: {nomor} {nama} {', ''], asker({ number: caseNumber(2026, 2) }), anybody),
      `Kak, ${caseNumber(2026, 2)}: ${caseNumber(2026, 2)} {nama} {`,
    );
    assert.equal(statementFor(['  {nomor}\n'], asker(), anybody), number);
  });

  test('a name that looks like one of them is not filled again', () => {
    assert.equal(called({ visibility: 'private', name: '{nomor} $& $1' }), '{nomor} $& $1');
  });
});
