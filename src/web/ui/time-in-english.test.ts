// Instants, spans and promises in an English console, in Jakarta's time all the same; what goes to citizens stays Indonesian.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import { consoleIn } from '#test/beds/screens.ts';
import type * as Deadlines from './deadline.ts';
import type * as TimeWords from './time-words.ts';
import type * as TypedTime from './typed-time.ts';

const { load } = await consoleIn('en');
const { showDeadline } = await load<typeof Deadlines>('web/ui/deadline.ts');
const { clockShown, clockTyped, dayTyped, partsShown } = await load<typeof TypedTime>('web/ui/typed-time.ts');
const {
  clockTime,
  datedMoment,
  dayWords,
  momentToCitizens,
  momentWords,
  numberWords,
  shortMoment,
  spanWords,
  spokenSpan,
} = await load<typeof TimeWords>('web/ui/time-words.ts');

const late = '2026-11-24T23:14:00Z';

suite('spans', () => {
  const rows: readonly (readonly [ms: number, seen: string, precise: string, heard: string])[] = [
    [0, '0 min', '0 min', '0 minutes'],
    [59_999, '0 min', '0 min', '0 minutes'],
    [minuteMs, '1 min', '1 min', '1 minute'],
    [2 * hourMs - 1, '119 min', '1 h 59 min', '119 minutes'],
    [2 * hourMs, '2 h', '2 h', '2 hours'],
    [2 * dayMs - 1, '47 h', '47 h 59 min', '47 hours'],
    [2 * dayMs, '2 d', '2 d', '2 days'],
    [400 * dayMs, '400 d', '400 d', '400 days'],
  ];
  for (const [ms, seen, precise, heard] of rows)
    test(`of ${String(ms)} ms`, () => {
      assert.deepEqual([spanWords(ms), spanWords(ms, true), spokenSpan(ms)], [seen, precise, heard]);
    });

  test('in a sentence keep one minute as one', () => {
    assert.equal(spokenSpan(3 * hourMs + minuteMs, true), '3 hours 1 minute');
    assert.equal(spokenSpan(3 * hourMs, true), '3 hours');
  });
});

suite('instants', () => {
  test('have a colon, a day and their zone, and are of the day in Jakarta', () => {
    assert.equal(clockTime(late), '06:14');
    assert.match(momentWords(late), /^Wed,? 25 Nov 06:14 WIB$/);
    assert.match(dayWords(late), /^Wed,? 25 Nov$/);
    assert.equal(datedMoment(late), '25 Nov 2026 06:14 WIB');
  });

  test('of today are told by their time alone, to the minute before midnight', () => {
    const now = Date.parse('2026-11-25T16:59:00Z');
    assert.equal(shortMoment(late, now), '06:14');
    assert.match(shortMoment(late, now + 2 * minuteMs), /^Wed,? 25 Nov 06:14$/);
  });

  test('that go to citizens are written as citizens read them', () => {
    assert.equal(momentToCitizens(late), 'Rab, 25 Nov 06.14 WIB');
  });
});

test('numbers have commas at their thousands and a point before their decimals', () => {
  assert.deepEqual([0, 999, 1000, 1_234_567, 0.5].map(numberWords), ['0', '999', '1,000', '1,234,567', '0.5']);
});

suite('a promise', () => {
  const dueAt = '2026-11-24T10:00:00Z';
  const due = Date.parse(dueAt);
  const shown = (now: number, paused = false) => showDeadline({ step: 'ask-identity', dueAt, paused }, now);

  test('says what is left, and at its very end that nothing is', () => {
    assert.deepEqual(shown(due - minuteMs), {
      ...{ look: 'neutral', words: '1 min', spoken: 'Deadline of Ask for identity, 1 minute left' },
    });
    assert.deepEqual([shown(due).look, shown(due).words], ['neutral', '0 min']);
  });

  test('is late from the first millisecond, with its minutes from two hours on', () => {
    assert.deepEqual([shown(due + 1).look, shown(due + 1).words], ['late', '0 min late']);
    assert.equal(shown(due + 2 * hourMs - 1).words, '119 min late');
    assert.equal(shown(due + 2 * hourMs + minuteMs).words, '2 h 1 min late');
    assert.equal(shown(due + 3 * dayMs).spoken, 'Deadline of Ask for identity missed by 3 days');
  });

  test('that is paused says for whom it waits', () => {
    assert.deepEqual(shown(due + hourMs, true), {
      ...{ look: 'paused', words: 'paused', spoken: 'Deadline of Ask for identity paused, waiting for the citizen' },
    });
  });
});

test('days and times that are typed are understood in both languages, and shown in English', () => {
  const today = '2026-11-29';
  for (const typed of ['25 November 2026', '25 nopember', 'Wed, 25 Nov 2026', '25-11-2026'])
    assert.equal(dayTyped(typed, today), '2026-11-25', typed);
  assert.deepEqual(
    ['yesterday', 'today', 'tomorrow', 'besok'].map((typed) => dayTyped(typed, today)),
    ['2026-11-28', '2026-11-29', '2026-11-30', '2026-11-30'],
  );
  assert.equal(clockTyped('2.30 pm'), '14:30');
  assert.equal(clockShown('14:30'), '14:30');
  assert.deepEqual(partsShown('2026-11-25T07:05'), { day: '25-11-2026', clock: '07:05' });
});
