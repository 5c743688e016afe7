// What an officer copies from SP4N-LAPOR!: what is wrong with it, in words, and what is sent of it.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { text } from '#words/console.ts';
import { learnServerTime } from '../server-clock.ts';
import { bodyOfReport, emptyReport, faultsOfReport, type CopiedTyped } from './report-form.ts';

const whole = (changed: Partial<CopiedTyped> = {}): CopiedTyped => ({
  ...emptyReport(),
  ...{ trackingId: '9921034', title: 'Lampu jalan mati', text: 'lampune mati kabeh 😭', name: 'Siti' },
  ...changed,
});

before(() => learnServerTime('Sun, 29 Nov 2026 05:00:00 GMT'));

suite('what is wrong', () => {
  test('nothing, where all is there', () => assert.deepEqual(faultsOfReport(whole()), {}));

  test('an empty form is told of each field that it needs, and of no other', () => {
    const { missing } = text.sp4n.problems;
    assert.deepEqual(faultsOfReport(emptyReport()), { trackingId: missing, title: missing, text: missing });
  });

  test('a number that cannot be one; blanks around a right one do no harm', () => {
    for (const trackingId of ['99', '#9921034', '99 21', '9'.repeat(41)])
      assert.deepEqual(faultsOfReport(whole({ trackingId })), { trackingId: text.sp4n.problems.wrong }, trackingId);
    assert.deepEqual(faultsOfReport(whole({ trackingId: '  9921034 ' })), {});
  });

  test('a time that is none, that has not come, or that is too long ago', () => {
    for (const at of ['', 'kemarin', '2026-09-31T10:00', '2999-01-01T10:00', '2001-01-01T10:00'])
      assert.deepEqual(faultsOfReport(whole({ at })), { at: text.sp4n.timeWrong }, at);
  });
});

suite('what is sent', () => {
  test('the moment as the world counts it, and no field of the form', () => {
    const sent = bodyOfReport(whole({ at: '2026-11-29T09:30' }), 'sp4n-kota');
    assert.equal(Date.parse(sent.passedAt), Date.parse('2026-11-29T02:30:00Z'));
    assert.equal('at' in sent, false);
    assert.deepEqual([sent.accountId, sent.name, sent.reportClass], ['sp4n-kota', 'Siti', 'complaint']);
  });

  test('no name of whoever stays unnamed, whatever was typed before that was chosen; a secret one is kept', () => {
    assert.equal(bodyOfReport(whole({ privacy: 'anonymous' }), 'a').name, '');
    assert.equal(bodyOfReport(whole({ privacy: 'secret' }), 'a').name, 'Siti');
  });
});
