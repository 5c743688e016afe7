// What a span of days makes due, and when nobody waits for what destroys it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { at } from '#test/given/given.ts';
import { dueBefore, isNight, retentionDays, retentionKinds } from './retention.ts';

suite('a span', () => {
  test('is over only when all of its days are', () => {
    const now = at(24 * 90);
    const ended = at(0);
    assert.equal(ended < dueBefore(90, now), false);
    assert.equal(ended < dueBefore(90, now + 1), true);
    assert.equal(ended < dueBefore(91, now + 1), false);
  });

  test('counts days of twenty-four hours, whatever the calendar does', () => {
    for (const days of [retentionDays.least, 30, 365, retentionDays.most])
      assert.equal(at(0) - dueBefore(days, at(0)), days * 86_400_000);
  });

  test('can be set for each kind, and each is named once', () => {
    assert.equal(new Set(retentionKinds).size, retentionKinds.length);
    assert.deepEqual([...retentionKinds].toSorted(), [
      ...[
        'alerts',
        'deleted-words',
        'drafts',
        'field-tasks',
        'files',
        'identity',
        'payloads',
        'report-mails',
        'requests',
        'words',
      ],
    ]);
  });
});

suite('the night', () => {
  const day = '2026-03-02T';
  for (const [time, is] of [
    ['00:00', false],
    ['00:59', false],
    ['01:00', true],
    ['03:30', true],
    ['04:59', true],
    ['05:00', false],
    ['12:00', false],
    ['23:59', false],
  ] as const)
    test(`is ${is ? '' : 'not '}at ${time} in Yogyakarta`, () => {
      assert.equal(isNight(Date.parse(`${day}${time}:00+07:00`)), is);
    });

  test('is the same on every day, before 1970 was a thought as little as after', () => {
    for (const year of ['1999', '2026', '2099'])
      assert.equal(isNight(Date.parse(`${year}-12-31T02:00:00+07:00`)), true);
  });
});
