// How long an article holds, and what no list of them may hold.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { articleTroublesIn, soonDays, standingOf, validityOf, type Article } from './article.ts';

suite('an article', () => {
  test('holds on its last day, and no day longer', () => {
    assert.equal(validityOf('2026-11-03', '2026-11-03'), 'soon');
    assert.equal(validityOf('2026-11-03', '2026-11-04'), 'expired');
    assert.equal(validityOf('2026-12-31', '2027-01-01'), 'expired');
  });

  test('asks to be looked at fourteen days before', () => {
    assert.equal(soonDays, 14);
    assert.equal(validityOf('2026-11-18', '2026-11-03'), 'good');
    assert.equal(validityOf('2026-11-17', '2026-11-03'), 'soon');
    assert.equal(validityOf('2027-01-10', '2026-12-27'), 'soon');
  });
});

test('so many of a list are past their last day, and so many near it', () => {
  const today = '2026-11-03';
  assert.deepEqual(standingOf(['2026-11-02', '2026-11-03', '2026-11-17', '2026-11-18', '2020-01-01'], today), {
    ...{ of: 5, expired: 2, soon: 2 },
  });
  assert.deepEqual(standingOf([], today), { of: 0, expired: 0, soon: 0 });
});

suite('a list of articles', () => {
  const article = (changed: Partial<Article>) => ({
    ...{ id: 'a', question: 'Jam buka loket?', validUntil: '2027-01-01', state: 'used' as const },
    ...changed,
  });

  test('has a last day for each that the calendar has', () => {
    for (const validUntil of ['', '2027-02-30', 'kapan-kapan', '2027-1-1'])
      assert.deepEqual(articleTroublesIn([article({ validUntil })]), [
        { id: 'a', field: 'validUntil', why: 'no-date' },
      ]);
    assert.deepEqual(articleTroublesIn([article({ validUntil: '2028-02-29' })]), []);
  });

  test('asks the same once, however it is written; one that rests may ask it again', () => {
    const other = article({ id: 'b', question: ' jam buka, LOKET ' });
    assert.deepEqual(articleTroublesIn([article({}), other]), [{ id: 'b', field: 'question', why: 'article-twice' }]);
    assert.deepEqual(articleTroublesIn([article({}), { ...other, state: 'resting' }]), []);
    assert.deepEqual(articleTroublesIn([article({}), article({ id: 'b', question: 'Jam tutup loket?' })]), []);
  });
});
