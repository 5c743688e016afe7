// What a reporter sends from their case's page: a mark and a reason, read to the letter and refused with a sentence.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkRating, checkReason } from './track.acts.ts';
import { trackText } from './words.ts';

const { errors } = trackText.id;

suite('a mark', () => {
  for (const score of [1, 2, 3, 4, 5] as const)
    test(`may be ${String(score)}`, () => {
      assert.deepEqual(checkRating({ nilai: String(score) }, 'id'), {
        faults: { 'nilai-1': undefined, catatan: undefined },
        asked: { score, comment: '' },
      });
    });

  for (const nilai of ['', '0', '6', '-1', '1.5', '05', '5.0', '1e0', 'lima', '５', undefined, 5, ['9']])
    test(`is not ${JSON.stringify(nilai) ?? 'nothing'}`, () => {
      const { faults, asked } = checkRating({ nilai, catatan: 'x' }, 'id');
      assert.deepEqual([faults, asked], [{ 'nilai-1': errors.scoreMissing, catatan: undefined }, undefined]);
    });

  test('with blanks around it is one, and the first of several counts', () => {
    assert.equal(checkRating({ nilai: ' 3\n' }, 'id').asked?.score, 3);
    assert.equal(checkRating({ nilai: ['2', '5'] }, 'id').asked?.score, 2);
  });

  test('has a remark of at most a thousand characters, an emoji one of them', () => {
    const long = (catatan: string) => checkRating({ nilai: '1', catatan }, 'id');
    assert.equal(long('x'.repeat(1000)).asked?.comment.length, 1000);
    assert.equal(long('🙏'.repeat(1000)).asked?.comment.length, 2000);
    assert.deepEqual(long('x'.repeat(1001)), { faults: { 'nilai-1': undefined, catatan: errors.commentLong } });
    assert.equal(long(`  ${'x'.repeat(1000)}  `).asked?.comment.length, 1000, 'blanks around it do not count');
  });

  test('tells both faults at once, in the page’s language', () => {
    const { faults } = checkRating({ catatan: 'x'.repeat(1001) }, 'en');
    const words = trackText.en.errors;
    assert.deepEqual(faults, { 'nilai-1': words.scoreMissing, catatan: words.commentLong });
  });
});

suite('a reason', () => {
  test('must be given, and blanks are none', () => {
    for (const sent of [undefined, {}, { alasan: '' }, { alasan: ' \n\t' }, { alasan: '\0' }, { reason: 'x' }])
      assert.deepEqual(checkReason(sent, 'id'), { faults: { alasan: errors.reasonMissing } });
  });

  test('is kept as it was written, without the blanks around it', () => {
    assert.deepEqual(checkReason({ alasan: ' Masih mati\nsejak kemarin ' }, 'id'), {
      faults: {},
      asked: 'Masih mati\nsejak kemarin',
    });
  });

  test('has at most a thousand characters', () => {
    assert.equal(checkReason({ alasan: '🙏'.repeat(1000) }, 'id').asked?.length, 2000);
    assert.deepEqual(checkReason({ alasan: 'x'.repeat(1001) }, 'en'), {
      faults: { alasan: trackText.en.errors.commentLong },
    });
  });
});
